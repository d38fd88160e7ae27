// Checks across all records: the tools and logos that they refer to exist, and their number matches the manifest.
import { recordPath } from '../../catalog/paths.js';
import { isTool } from '../../catalog/catalog.js';
import type { AuditFinding } from './check-record.js';
import { isAffected, type Interruption } from './interruption.js';
import type { Publication } from '../publication/publication.js';
import { readPublishedRecord } from '../publication/published-record.js';

/** Facts collected from every record that was read. */
export interface SeenRecords {
  slugs: Set<string>;
  counts: { tools: number; moved: number; gone: number };
  /** Old and new slug of each moved tool. */
  moves: [string, string][];
  /** Slug of one tool that uses it, by logo path. */
  logos: Map<string, string>;
}

/** Returns the path below `v1/` of a published logo; `undefined` for a logo elsewhere. */
export function logoPath(logo: string | undefined, base: string): string | undefined {
  if (logo === undefined || URL.canParse(logo) || !URL.canParse(logo, base)) return undefined;
  const { origin, pathname } = new URL(logo, base);
  const folder = new URL(base);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(folder.pathname.length));
  } catch {
    return undefined;
  }
}

/** Finds moves to slugs that are not published tools, and logos that do not exist. */
export async function checkReferences(
  { record, readBytes, base }: Publication,
  { moves, logos, slugs }: SeenRecords,
  interruption: Interruption | undefined,
): Promise<AuditFinding[]> {
  const isPublishedTool = async (slug: string) => {
    // An unparsable record has its own finding.
    const target = await record(slug, 'summary').catch(() => undefined);
    return isTool(readPublishedRecord(target, base)) || (target === undefined && slugs.has(slug));
  };
  const findings = await Promise.all([
    ...moves.map(async ([slug, target]): Promise<AuditFinding[]> => {
      if (
        isAffected(interruption, slug) ||
        isAffected(interruption, target) ||
        (await isPublishedTool(target))
      )
        return [];
      const message = `moved to "${target}", which is no published tool. Name the tool that readers should find instead`;
      return [
        {
          path: recordPath(slug, 'full') ?? '',
          severity: 'error',
          code: 'moved',
          message,
          pointer: '/moved',
        },
      ];
    }),
    ...[...logos].map(async ([path, slug]): Promise<AuditFinding[]> => {
      if (isAffected(interruption, slug) || (await readBytes(path))) return [];
      const message = `is missing, and "${slug}" shows it as its logo`;
      return [{ path, severity: 'warning', code: 'missing-logo', message }];
    }),
  ]);
  return findings.flat();
}

/** Compares the manifest's counts of records with those found; no findings if some records could not be read. */
export function checkCounts(expected: SeenRecords['counts'], { counts, slugs }: SeenRecords): AuditFinding[] {
  if (counts.tools + counts.moved + counts.gone < slugs.size) return [];
  const differs = (['tools', 'moved', 'gone'] as const).filter((kind) => counts[kind] !== expected[kind]);
  return differs.map((kind) => ({
    path: 'manifest.json',
    severity: 'error',
    code: 'counts',
    message: `counts ${expected[kind]} as "${kind}", and there are ${counts[kind]}. Build with --full`,
    pointer: `/counts/${kind}`,
  }));
}
