// Files in a published folder that belong to nobody: left by builds that were killed, or put there by hand.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditFinding } from './check-record.js';
import { changesPath } from './check-versions.js';
import type { Manifest } from '../publication/format.js';

/** What a publication may have beside its records. Folders that other verbs fill are theirs. */
const known = new Set([
  ...['manifest.json', 'catalog.json', 'unfinished.json', 'tools', 'hashes', 'changes', 'logos', 'schema'],
  ...['badges', 'embed', 'oembed'],
]);
/** Named one by one; more are counted. */
const most = 20;

/** The names in a folder; none if there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The files that neither the manifest nor any of `slugs` accounts for, as notices. */
export function findOrphans(
  folder: string,
  { hashes, changes, pairs = [] }: Manifest,
  slugs: ReadonlySet<string>,
): AuditFinding[] {
  const versions = new Set(changes.map(changesPath));
  const isRecord = (folder: string, name: string) => {
    const slug = name.replace(/(\.summary)?\.json$/, '');
    return slug !== name && slug.slice(0, 2) === folder && slugs.has(slug);
  };
  const isBadge = (folder: string, name: string) => {
    const slug = name.replace(/\.(svg|json)$/, '');
    return slug !== name && slug.slice(0, 2) === folder && slugs.has(slug);
  };
  const names = new Set([...slugs, ...pairs]);
  const belongs = (ending: RegExp) => (name: string) =>
    names.has(name.replace(ending, '')) || /\.(css|js)$/.test(name);
  const strays = [
    ...namesIn(folder).filter((name) => !known.has(name)),
    ...namesIn(join(folder, 'hashes'))
      .filter((name) => !(name.replace(/\.json$/, '') in hashes) || !name.endsWith('.json'))
      .map((name) => `hashes/${name}`),
    ...namesIn(join(folder, 'changes'))
      .map((name) => `changes/${name}`)
      .filter((path) => !versions.has(path)),
    ...(
      [
        ['embed', belongs(/\.html$/)],
        ['oembed', belongs(/\.json$/)],
      ] as const
    ).flatMap(([place, isOurs]) =>
      namesIn(join(folder, place))
        .filter((name) => !isOurs(name))
        .map((name) => `${place}/${name}`),
    ),
    ...(
      [
        ['tools', isRecord],
        ['badges', isBadge],
      ] as const
    ).flatMap(([place, belongs]) =>
      namesIn(join(folder, place)).flatMap((letters) =>
        namesIn(join(folder, place, letters))
          .filter((name) => !belongs(letters, name))
          .map((name) => `${place}/${letters}/${name}`),
      ),
    ),
  ];
  const finding = (path: string, message: string): AuditFinding => ({
    path,
    severity: 'notice',
    code: 'stray',
    message,
  });
  return [
    ...strays.slice(0, most).map((path) => finding(path, 'belongs to nothing that is published. Remove it')),
    ...(strays.length > most
      ? [finding('', `has ${strays.length - most} more files that belong to nothing`)]
      : []),
  ];
}
