// Lit's templates as far as our views use them, for the files that stand alone; the npm files use Lit itself.
// Makes nodes one by one and lets no browser parse HTML, so no page needs a Trusted Types policy for us. It never
// changes what it has made: an element draws anew where its view says something else.

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

/** An element with the nodes of a template in it. */
export function planted({ strings, values }: TemplateResult): Element {
  const root = document.createElement('p');
  let at: Element = root;
  let next = 0;
  // Each element is closed or ends in "/>"; each attribute has a value, with one hole at most.
  const pieces = strings.join('\0').matchAll(/<(\/?)([\w-]*)((?:"[^"]*"|[^">])*?)(\/?)>|\0|[^<\0]+/g);
  for (const [text, closing, tag, attributes = '', closed] of pieces)
    if (closing) at = at.parentNode as Element;
    else if (tag) {
      const element = document.createElementNS(
        tag === 'svg' ? 'http://www.w3.org/2000/svg' : at.namespaceURI,
        tag,
      );
      for (const [, name = '', given = ''] of attributes.matchAll(/([\w-]+)=("[^"]*"|\S+)/g)) {
        const around = given.replace(/"/g, '').split('\0');
        const filling = around[1] === undefined ? '' : values[next++];
        if (filling !== undefined) element.setAttribute(name, around.join(filling as string));
      }
      at.append(element);
      if (!closed) at = element;
    } else at.append(...(text === '\0' ? [values[next++]].flat().flatMap(nodesOf) : [text]));
  return root;
}

const nodesOf = (value: unknown): (Node | string)[] =>
  (value as Partial<TemplateResult> | undefined)?.strings
    ? [...planted(value as TemplateResult).childNodes]
    : [(value ?? '') as string];
