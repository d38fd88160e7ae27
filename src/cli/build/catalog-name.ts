// Name of a catalog that comes without one, for the forms that need it.
import { basename, extname, resolve } from 'node:path';
import type { AuthoredCatalog } from '../../catalog/authored-types.js';

/** Gives a catalog without a name that of its file or folder, for its editor to change. */
export const withName = (catalog: AuthoredCatalog, path: string): AuthoredCatalog => ({
  name: basename(resolve(path), extname(path)),
  ...catalog,
});
