// Checks of a publication's versions: they increase, and each has a file of changes since the one before. Pure.
import { z } from 'zod';
import * as limits from '../../catalog/limits.js';
import { slugSchema } from '../../catalog/schema.js';
import type { AuditFinding } from './check-record.js';
import { changesPath, type Manifest } from '../publication/format.js';

const changesSchema = z.looseObject({
  v: z.literal(limits.schemaMajor),
  version: z.string(),
  since: z.string(),
  changes: z.array(
    z.looseObject({ slug: slugSchema, differences: z.array(z.looseObject({ kind: z.string() })) }),
  ),
});

/** Compares two versions by day, then by number within the day. */
const isOlder = (version: string, other: string): boolean => {
  const [, day = 0, count = 0] = version.split('.').map(Number);
  const [, otherDay = 0, otherCount = 0] = other.split('.').map(Number);
  return day < otherDay || (day === otherDay && count < otherCount);
};

/** Checks that a version after the first names an older previous version, and that its changes are listed in order. */
export function checkManifestVersions({ version, serial, previous, changes }: Manifest): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const addError = (message: string, pointer: string) =>
    findings.push({ path: 'manifest.json', severity: 'error', code: 'version', message, pointer });
  if (!version.startsWith(`${limits.schemaMajor}.`))
    addError(`version ${version} is not of format ${limits.schemaMajor}`, '/version');
  if (serial > 1 && previous === undefined)
    addError(
      `serial ${serial} follows another publication, and names none. Build with --previous`,
      '/previous',
    );
  if (serial === 1 && previous !== undefined)
    addError(`serial 1 is the first publication, and names ${previous} before it`, '/serial');
  if (previous !== undefined && !isOlder(previous, version))
    addError(`version ${version} is not later than ${previous}, the one before`, '/version');
  if (serial > 1 && changes[0] !== version)
    addError(`version ${version} has no changes: they begin with ${changes[0] ?? 'none'}`, '/changes');
  changes.slice(1).forEach((older, index) => {
    if (!isOlder(older, changes[index] ?? ''))
      addError(`versions are listed the newest first, and ${older} is not`, `/changes/${index + 1}`);
  });
  return findings;
}

/**
 * Checks the file of a version's changes.
 * @param bytes the file's content; `undefined` if there is no such file
 * @param since the previous version, if known
 * @param isNewest true for the current version, whose faults are errors; else they are warnings
 */
export function checkChanges(
  version: string,
  bytes: Buffer | undefined,
  since: string | undefined,
  isNewest: boolean,
): AuditFinding[] {
  const finding = (message: string, pointer = ''): AuditFinding[] => [
    {
      path: changesPath(version),
      severity: isNewest ? 'error' : 'warning',
      code: 'changes',
      message,
      pointer,
    },
  ];
  if (!bytes)
    return finding(`is missing, so that the changes of version ${version} cannot be read. Restore it`);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {
    return finding('is not valid JSON. Restore it');
  }
  const result = changesSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    return finding(
      issue?.message ?? 'is no list of changes',
      (issue?.path ?? []).map((key) => `/${String(key)}`).join(''),
    );
  }
  const { data } = result;
  if (data.version !== version) return finding(`is of version ${data.version}`, '/version');
  if (since !== undefined && data.since !== since)
    return finding(`lists the changes since ${data.since}, but the previous version was ${since}`, '/since');
  return [];
}
