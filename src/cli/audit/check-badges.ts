// The badges of a published folder, held against the records they were drawn of: all there, and in the same words.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badgePath } from '../../catalog/paths.js';
import { readRecords } from '../../catalog/read.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { renderBadge } from '../rendering/badges.js';
import type { AuditFinding } from './check-record.js';

const titleIn = (svg: string) => /<title>(.*?)<\/title>/s.exec(svg)?.[1];

/**
 * What is wrong with the badges of some records; nothing where a folder has no badges at all.
 * @param records valid ones, with the tool that each of them moved to
 */
export async function checkBadges(
  folder: string,
  records: readonly PublishedRecord[],
  base: string,
): Promise<AuditFinding[]> {
  if (!existsSync(join(folder, 'badges'))) return [];
  const findings: AuditFinding[] = [];
  for (const record of records) {
    const { slug } = record;
    // A tool that moved has the badge of another record; that it is there is all that can be seen from here.
    const texts = 'moved' in record ? undefined : await renderBadge(slug, readRecords([record], base));
    for (const kind of ['svg', 'json'] as const) {
      const path = badgePath(slug, kind) ?? '';
      if (!existsSync(join(folder, path))) {
        const message = `is missing, and "${slug}" is published. Build with --full`;
        findings.push({ path, severity: 'error', code: 'missing', message });
        continue;
      }
      const text = readFileSync(join(folder, path), 'utf8');
      // Of a picture the words: another version may have drawn it another way.
      const saysSame =
        !texts || (kind === 'svg' ? titleIn(text) === titleIn(texts.svg) : text === texts.json);
      if (!saysSame)
        findings.push({
          path,
          severity: 'warning',
          code: 'badge',
          message: 'says something else than its record. Build with --full',
        });
    }
  }
  return findings;
}
