// The slug that was meant by a name that is none.
import { slugPattern } from '../../catalog/patterns.js';
import * as limits from '../../catalog/limits.js';

/** Tells if a name can be a slug. */
export const isSlug = (name: string): boolean =>
  slugPattern.test(name) && name.length <= limits.maxSlugLength;

/** The slug nearest to a name; empty where nothing of it can stay. */
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
