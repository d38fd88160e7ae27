// Files that are shipped with the program. They lie beside it, in the sources and in dist/cli alike; the elements
// are elsewhere in dist/.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A file of starter/, what `init` and `add` start from, as text. */
export const readStarterFile = (name: string): Promise<string> =>
  readFile(new URL(`./starter/${name}`, import.meta.url), 'utf8');

/** A file of embed/, what embedded pages load, as text. */
export const readEmbedAsset = (name: string): Promise<string> =>
  readFile(new URL(`./embed/${name}`, import.meta.url), 'utf8');

/** The folder of the page that `preview` shows. */
export const previewPageFolder = (): string => fileURLToPath(new URL('./preview', import.meta.url));

/** The folder of the elements, as pages load them. */
export const elementsFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/cdn' : '../cdn', import.meta.url));
