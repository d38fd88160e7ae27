// `add SLUG`: a new tool's file, a draft in which a comment explains each field.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { openFolder } from '../../authoring/catalog-folder.js';
import { findCatalogFolder, requireSlug, toolFiles } from '../../authoring/find-catalog.js';
import { UserError, type BuildObserver } from '../../diagnostics/build-observer.js';
import { readStarterFile } from '../../assets/assets.js';

/** Where to add it. */
export interface AddOptions {
  /** The catalog's folder; else the current one, else `./catalog`. */
  in?: string | undefined;
}

/** What was added. */
export interface AddResult {
  slug: string;
  file: string;
}

const scheme = '.schema/authoring/tool.json';

/** Writes `tools/<slug>.yaml`. Rejects with a `Refusal` for what is no slug, and for a tool that is there already. */
export async function add(
  slug: string,
  options: AddOptions = {},
  reporter: BuildObserver = {},
): Promise<AddResult> {
  requireSlug(slug);
  const folder = await findCatalogFolder(options.in);
  const other = (await toolFiles(folder)).get(slug);
  if (other)
    throw new UserError(
      `There is ${other} already. A slug stays with its tool, even a retired one: take another.`,
    );
  const { catalog } = await openFolder(folder);
  const title = slug
    .replaceAll(
      /(^|-)([a-z])/g,
      (_, hyphen: string, letter: string) => `${hyphen && ' '}${letter.toUpperCase()}`,
    )
    .replaceAll('-', ' ');
  const categories = Object.keys(catalog?.categories ?? {});
  const reviewers = catalog?.reviewers ?? [];
  const text = (await readStarterFile('tool.yaml'))
    .replace(/^# yaml-language-server.*\n/, existsSync(join(folder, scheme)) ? '$&' : '')
    .replace('name: NAME', () => `name: ${stringify(title).trim()}`)
    .replace('CATEGORIES', () => categories.join(', ') || 'none yet')
    .replace('#category: CATEGORY', () => `#category: ${categories[0] ?? 'apis'}`)
    .replace(/^# REVIEWS\n/m, () => reviewers.map(reviewLines).join(''));
  const file = join(folder, 'tools', `${slug}.yaml`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  reporter.onMessage?.(`${slug} is a draft: nobody sees it until you remove "draft: true".`);
  return { slug, file };
}

/** A review to fill in, as comments. */
const reviewLines = ({ id, name }: { id: string; name: string }) => `\
#  - reviewer: ${stringify(id).trim()}
#    score: 50
#    verdict: ship
#    take: >-
#      What ${name.replaceAll(/\s+/g, ' ')} says, in 60 to 150 words.
`;
