// What only all records together can tell: whether what they name is there, and how many they are.
import { recordPath } from '../../catalog/paths.js';
import { isTool } from '../../catalog/catalog.js';
import type { AuditFinding } from './check-record.js';
import { isExcused, type Interruption } from './interruption.js';
import type { Publication } from '../publication/publication.js';
import { readPublishedRecord } from '../publication/published-record.js';

/** What there is to know at the end, when every record has been seen. */
export interface SeenRecords {
  slugs: Set<string>;
  counts: { tools: number; moved: number; gone: number };
  /** What moved, and where to. */
  moves: [string, string][];
  /** Logos by path, with a tool that has them. */
  logos: Map<string, string>;
}

/** The path below `v1/` of a logo that lies there; `undefined` for one that lies elsewhere. */
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

/** What is wrong with where tools moved to, and with the logos they name. */
export async function checkReferences(
  { record, readBytes, base }: Publication,
  { moves, logos, slugs }: SeenRecords,
  excuse: Interruption | undefined,
): Promise<AuditFinding[]> {
  const isThere = async (slug: string) => {
    // A record that cannot be parsed has its own finding.
    const target = await record(slug, 'summary').catch(() => undefined);
    return isTool(readPublishedRecord(target, base)) || (target === undefined && slugs.has(slug));
  };
  const findings = await Promise.all([
    ...moves.map(async ([slug, target]): Promise<AuditFinding[]> => {
      if (isExcused(excuse, slug) || isExcused(excuse, target) || (await isThere(target))) return [];
      const message = `moved to "${target}", which is no published tool. Name the one that readers shall find instead`;
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
      if (isExcused(excuse, slug) || (await readBytes(path))) return [];
      const message = `is missing, and "${slug}" shows it as its logo`;
      return [{ path, severity: 'warning', code: 'missing-logo', message }];
    }),
  ]);
  return findings.flat();
}

/** What is wrong with the manifest's count of records; nothing is said where some could not be read. */
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
