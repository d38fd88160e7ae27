// Lit's templates as far as our views use them, for the files that stand alone; the npm files use Lit itself.
// Knows nodes, refuses to let the browser parse HTML: so no page needs a Trusted Types policy for us.

/** What `html` gives: the text between the holes, and what goes into them. */
export interface TemplateResult {
  strings: readonly string[];
  values: readonly unknown[];
}

type Part = (value: unknown) => void;

export const html = (strings: readonly string[], ...values: unknown[]): TemplateResult => ({
  strings,
  values,
});

/** Leaves a hole empty, and takes an attribute away. */
export const nothing = undefined;

const hole = '\0';
const svg = 'http://www.w3.org/2000/svg';

/** The nodes of a template, and one part for each of its holes. */
function planted(strings: readonly string[]) {
  const nodes = new DocumentFragment();
  const parts: Part[] = [];
  let at: Node = nodes;
  const grow = (text: string, closing?: string, tag?: string, attributes?: string, closed?: string) => {
    if (closing) at = at.parentNode as Node;
    else if (tag) {
      const element = document.createElementNS(
        tag === 'svg' ? svg : ((at as Partial<Element>).namespaceURI ?? 'http://www.w3.org/1999/xhtml'),
        tag,
      );
      for (const [, name = '', quoted, bare = ''] of attributes?.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g) ?? []) {
        const text = (quoted ?? bare).split(hole);
        if (text[1] === undefined) element.setAttribute(name, text[0] ?? '');
        else
          parts.push((value) => {
            if (value === undefined) element.removeAttribute(name);
            else element.setAttribute(name, text.join(value as string));
          });
      }
      at.appendChild(element);
      if (!closed) at = element;
    } else if (text === hole) parts.push(childPart(at.appendChild(new Text())));
    else at.appendChild(new Text(text));
    return '';
  };
  strings.join(hole).replace(/<(\/)?([\w-]*)((?:"[^"]*"|[^">])*?)(\/)?>|\0|[^<\0]+/g, grow);
  return { nodes, parts };
}

/** What shows any value before `end`: text, a template, or an array of both. */
export function childPart(end: Text): Part {
  const start = new Text();
  let strings: unknown;
  let parts: Part[] = [];
  let shown: readonly unknown[] = [];
  end.before(start);
  return (value) => {
    const template = (value as Partial<TemplateResult> | undefined)?.strings;
    const list = Array.isArray(value);
    const values = template ? (value as TemplateResult).values : list ? (value as unknown[]) : [];
    const kind = template ?? (list ? values.length : value);
    if (kind !== strings) {
      while (start.nextSibling !== end) start.nextSibling?.remove();
      start.data = '';
      strings = kind;
      shown = [];
      if (template) {
        const { nodes, parts: made } = planted(template);
        parts = made;
        end.before(nodes);
      } else if (list)
        parts = values.map(() => {
          const stop = new Text();
          end.before(stop);
          return childPart(stop);
        });
      else start.data = (value ?? '') as string;
    }
    values.forEach((value, index) => {
      if (value !== shown[index] || !shown.length) parts[index]?.(value);
    });
    shown = values;
  };
}
