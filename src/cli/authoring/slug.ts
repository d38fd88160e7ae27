// Slugs: a test, and slugs for other names.
import { slugPattern } from '../../catalog/patterns.js';
import * as limits from '../../catalog/limits.js';

/** Tests for the name of a device, which Windows allows for no file, whatever the letter case and the extension. */
export const isReservedName = (name: string): boolean =>
  /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(\.|$)/i.test(name);

/** Tests if a name is a valid slug. */
export const isSlug = (name: string): boolean =>
  slugPattern.test(name) && name.length <= limits.maxSlugLength && !isReservedName(name);

/** Converts a name to a slug; empty if no character can be used. */
export function slugify(name: string): string {
  const slug = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, limits.maxSlugLength)
    .replaceAll(/-+$/g, '');
  return isReservedName(slug) ? `${slug}-tool` : slug;
}

/**
 * Makes slugs of names, each another: a slug that is taken gets a number.
 * @returns a function that gives the next slug, or `undefined` where no character of the name can be used
 */
export function createSlugMaker(): (name: string) => string | undefined {
  const taken = new Set<string>();
  return (name) => {
    const plain = isSlug(name) ? name : slugify(name);
    if (!plain) return undefined;
    let slug = plain;
    for (let number = 2; taken.has(slug); number++) {
      const ending = `-${number}`;
      slug = plain.slice(0, limits.maxSlugLength - ending.length).replace(/-$/, '') + ending;
    }
    taken.add(slug);
    return slug;
  };
}

/** Makes a name of a slug: "Claw Code" of `claw-code`. */
export const titleOf = (slug: string): string =>
  slug
    .replaceAll(
      /(^|-)([a-z])/g,
      (_, hyphen: string, letter: string) => `${hyphen && ' '}${letter.toUpperCase()}`,
    )
    .replaceAll('-', ' ');
