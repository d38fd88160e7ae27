// `init DIR`: creates a catalog to start from, and on request the workflow that publishes it.
import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { version } from '../../../shared/version.js';
import { schemaFiles } from '../../publication/schemas.js';
import { shellWord } from '../../diagnostics/shell-word.js';
import { UserError, type BuildObserver } from '../../diagnostics/build-observer.js';
import { readStarterFile } from '../../assets/assets.js';

/** Options of `init`. */
export interface InitOptions {
  /** Adds a workflow with which this host publishes the catalog from its git repository. */
  host?: 'github-pages' | undefined;
}

/** Result of `init`. */
export interface InitResult {
  /** The catalog's folder. */
  folder: string;
  /** Every file written, in the order in which to read them. */
  files: string[];
}

/** Writes a catalog of two tools. Rejects with a `UserError`, before anything is written, if a file exists already. */
export async function init(
  folder: string,
  { host }: InitOptions = {},
  observer: BuildObserver = {},
): Promise<InitResult> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats && !stats.isDirectory()) throw new UserError(`${folder} is a file, and must be a folder.`);
  const files = new Map<string, string>();
  const addStarter = async (path: string, name: string) => files.set(path, await readStarterFile(name));
  await addStarter(join(folder, 'catalog.yaml'), 'catalog.yaml');
  for (const tool of ['tools/inkwell.yaml', 'tools/lanternfish.yaml'])
    await addStarter(join(folder, tool), tool);
  await addStarter(join(folder, 'votes.json'), 'votes.json');
  // Schemas beside the catalog work in an editor without network and node_modules.
  for (const [name, text] of schemaFiles(true))
    if (name.startsWith('authoring/')) files.set(join(folder, '.schema', name), text);
  // The starter has another name, because npm never packs a file called .gitignore.
  await addMissing(files, join(folder, '.gitignore'), 'gitignore');
  // At the top, because the published folder is often beside the catalog.
  await addMissing(files, join(repositoryRoot(folder), '.gitattributes'), 'gitattributes');
  if (host) await addWorkflow(files, folder);

  const existing = [...files.keys()].filter((path) => existsSync(path));
  if (existing.length)
    throw new UserError(
      `${existing.join(', ')} ${existing.length === 1 ? 'exists' : 'exist'} already; nothing was written. Name a new or empty folder.`,
    );
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  observer.onMessage?.(nextSteps(folder, host));
  return { folder, files: [...files.keys()] };
}

/** Adds a file unless the user has one already; an empty `name` stands for an empty file. */
async function addMissing(files: Map<string, string>, path: string, name: string): Promise<void> {
  if (!existsSync(path)) files.set(path, name && (await readStarterFile(name)));
}

/** Adds the workflows. GitHub reads them at the top of a repository, wherever in it the catalog is. */
async function addWorkflow(files: Map<string, string>, folder: string): Promise<void> {
  const top = repositoryRoot(folder);
  const catalogPath = relative(resolve(top), resolve(folder)).split(sep).join('/') || '.';
  for (const name of ['catalog.yml', 'catalog-comment.yml']) {
    const text = await readStarterFile(`github/${name}`);
    files.set(
      join(top, '.github', 'workflows', name),
      text
        .replace('CATALOG: catalog', () => `CATALOG: ${JSON.stringify(catalogPath)}`)
        .replace('ship-or-skip@latest', () => `ship-or-skip@${version}`),
    );
  }
  // For sites that publish a branch instead: Jekyll omits files that begin with an underscore.
  await addMissing(files, join(top, '.nojekyll'), '');
}

/** Finds the root of the git repository, as a relative path; the folder itself where there is none. */
function repositoryRoot(folder: string): string {
  for (let path = resolve(folder); path !== dirname(path); path = dirname(path))
    if (existsSync(join(path, '.git'))) return relative('.', path) || '.';
  return folder;
}

function nextSteps(folder: string, host: InitOptions['host']): string {
  const path = shellWord(folder);
  const steps = [
    [`preview ${path}`, 'preview it, with every change'],
    [`add my-tool --in ${path}`, 'add a tool of your own'],
    [`check ${path}`, 'find mistakes'],
    [`build ${path} --out public --first`, 'publish it into public/v1/'],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length));
  return `
Next:
${steps.map(([command, effect]) => `  ship-or-skip ${command.padEnd(width)}    ${effect}\n`).join('')}${host ? '\nPush it to GitHub, and choose there Settings, Pages, Source: GitHub Actions.\n' : ''}`;
}
