// The pages to embed of a published folder, held against the records they were drawn of: all there with what they load,
// and in the same words.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { embedPath } from '../../catalog/paths.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { embedSlugs } from '../rendering/embed.js';
import type { AuditFinding } from './check-record.js';
import { embedFromRecords } from '../rendering/embeds.js';
import { readTextIfExists } from '../publication/write-file.js';

/** What a page says, without how: another version may have drawn it another way. */
const wordsIn = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The files beside a page that it cannot do without. */
const loadedBy = (page: string) => [
  ...new Set(
    [...page.matchAll(/<(?:link rel="stylesheet" href|script src)="([\w.-]+)"/g)].map(
      ([, name = '']) => name,
    ),
  ),
];

interface Drawn {
  folder: string;
  name: string;
  /** Each of these has to be in the page, as words. */
  words: readonly string[];
  /** Whether there is oEmbed. */
  hasOembed: boolean;
  /** Names of files that are known to be missing, each told once. */
  missing: Set<string>;
}

/** What is wrong with the files of one name. */
function filesFindings({ folder, name, words, hasOembed, missing }: Drawn): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const onDiagnostic = (path: string, severity: AuditFinding['severity'], code: string, message: string) =>
    findings.push({ path, severity, code, message });
  const gone = (path: string, what: string) =>
    onDiagnostic(path, 'error', 'missing', `is missing, and ${what}. Build with --full`);
  const path = embedPath(name, 'html') ?? '';
  const page = readTextIfExists(join(folder, path));
  if (page === undefined) gone(path, `"${name}" is published`);
  else {
    const said = wordsIn(page);
    if (!words.every((each) => said.includes(wordsIn(each))))
      onDiagnostic(path, 'warning', 'embed', 'says something else than its record. Build with --full');
    for (const file of loadedBy(page))
      if (!missing.has(file) && !existsSync(join(folder, 'embed', file))) {
        missing.add(file);
        gone(`embed/${file}`, `${path} loads it`);
      }
  }
  const answer = embedPath(name, 'json') ?? '';
  if (hasOembed && !existsSync(join(folder, answer))) gone(answer, `"${name}" is published`);
  return findings;
}

/** Checks the pages of one folder; of one that has none at all nothing is found. */
export function createEmbedChecker(folder: string, base: string) {
  const isThere = existsSync(join(folder, 'embed'));
  const common = { folder, hasOembed: existsSync(join(folder, 'oembed')), missing: new Set<string>() };
  return {
    /**
     * What is wrong with the pages of some records.
     * @param records valid ones
     */
    async records(records: readonly PublishedRecord[]): Promise<AuditFinding[]> {
      if (!isThere) return [];
      const findings: AuditFinding[] = [];
      for (const record of records) {
        const { slug: name } = record;
        // A tool that moved has the page of another record; that it is there is all that can be seen from here.
        const words = 'moved' in record ? [] : [(await embedFromRecords({ name }, [record], base)).view];
        findings.push(...filesFindings({ ...common, name, words }));
      }
      return findings;
    },
    /**
     * What is wrong with the pages of pairs: their prose is published nowhere else, so only verdicts are compared.
     * @param recordOf the record of a slug as parsed JSON
     */
    async pairs(
      pairs: readonly string[],
      recordOf: (slug: string) => Promise<unknown>,
    ): Promise<AuditFinding[]> {
      if (!isThere) return [];
      const findings: AuditFinding[] = [];
      for (const name of pairs) {
        const words: string[] = [];
        for (const slug of embedSlugs(name)) {
          // What cannot be read has its own finding.
          const record = await recordOf(slug).catch(() => undefined);
          if (record === undefined) continue;
          const { moved } = (record ?? {}) as { moved?: string };
          const records =
            moved === undefined ? [record] : [record, await recordOf(moved).catch(() => undefined)];
          words.push((await embedFromRecords({ name: slug }, records, base)).light);
        }
        findings.push(...filesFindings({ ...common, name, words }));
      }
      return findings;
    },
  };
}
