// `add SLUG`: creates the file of a new tool, a draft with comments that explain each field.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { openFolder } from '../../authoring/catalog-folder.js';
import { findCatalogFolder, requireSlug, toolFiles } from '../../authoring/find-catalog.js';
import { titleOf } from '../../authoring/slug.js';
import { UserError, type BuildObserver } from '../../diagnostics/build-observer.js';
import { readStarterFile } from '../../assets/assets.js';

/** Options of `add`. */
export interface AddOptions {
  /** The catalog's folder; by default the current one, then `./catalog`. */
  in?: string | undefined;
}

/** Result of `add`. */
export interface AddResult {
  slug: string;
  file: string;
}

const schemaPath = '.schema/authoring/tool.json';

/** Writes `tools/<slug>.yaml`. Rejects with a `UserError` for an invalid slug and for an existing tool. */
export async function add(
  slug: string,
  options: AddOptions = {},
  observer: BuildObserver = {},
): Promise<AddResult> {
  requireSlug(slug);
  const folder = await findCatalogFolder(options.in);
  const existing = (await toolFiles(folder)).get(slug);
  if (existing)
    throw new UserError(
      `There is ${existing} already. A slug stays with its tool, even a retired one: take another.`,
    );
  const { catalog } = await openFolder(folder);
  const title = titleOf(slug);
  const categories = Object.keys(catalog?.categories ?? {});
  const reviewers = catalog?.reviewers ?? [];
  const text = (await readStarterFile('tool.yaml'))
    .replace(/^# yaml-language-server.*\n/, existsSync(join(folder, schemaPath)) ? '$&' : '')
    .replace('name: NAME', () => `name: ${stringify(title).trim()}`)
    .replace('CATEGORIES', () => categories.join(', ') || 'none yet')
    .replace('#category: CATEGORY', () => `#category: ${categories[0] ?? 'apis'}`)
    .replace(/^# REVIEWS\n/m, () => reviewers.map(reviewLines).join(''));
  const file = join(folder, 'tools', `${slug}.yaml`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  observer.onMessage?.(`${slug} is a draft: nobody sees it until you remove "draft: true".`);
  return { slug, file };
}

/** Makes a review to fill in, as comments. */
const reviewLines = ({ id, name }: { id: string; name: string }) => `\
#  - reviewer: ${stringify(id).trim()}
#    score: 50
#    verdict: ship
#    take: >-
#      What ${name.replaceAll(/\s+/g, ' ')} says, in 60 to 150 words.
`;
