// Texts of a catalog file that readers see.

const textFields = new Set([
  'name',
  'tagline',
  'description',
  'bestFor',
  'disclosure',
  'label',
  'text',
  'take',
  'summary',
]);
/** Fields whose values are all texts. */
const namedTexts = new Set(['categories', 'labels']);

/** A text and its path. */
export interface CatalogText {
  path: readonly PropertyKey[];
  text: string;
}

/** Lists the texts in the value of a catalog file, in order. */
export function textsIn(value: unknown, path: readonly PropertyKey[] = [], isText = false): CatalogText[] {
  if (typeof value === 'string') return isText ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  const isNamed = namedTexts.has(String(path.at(-1)));
  return Object.entries(value).flatMap(([key, item]) =>
    textsIn(item, [...path, key], isNamed || textFields.has(key)),
  );
}
