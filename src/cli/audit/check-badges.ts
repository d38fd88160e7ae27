// Check of the badges in a published folder: every record has its badge files, and they match the record.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badgePath } from '../../catalog/paths.js';
import { readRecords } from '../../catalog/read.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { renderBadge } from '../rendering/badges.js';
import type { AuditFinding } from './check-record.js';

const titleIn = (svg: string) => /<title>(.*?)<\/title>/s.exec(svg)?.[1];

/**
 * Finds badges that are missing or differ from their records; no findings if the folder has no badges at all.
 * @param records valid records
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
    // A moved tool has a copy of another record's badge, so only its existence is checked.
    const texts = 'moved' in record ? undefined : await renderBadge(slug, readRecords([record], base));
    for (const kind of ['svg', 'json'] as const) {
      const path = badgePath(slug, kind) ?? '';
      if (!existsSync(join(folder, path))) {
        const message = `is missing, and "${slug}" is published. Build with --full`;
        findings.push({ path, severity: 'error', code: 'missing', message });
        continue;
      }
      const text = readFileSync(join(folder, path), 'utf8');
      // Of an SVG only the title is compared: another version of the program may draw it differently.
      const isSame = !texts || (kind === 'svg' ? titleIn(text) === titleIn(texts.svg) : text === texts.json);
      if (!isSame)
        findings.push({
          path,
          severity: 'warning',
          code: 'badge',
          message: 'does not match its record. Build with --full',
        });
    }
  }
  return findings;
}
