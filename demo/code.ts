// Code with colored names, as in the demo's pages: tags and selectors in <b>, attributes and properties in <i>.

const names = /(?<=<\/?)[a-z][\w-]*|(?<=\s)[a-z][\w-]*(?==")|(?<=^|\n)\S[^\n{]*(?= \{)|--[\w-]+(?=:)/g;

/** Maximum length of colored text; longer code would need thousands of elements. */
const most = 2000;

/** Creates a `<code>` with colored names. */
export function codeOf(text: string): HTMLElement {
  const code = document.createElement('code');
  let done = 0;
  for (const { 0: name, index } of text.length > most ? [] : text.matchAll(names)) {
    const isSet = name.startsWith('--') || text[index + name.length] === '=';
    const coloured = document.createElement(isSet ? 'i' : 'b');
    coloured.textContent = name;
    code.append(text.slice(done, index), coloured);
    done = index + name.length;
  }
  code.append(text.slice(done));
  return code;
}
