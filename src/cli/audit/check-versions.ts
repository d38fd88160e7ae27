// The versions of a publication: that they grow, and that each says what became different since the one before. Pure.
import { z } from 'zod';
import * as limits from '../../catalog/limits.js';
import { slugSchema } from '../../catalog/schema.js';
import type { AuditFinding } from './check-record.js';
import type { Manifest } from '../publication/format.js';

/** Where the changes of a version are, below `v1/`. */
export const changesPath = (version: string): string => `changes/${version}.json`;

const changesSchema = z.looseObject({
  v: z.literal(limits.schemaMajor),
  version: z.string(),
  since: z.string(),
  changes: z.array(
    z.looseObject({ slug: slugSchema, differences: z.array(z.looseObject({ kind: z.string() })) }),
  ),
});

/** Whether version `one` was before `other`: by day, then by number of the day. */
const isBefore = (one: string, other: string): boolean => {
  const [, day = 0, count = 0] = one.split('.').map(Number);
  const [, otherDay = 0, otherCount = 0] = other.split('.').map(Number);
  return day < otherDay || (day === otherDay && count < otherCount);
};

/** What the manifest says of versions: one that follows another names it, is later, and has changes. */
export function checkManifestVersions({ version, serial, previous, changes }: Manifest): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const wrong = (message: string, pointer: string) =>
    findings.push({ path: 'manifest.json', severity: 'error', code: 'version', message, pointer });
  if (!version.startsWith(`${limits.schemaMajor}.`))
    wrong(`version ${version} is not of format ${limits.schemaMajor}`, '/version');
  if (serial > 1 && previous === undefined)
    wrong(`serial ${serial} follows another publication, and names none. Build with --previous`, '/previous');
  if (serial === 1 && previous !== undefined)
    wrong(`serial 1 is the first publication, and names ${previous} before it`, '/serial');
  if (previous !== undefined && !isBefore(previous, version))
    wrong(`version ${version} is not later than ${previous}, the one before`, '/version');
  if (serial > 1 && changes[0] !== version)
    wrong(`version ${version} has no changes: they begin with ${changes[0] ?? 'none'}`, '/changes');
  changes.slice(1).forEach((older, index) => {
    if (!isBefore(older, changes[index] ?? ''))
      wrong(`versions are listed the newest first, and ${older} is not`, `/changes/${index + 1}`);
  });
  return findings;
}

/**
 * What is wrong with the changes of a version.
 * @param bytes the file, if there is one
 * @param since the version before, where it is known
 */
export function checkChanges(
  version: string,
  bytes: Buffer | undefined,
  since: string | undefined,
  isNewest: boolean,
): AuditFinding[] {
  const wrong = (message: string, pointer = ''): AuditFinding[] => [
    {
      path: changesPath(version),
      severity: isNewest ? 'error' : 'warning',
      code: 'changes',
      message,
      pointer,
    },
  ];
  if (!bytes) return wrong(`is missing: nobody can read what version ${version} changed. Restore it`);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    return wrong('is not valid JSON. Restore it');
  }
  const result = changesSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    return wrong(
      issue?.message ?? 'is no list of changes',
      (issue?.path ?? []).map((key) => `/${String(key)}`).join(''),
    );
  }
  const { data } = result;
  if (data.version !== version) return wrong(`is of version ${data.version}`, '/version');
  if (since !== undefined && data.since !== since)
    return wrong(`tells what changed since ${data.since}, and ${since} was the version before`, '/since');
  return [];
}
