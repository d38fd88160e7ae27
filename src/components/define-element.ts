// Registers a tag once. Does nothing in Node and in browsers that are too old.
import type { LitElement } from 'lit';
import { version } from '../shared/version.js';
import { warn } from '../controllers/warn.js';
import { takeText } from './property-text.js';

/** Element class with the version of its package. */
export type ShipElementClass = typeof LitElement & CustomElementConstructor & { readonly version?: string };

/**
 * Tests if the browser supports `light-dark()` and `:state()`: Chrome 125, Firefox 126, Safari 17.5 and later. Also for what an
 * element calls as soon as it is made: the documents of test runners support any CSS, and lack some of that.
 */
const isSupported = (): boolean =>
  typeof CSS === 'object' &&
  CSS.supports('(color: light-dark(red, red)) and selector(:state(a))') &&
  typeof IntersectionObserver === 'function' &&
  typeof ElementInternals === 'function' &&
  'states' in ElementInternals.prototype;

/** Registers `element` as `tag`. If the tag is registered with another version, warns with both versions. */
export function defineElement(tag: string, element: ShipElementClass): void {
  if (!isSupported()) return;
  const registered = customElements.get(tag) as ShipElementClass | undefined;
  if (!registered) {
    customElements.define(tag, element);
    takeText(element);
  } else if (registered.version !== version)
    warn(`two versions: ${registered.version ?? 'another'} is in use, not ${version}.`);
}
