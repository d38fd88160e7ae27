// Registration of a tag, once, where it can work: in Node and in older browsers nothing happens.
import { version } from '../shared/version.js';
import { warn } from '../controllers/warn.js';

/** An element class that knows its version. */
export type ShipElementClass = CustomElementConstructor & { readonly version?: string };

/** Tells whether this browser has everything that our styles and states need: Chrome 125, Firefox 126, Safari 17.5 and later. */
const isSupported = (): boolean =>
  typeof CSS === 'object' && CSS.supports('(color: light-dark(red, red)) and selector(:state(a))');

/** Registers `element` as `tag`. A second time is silent for the same version and warns, naming both, for another. */
export function defineElement(tag: string, element: ShipElementClass): void {
  if (!isSupported()) return;
  const registered = customElements.get(tag) as ShipElementClass | undefined;
  if (!registered) customElements.define(tag, element);
  else if (registered.version !== version)
    warn(`two versions: ${registered.version ?? 'another'} is in use, not ${version}.`);
}
