// Merges the JSON-LD graphs of several elements into one per page, and serializes a graph for its script.
// Must not depend on the content of nodes.

/** JSON-LD document of schema.org nodes, typed as plain objects so that users need no package for its types. */
export interface JsonLdGraph {
  '@context': 'https://schema.org';
  '@graph': readonly object[];
}

/** Creates a document of nodes; `undefined` without nodes. */
export const jsonLdGraph = (nodes: readonly object[]): JsonLdGraph | undefined =>
  nodes.length ? { '@context': 'https://schema.org', '@graph': nodes } : undefined;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges two values of a property: concatenates lists, merges nodes; of two different values the first wins. */
function mergeValues(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return mergeLists([one, other].flat());
  if (!isNode(one) || !isNode(other)) return one;
  const both = Object.keys(one).filter((key) => key in other);
  return {
    ...other,
    ...one,
    ...Object.fromEntries(both.map((key) => [key, mergeValues(one[key], other[key])])),
  };
}

/** Merges equal values: nodes with the same `@id`, and values without one that serialize equally. */
function mergeLists(values: readonly unknown[]): unknown[] {
  const merged = new Map<string, unknown>();
  for (const value of values) {
    const id = isNode(value) && typeof value['@id'] === 'string' ? `@${value['@id']}` : JSON.stringify(value);
    merged.set(id, merged.has(id) ? mergeValues(merged.get(id), value) : value);
  }
  return [...merged.values()];
}

/**
 * Merges the graphs of a page's elements in their order: a tool that several elements show is one node with the properties
 * of all. Where they differ, as in two languages, the first wins. `undefined` if all are empty.
 */
export const mergeGraphs = (graphs: readonly (JsonLdGraph | undefined)[]): JsonLdGraph | undefined =>
  jsonLdGraph(mergeLists(graphs.flatMap((graph) => graph?.['@graph'] ?? [])) as object[]);

/**
 * Serializes a graph for `<script type="application/ld+json">`. Escapes `<`, which could end the script or open a comment,
 * and the line terminators that JSON allows but older JavaScript does not.
 */
export const jsonLdText = (graph: JsonLdGraph): string =>
  JSON.stringify(graph).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
