// Names of logo files: those that a record names wrongly, and those that not every computer can hold.
import { posix } from 'node:path';
import { didYouMean } from './did-you-mean.js';
import { fileStem } from './file-names.js';
import { isReservedName } from './slug.js';

/** Letters in one form of Unicode and one case, as file systems of Windows and macOS compare names. */
export const comparableName = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * Returns a message about a logo that is not among `files`; `undefined` if it is there.
 * @param files paths such as `logos/x.svg`
 */
export function missingLogoMessage(logo: string, files: ReadonlySet<string>): string | undefined {
  const path = posix.normalize(logo);
  if (files.has(logo) || files.has(path)) return undefined;
  const alike = [...files].find((file) => comparableName(file) === comparableName(path));
  if (alike === undefined) {
    const near = similarFile(path, files);
    return `there is no ${logo} beside catalog.yaml; ${near === undefined ? 'add the file, or remove the field' : `did you mean "${near}"?`}`;
  }
  if (alike.normalize('NFC') === path.normalize('NFC'))
    return `there is no ${logo} beside catalog.yaml, only a file whose accents are stored in another way (${unicodeForm(alike)}); rename the file to a name without accents, and write that here`;
  return `there is no ${logo} beside catalog.yaml; did you mean "${alike.normalize('NFC')}"? Capital and small letters are not the same`;
}

/** Finds a file whose name without folder and ending is the same or nearly so. */
function similarFile(path: string, files: ReadonlySet<string>): string | undefined {
  const stemOf = (file: string) => fileStem(posix.basename(file)).toLowerCase();
  const stem = stemOf(path);
  return [...files].find(
    (file) => stemOf(file) === stem || (stem.length > 3 && didYouMean(stem, [stemOf(file)]) !== ''),
  );
}

const unicodeForm = (name: string) => (name === name.normalize('NFC') ? 'NFC' : 'NFD');

/** Returns a message about the name of a logo file that Windows cannot hold; `undefined` for any other. */
export function logoNameMessage(name: string): string | undefined {
  if (isReservedName(name))
    return 'has a name that Windows allows for no file; rename it, here and in its tool';
  const sign = /[<>:"|?*\\\p{Cc}]|[ .]$/u.exec(name)?.[0];
  return (
    sign &&
    `has ${JSON.stringify(sign)} in its name, which Windows does not allow; rename it, here and in its tool`
  );
}
