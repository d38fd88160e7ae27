// Orphaned files in a published folder: left over by builds that were killed, or added by hand.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditFinding } from './check-record.js';
import { changesPath, type Manifest } from '../publication/format.js';

/** Names that a published folder may contain. */
const knownNames = new Set([
  ...['manifest.json', 'catalog.json', 'unfinished.json', 'tools', 'hashes', 'changes', 'logos', 'schema'],
  ...['badges', 'embed', 'oembed'],
]);
/** Number of orphans with a finding of their own; the others are counted in one finding. */
const maxListed = 20;

/** Lists the names in a folder, sorted; empty if there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Lists the paths of unexpected files directly in a subfolder. */
const unexpectedIn = (root: string, subfolder: string, isExpected: (name: string) => boolean): string[] =>
  namesIn(join(root, subfolder))
    .filter((name) => !isExpected(name))
    .map((name) => `${subfolder}/${name}`);

/** Lists the paths of files in `tools/xx/` or `badges/xx/` that belong to none of `slugs`. */
const unexpectedBySlug = (
  root: string,
  subfolder: string,
  suffix: RegExp,
  slugs: ReadonlySet<string>,
): string[] =>
  namesIn(join(root, subfolder)).flatMap((prefix) =>
    unexpectedIn(root, `${subfolder}/${prefix}`, (name) => {
      const slug = name.replace(suffix, '');
      return slug !== name && slug.slice(0, 2) === prefix && slugs.has(slug);
    }),
  );

/** Finds files that belong neither to the manifest nor to any of `slugs`; returns notices. */
export function findOrphans(
  folder: string,
  { hashes, changes, pairs = [] }: Manifest,
  slugs: ReadonlySet<string>,
): AuditFinding[] {
  const changesFiles = new Set(changes.map(changesPath));
  const embedNames = new Set([...slugs, ...pairs]);
  const isEmbedFile = (extension: RegExp) => (name: string) =>
    embedNames.has(name.replace(extension, '')) || /\.(css|js)$/.test(name);
  const orphans = [
    ...namesIn(folder).filter((name) => !knownNames.has(name)),
    ...unexpectedIn(
      folder,
      'hashes',
      (name) => name.endsWith('.json') && name.replace(/\.json$/, '') in hashes,
    ),
    ...unexpectedIn(folder, 'changes', (name) => changesFiles.has(`changes/${name}`)),
    ...unexpectedIn(folder, 'embed', isEmbedFile(/\.html$/)),
    ...unexpectedIn(folder, 'oembed', isEmbedFile(/\.json$/)),
    ...unexpectedBySlug(folder, 'tools', /(\.summary)?\.json$/, slugs),
    ...unexpectedBySlug(folder, 'badges', /\.(svg|json)$/, slugs),
  ];
  const notice = (path: string, message: string): AuditFinding => ({
    path,
    severity: 'notice',
    code: 'stray',
    message,
  });
  return [
    ...orphans.slice(0, maxListed).map((path) => notice(path, 'is not part of this publication. Remove it')),
    ...(orphans.length > maxListed
      ? [notice('', `has ${orphans.length - maxListed} more files that are not part of this publication`)]
      : []),
  ];
}
