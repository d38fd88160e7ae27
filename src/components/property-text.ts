// Properties that take text, whatever a script or a framework sets them to.
import { warn } from '../controllers/warn.js';

/**
 * Returns the text of a value: of URLs and numbers, of the items of an array with commas between, and none of nothing.
 * `undefined` if the value has no text that could be meant, such as an object.
 */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof URL) return String(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map(textOf);
  return items.includes(undefined) ? undefined : items.join();
}

/** Makes an accessor of Lit's take text: what has none is ignored, with a warning. */
export const textAccessor = (name: PropertyKey, accessor: PropertyDescriptor | undefined) =>
  accessor && {
    ...accessor,
    set(this: Element, value: unknown) {
      const text = textOf(value);
      if (text === undefined)
        warn(
          `<${this.localName}>: ${String(name)} takes text, and this is of type ${typeof value}. It is ignored.`,
        );
      else accessor.set?.call(this, text);
    },
  };
