// Slugs: a test, and a suggestion for other names.
import { slugPattern } from '../../catalog/patterns.js';
import * as limits from '../../catalog/limits.js';

/** Tests if a name is a valid slug. */
export const isSlug = (name: string): boolean =>
  slugPattern.test(name) && name.length <= limits.maxSlugLength;

/** Converts a name to a slug; empty if no character can be used. */
export function slugify(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, limits.maxSlugLength)
    .replaceAll(/-+$/g, '');
}
