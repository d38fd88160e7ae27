// Check of the embed pages in a published folder: every record has its page, the files that pages load are there, and the
// text of a page matches its record.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { embedPath } from '../../catalog/paths.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { embedSlugs } from '../rendering/embed.js';
import type { AuditFinding } from './check-record.js';
import type { Manifest } from '../publication/format.js';
import { embedFromRecords } from '../rendering/embeds.js';
import { readTextIfExists } from '../publication/write-file.js';

/** Returns the text of a page without markup: another version of the program may use other markup. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Lists the style sheets and scripts that a page loads, by file name. */
const filesLoadedBy = (page: string) => [
  ...new Set(
    [...page.matchAll(/<(?:link rel="stylesheet" href|script src)="([\w.-]+)"/g)].map(
      ([, name = '']) => name,
    ),
  ),
];

interface ExpectedEmbed {
  folder: string;
  /** A slug, or a pair as `a--vs--b`. */
  name: string;
  /** HTML whose text the page must contain. */
  content: readonly string[];
  /** True if the folder has oEmbed responses. */
  hasOembed: boolean;
  /** Names of files already reported as missing, so that each is reported once. */
  missing: Set<string>;
}

/** Checks the page and the oEmbed response of one name. */
function checkEmbed({ folder, name, content, hasOembed, missing }: ExpectedEmbed): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const add = (path: string, severity: AuditFinding['severity'], code: string, message: string) =>
    findings.push({ path, severity, code, message });
  const addMissing = (path: string, reason: string) =>
    add(path, 'error', 'missing', `is missing, and ${reason}. Build with --full`);
  const path = embedPath(name, 'html') ?? '';
  const page = readTextIfExists(join(folder, path));
  if (page === undefined) addMissing(path, `"${name}" is published`);
  else {
    const text = textOf(page);
    if (!content.every((html) => text.includes(textOf(html))))
      add(path, 'warning', 'embed', 'does not match its record. Build with --full');
    for (const file of filesLoadedBy(page))
      if (!missing.has(file) && !existsSync(join(folder, 'embed', file))) {
        missing.add(file);
        addMissing(`embed/${file}`, `${path} loads it`);
      }
  }
  const oembed = embedPath(name, 'json') ?? '';
  if (hasOembed && !existsSync(join(folder, oembed))) addMissing(oembed, `"${name}" is published`);
  return findings;
}

/** Creates a checker for the pages of one folder; no findings if it has none at all. */
export function createEmbedChecker(folder: string, base: string, { baseUrl }: Manifest) {
  const hasEmbeds = existsSync(join(folder, 'embed'));
  // oEmbed responses contain the public URL, so a publication without one has none, whatever else lies in that folder.
  const hasOembed = baseUrl !== undefined && existsSync(join(folder, 'oembed'));
  const common = { folder, hasOembed, missing: new Set<string>() };
  return {
    /** Checks the pages of some valid records. */
    async records(records: readonly PublishedRecord[]): Promise<AuditFinding[]> {
      if (!hasEmbeds) return [];
      const findings: AuditFinding[] = [];
      for (const record of records) {
        const { slug: name } = record;
        // A moved tool has a copy of another record's page, so only its existence is checked.
        const content = 'moved' in record ? [] : [(await embedFromRecords({ name }, [record], base)).view];
        findings.push(...checkEmbed({ ...common, name, content }));
      }
      return findings;
    },
    /**
     * Checks the pages of pairs. Their prose is published nowhere else, so only verdicts are compared.
     * @param recordOf reads the record of a slug as parsed JSON
     */
    async pairs(
      pairs: readonly string[],
      recordOf: (slug: string) => Promise<unknown>,
    ): Promise<AuditFinding[]> {
      if (!hasEmbeds) return [];
      const findings: AuditFinding[] = [];
      for (const name of pairs) {
        const content: string[] = [];
        for (const slug of embedSlugs(name)) {
          // An unreadable record has its own finding.
          const record = await recordOf(slug).catch(() => undefined);
          if (record === undefined) continue;
          const { moved } = (record ?? {}) as { moved?: string };
          const records =
            moved === undefined ? [record] : [record, await recordOf(moved).catch(() => undefined)];
          content.push((await embedFromRecords({ name: slug }, records, base)).light);
        }
        findings.push(...checkEmbed({ ...common, name, content }));
      }
      return findings;
    },
  };
}
