// Checks of single values that the schema, which readers share, cannot make: URLs and damaged letters.
import { isUrlField, urlMessage } from './written-urls.js';

/** Mistake in the value at a path. */
export interface ValueMistake {
  path: readonly PropertyKey[];
  code: 'url' | 'encoding';
  /** The mistake and its remedy, to follow the name of the field. */
  message: string;
}

/** Finds the mistakes in a value and all values inside it. */
export function checkValues(value: unknown, path: readonly PropertyKey[] = []): ValueMistake[] {
  if (typeof value === 'string') {
    const half = halfLetterMessage(value);
    if (half) return [{ path, code: 'encoding', message: half }];
    const message = isUrlField(path.at(-1)) ? urlMessage(value) : undefined;
    return message ? [{ path, code: 'url', message }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => checkValues(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => {
    const half = halfLetterMessage(key);
    return [
      ...(half ? [{ path: [...path, key], code: 'encoding' as const, message: half }] : []),
      ...checkValues(item, [...path, key]),
    ];
  });
}

/** Returns a message about half of a letter of two UTF-16 units, which every file in UTF-8 would lose. */
function halfLetterMessage(text: string): string | undefined {
  const [half] = /\p{Surrogate}/u.exec(text) ?? [];
  if (half === undefined) return undefined;
  const code = `\\u${half.charCodeAt(0).toString(16)}`;
  return `has half of a letter or emoji (${code}), which readers would see as �; delete it, and type the whole letter`;
}
