// Content that a prerenderer wrote into a shadow root: kept, with the styles it brought, until there is something else to show.
import { adoptStyles, type ReactiveElement } from 'lit';

/** Prerendered content of one element. */
export interface PrerenderedContent {
  /** The shadow root that the parser made. */
  readonly root: ShadowRoot;
  /** The hash of the facts that it shows; empty where it names none. */
  readonly hash: string;
  /** Removes it, and adopts the element's own styles for what is drawn in its place. */
  remove(): void;
}

/** Finds the prerendered content of `element`, which must not have been drawn yet. */
export function findPrerenderedContent(element: ReactiveElement): PrerenderedContent | undefined {
  const root = element.shadowRoot;
  // The styles come first, and their id is the hash.
  const first = root?.firstElementChild as HTMLStyleElement | HTMLLinkElement | null | undefined;
  if (!root || !first) return undefined;
  const adopt = () => {
    adoptStyles(root, (element.constructor as typeof ReactiveElement).elementStyles);
  };
  // Its own styles are enough, and adopting others takes time; but a policy may block them, or their file be missing.
  if (!first.sheet) adopt();
  return {
    root,
    hash: first.id,
    remove() {
      // The first element stays, because Lit draws before it; its rules may be those of another version.
      first.disabled = true;
      while (first.nextSibling) first.nextSibling.remove();
      adopt();
    },
  };
}
