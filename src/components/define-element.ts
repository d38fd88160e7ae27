// Registering a tag, once, where it can work: in Node and in browsers below our floor nothing happens.
import { version } from '../shared/version.js';
import { warn } from '../controllers/warn.js';

/** An element class that knows its version. */
export type ShipElementClass = CustomElementConstructor & { readonly version?: string };

/** Whether this browser has what our styles and states need: Chrome 125, Firefox 126, Safari 17.5 and later. */
const able = (): boolean =>
  typeof CSS === 'object' && CSS.supports('(color: light-dark(red, red)) and selector(:state(a))');

/** Registers `element` as `tag`. A second time is silent for the same version and warns, naming both, for another. */
export function defineElement(tag: string, element: ShipElementClass): void {
  if (!able()) return;
  const there = customElements.get(tag) as ShipElementClass | undefined;
  if (!there) customElements.define(tag, element);
  else if (there.version !== version)
    warn(`two versions: ${there.version ?? 'another'} is in use, not ${version}.`);
}
