// The attribute that names several tools: text in HTML, text or an array in script.
import { limits } from '../catalog/limits.js';
import { slugsOf } from '../render/piece.js';
import { warn } from './warn.js';

/** Reflects an array as the text an author would write. */
export const slugsText = {
  fromAttribute: (value: string | null): string => value ?? '',
  toAttribute: (value: unknown): string => slugsOf(value).join(' '),
};

/** The slugs to compare: each once, six at most. */
export function comparedSlugs(value: unknown, tag: string): string[] {
  const slugs = slugsOf(value);
  if (slugs.length > limits.compared)
    warn(`<${tag}>: shows ${limits.compared} tools at most; the rest are left out.`);
  return slugs.slice(0, limits.compared);
}
