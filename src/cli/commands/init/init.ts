// `init DIR`: a working catalog to start from, and on request what publishes it.
import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { version } from '../../../shared/version.js';
import { schemaFiles } from '../../publication/schemas.js';
import { UserError, type BuildObserver } from '../../diagnostics/build-observer.js';
import { readStarterFile } from '../../assets/assets.js';

/** What else to write. */
export interface InitOptions {
  /** The host that publishes the catalog from its git repository. */
  host?: 'github-pages' | undefined;
}

/** What was written. */
export interface InitResult {
  /** The catalog's folder. */
  folder: string;
  /** Every file, in the order in which to read them. */
  files: string[];
}

/** Writes a catalog of two tools. Rejects with a `Refusal`, before anything is written, where a file is in the way. */
export async function init(
  folder: string,
  { host }: InitOptions = {},
  reporter: BuildObserver = {},
): Promise<InitResult> {
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory()) throw new UserError(`${folder} is a file, and must be a folder.`);
  const files = new Map<string, string>();
  const take = async (path: string, name: string) => files.set(path, await readStarterFile(name));
  await take(join(folder, 'catalog.yaml'), 'catalog.yaml');
  for (const tool of ['tools/inkwell.yaml', 'tools/lanternfish.yaml']) await take(join(folder, tool), tool);
  await take(join(folder, 'votes.json'), 'votes.json');
  // Beside the catalog, so that an editor needs neither network nor node_modules to know the fields.
  for (const [name, text] of schemaFiles(true))
    if (name.startsWith('authoring/')) files.set(join(folder, '.schema', name), text);
  // npm never packs a file called .gitignore.
  await addMissing(files, join(folder, '.gitignore'), 'gitignore');
  if (host) await addWorkflow(files, folder);

  const taken = [...files.keys()].filter((path) => existsSync(path));
  if (taken.length)
    throw new UserError(
      `${taken.join(', ')} ${taken.length === 1 ? 'exists' : 'exist'} already; nothing was written. Name a new or empty folder.`,
    );
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  reporter.onMessage?.(nextSteps(folder, host));
  return { folder, files: [...files.keys()] };
}

/** A file that may be the user's own already, and is good then. */
async function addMissing(files: Map<string, string>, path: string, name: string): Promise<void> {
  if (!existsSync(path)) files.set(path, name && (await readStarterFile(name)));
}

/** GitHub reads workflows at the top of a repository, wherever in it the catalog is. */
async function addWorkflow(files: Map<string, string>, folder: string): Promise<void> {
  const top = repositoryOf(folder);
  const place = relative(resolve(top), resolve(folder)).split(sep).join('/') || '.';
  for (const name of ['catalog.yml', 'catalog-comment.yml']) {
    const text = await readStarterFile(`github/${name}`);
    files.set(
      join(top, '.github', 'workflows', name),
      text
        .replace('CATALOG: catalog', () => `CATALOG: ${JSON.stringify(place)}`)
        .replace('ship-or-skip@latest', () => `ship-or-skip@${version}`),
    );
  }
  // For whoever publishes a branch instead: Jekyll would leave out files that begin with an underscore.
  await addMissing(files, join(top, '.nojekyll'), '');
}

/** The nearest folder above that git keeps, as a path from here; the folder itself without one. */
function repositoryOf(folder: string): string {
  for (let at = resolve(folder); at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, '.git'))) return relative('.', at) || '.';
  return folder;
}

const nextSteps = (folder: string, host: InitOptions['host']) => `
Next:
  ship-or-skip preview ${folder}                       see it, and every change to it
  ship-or-skip add my-tool --in ${folder}              begin a tool of your own
  ship-or-skip check ${folder}                         find mistakes
  ship-or-skip build ${folder} --out public --first    publish it into public/v1/
${host ? '\nPush it to GitHub, and choose there Settings, Pages, Source: GitHub Actions.\n' : ''}`;
