// Lit's templates as far as our views use them, for the files that stand alone; the npm files use Lit itself.
// Makes nodes one by one and lets no browser parse HTML, so no page needs a Trusted Types policy for us. It makes
// a view anew each time; `morph` then keeps what has not changed.

/** What `html` gives: the text between the holes, and what goes into them. */
export interface TemplateResult {
  strings: readonly string[];
  values: readonly unknown[];
}

export const html = (strings: readonly string[], ...values: unknown[]): TemplateResult => ({
  strings,
  values,
});

/** Leaves a hole empty, and an attribute away. */
export const nothing = undefined;

/** Leaves what is drawn as it is. */
export const noChange = null;

type Piece = readonly [
  text: string,
  closing: string | undefined,
  tag: string | undefined,
  attributes: (readonly [name: string, around: string[]])[],
  closed: string | undefined,
];

/** A template is read once; a page may have a thousand of what it makes. */
const patterns = new Map<readonly string[], Piece[]>();

// Each element is closed or ends in "/>"; each attribute has a value, with one hole at most and no ">".
const patternOf = (strings: readonly string[]): Piece[] =>
  Array.from(
    strings.join('\0').matchAll(/<(\/?)([\w-]*)([^>]*?)(\/?)>|\0|[^<\0]+/g),
    ([text, closing, tag, attributes = '', closed]) => [
      text,
      closing,
      tag,
      Array.from(attributes.matchAll(/([\w-]+)=("[^"]*"|\S+)/g), ([, name = '', given = '']) => [
        name,
        given.replace(/"/g, '').split('\0'),
      ]),
      closed,
    ],
  );

/** Puts what a hole may hold at the end of `root`: a template, a list of what a hole may hold, or text. */
export function plant(root: Element, value: unknown): void {
  const { strings, values = [] } = (value ?? {}) as Partial<TemplateResult>;
  if (Array.isArray(value)) for (const each of value) plant(root, each);
  else if (strings) {
    let at = root;
    let next = 0;
    const pattern = patterns.get(strings) ?? patternOf(strings);
    patterns.set(strings, pattern);
    for (const [text, closing, tag, attributes, closed] of pattern)
      if (closing) at = at.parentNode as Element;
      else if (tag) {
        const element = document.createElementNS(
          tag === 'svg' ? 'http://www.w3.org/2000/svg' : at.namespaceURI,
          tag,
        );
        for (const [name, around] of attributes) {
          const filling = around[1] === undefined ? '' : values[next++];
          if (filling !== undefined) element.setAttribute(name, around.join(filling as string));
        }
        at.append(element);
        if (!closed) at = element;
      } else plant(at, text === '\0' ? values[next++] : text);
  } else root.append((value ?? '') as string);
}

/** Makes what is in `old` like what is in `now`, and keeps what is alike: a reader may be in the midst of it. */
export function morph(old: ParentNode, now: ParentNode): void {
  const nodes = [...now.childNodes] as HTMLDetailsElement[];
  if (old.childNodes.length !== nodes.length) old.replaceChildren(...nodes);
  else
    nodes.forEach((node, index) => {
      const was = old.childNodes[index] as HTMLDetailsElement;
      // Whether a take is open is the reader's.
      if (was.open) node.open = true;
      if (was.cloneNode().isEqualNode(node.cloneNode())) morph(was, node);
      else was.replaceWith(node);
    });
}
