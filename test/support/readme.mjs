// Code that the README tells its readers to copy, so that the measurements use just that.
import { existsSync, readFileSync } from 'node:fs';

const blocks = (language) => {
  const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
  return [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code);
};

/** The page with a catalog in itself, or `undefined`. */
export const readmePage = () => blocks('html').find((code) => code.includes('application/ship-catalog+json'));

/** The rule that keeps room for elements whose script comes late, or `undefined`. */
export const readmeRule = () => blocks('css').find((code) => code.includes(':not(:defined)'));

/** The store of bookmarks behind an HTTP endpoint, or `undefined`. */
export const readmeStore = () => blocks('js').find((code) => code.includes('/api/bookmarks'));
