// Files that are shipped with the program: beside it, in the sources and in dist/cli alike. The elements are elsewhere in
// dist/.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Reads a file of starter/, which `init` and `add` copy. */
export const readStarterFile = (name: string): Promise<string> =>
  readFile(new URL(`./starter/${name}`, import.meta.url), 'utf8');

/** Reads a file of embed/, which embed pages load. */
export const readEmbedAsset = (name: string): Promise<string> =>
  readFile(new URL(`./embed/${name}`, import.meta.url), 'utf8');

/** Folder of the page that `preview` serves. */
export const previewPageFolder = (): string => fileURLToPath(new URL('./preview', import.meta.url));

/** Folder of the scripts with the elements. */
export const elementsFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/cdn' : '../cdn', import.meta.url));
