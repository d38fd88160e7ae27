// Orphaned files in a published folder: left over by builds that were killed, or added by hand.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nameInPath } from '../../catalog/paths.js';
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
const unexpectedIn = (root: string, subfolder: string, isExpected: (path: string) => boolean): string[] =>
  namesIn(join(root, subfolder))
    .map((name) => `${subfolder}/${name}`)
    .filter((path) => !isExpected(path));

/** Tests if a path is that of a file of one of `names`: slugs, or pairs of them. */
const belongsTo =
  (names: ReadonlySet<string>) =>
  (path: string): boolean => {
    const name = nameInPath(path);
    return name !== undefined && names.has(name);
  };

/** Finds files that belong neither to the manifest nor to any of `slugs`; returns notices. */
export function findOrphans(
  folder: string,
  { hashes, changes, pairs = [] }: Manifest,
  slugs: ReadonlySet<string>,
): AuditFinding[] {
  const changesFiles = new Set(changes.map(changesPath));
  const isRecord = belongsTo(slugs);
  const isEmbed = belongsTo(new Set([...slugs, ...pairs]));
  const orphans = [
    ...namesIn(folder).filter((name) => !knownNames.has(name)),
    ...unexpectedIn(folder, 'hashes', (path) => (/^hashes\/(.+)\.json$/.exec(path)?.[1] ?? '') in hashes),
    ...unexpectedIn(folder, 'changes', (path) => changesFiles.has(path)),
    ...unexpectedIn(folder, 'embed', (path) => isEmbed(path) || /\.(css|js)$/.test(path)),
    ...unexpectedIn(folder, 'oembed', isEmbed),
    ...['tools', 'badges'].flatMap((subfolder) =>
      namesIn(join(folder, subfolder)).flatMap((name) =>
        unexpectedIn(folder, `${subfolder}/${name}`, isRecord),
      ),
    ),
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
