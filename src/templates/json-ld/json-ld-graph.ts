// A page's structured data as a whole: graphs of several elements made one, and a graph as the text of its script.
// Knows JSON-LD, refuses to know what the nodes say.

/** A JSON-LD document of schema.org nodes. Its parts are plain objects, so it needs no types from elsewhere. */
export interface JsonLdGraph {
  '@context': 'https://schema.org';
  '@graph': readonly object[];
}

/** A document of these nodes, or `undefined` for none: an empty one says nothing. */
export const jsonLdGraph = (nodes: readonly object[]): JsonLdGraph | undefined =>
  nodes.length ? { '@context': 'https://schema.org', '@graph': nodes } : undefined;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two values of one property: lists become one, what is one thing is one node; of two different values the first stands. */
function united(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return unitedList([one, other].flat());
  if (!isNode(one) || !isNode(other)) return one;
  const both = Object.keys(one).filter((key) => key in other);
  return { ...other, ...one, ...Object.fromEntries(both.map((key) => [key, united(one[key], other[key])])) };
}

/** Each thing once: by its `@id`, or, without one, by all that is said of it. */
function unitedList(values: readonly unknown[]): unknown[] {
  const things = new Map<string, unknown>();
  for (const value of values) {
    const id = isNode(value) && typeof value['@id'] === 'string' ? `@${value['@id']}` : JSON.stringify(value);
    things.set(id, things.has(id) ? united(things.get(id), value) : value);
  }
  return [...things.values()];
}

/**
 * The graphs of a page's elements as one, in their order: a tool that several elements show is one node with everything that
 * any of them shows. Where they differ, as two languages do, the first stands. `undefined` if there is nothing in any.
 */
export const mergeGraphs = (graphs: readonly (JsonLdGraph | undefined)[]): JsonLdGraph | undefined =>
  jsonLdGraph(unitedList(graphs.flatMap((graph) => graph?.['@graph'] ?? [])) as object[]);

/**
 * The text to stand inside `<script type="application/ld+json">`. No `<` is left in it, which could end the script
 * or open a comment, nor the line ends that JSON allows and older JavaScript does not; what is read is the same.
 */
export const jsonLdText = (graph: JsonLdGraph): string =>
  JSON.stringify(graph).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
