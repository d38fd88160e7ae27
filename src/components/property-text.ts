// Properties that take text, whatever a script or a framework sets them to.
import type { LitElement } from 'lit';
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

/** Returns the accessor of a property, which a base class may have. */
function accessorOf(prototype: unknown, name: PropertyKey): PropertyDescriptor | undefined {
  return prototype
    ? (Object.getOwnPropertyDescriptor(prototype, name) ?? accessorOf(Object.getPrototypeOf(prototype), name))
    : undefined;
}

/**
 * Makes the properties of a registered element take text: what has none is ignored, with a warning. Lit's own hooks were
 * tried: its development build warns in the page of an override of `createProperty` or `getPropertyDescriptor`.
 */
export function takeText({ prototype, elementProperties }: typeof LitElement): void {
  for (const name of elementProperties.keys()) {
    const { get, set } = accessorOf(prototype, name) ?? {};
    Object.defineProperty(prototype, name, {
      ...(get && { get }),
      set(this: Element, value: unknown) {
        const text = textOf(value);
        const what = `<${this.localName}>: ${String(name)}`;
        if (text === undefined)
          warn(`${what} takes text, and this is of type ${typeof value}. It is ignored.`);
        else set?.call(this, text);
      },
      configurable: true,
      enumerable: true,
    });
  }
}
