// Code with its names in colour, as the demo's pages have it by hand: tags and selectors in <b>, what is set in <i>.

const names = /(?<=<\/?)[a-z][\w-]*|(?<=\s)[a-z][\w-]*(?==")|(?<=^|\n)\S[^\n{]*(?= \{)|--[\w-]+(?=:)/g;

/** Longer texts stay plain: nobody reads them, and thousands of elements would be made for it. */
const most = 2000;

/** A `<code>` with the text. */
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
