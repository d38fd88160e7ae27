// `bundle SLUG… --out FILE`: one catalog.json with only these tools, for a page with many badges.
import { basename } from 'node:path';
import { isRetired } from '../../../catalog/catalog.js';
import * as limits from '../../../catalog/limits.js';
import { readCatalog } from '../../../catalog/read.js';
import { publishedRecord } from '../../../catalog/schema.js';
import type { PublishedRecord } from '../../../catalog/types.js';
import { didYouMean } from '../../authoring/did-you-mean.js';
import { urlAbsolutizer, mergeRecords } from '../../publication/merge-records.js';
import { toJsonText } from '../../publication/compose-record.js';
import { sha256Digest } from '../../publication/digest.js';
import { requireBaseUrl } from '../../publication/location.js';
import { publicUrl, requirePublication, type Publication } from '../../publication/publication.js';
import { requireReplaceable, writeText } from '../../publication/write-file.js';
import { fileDiagnostic, type Severity, type Tally } from '../../diagnostics/diagnostic.js';
import { shellWord } from '../../diagnostics/shell-word.js';
import { UserError, countDiagnostics, type BuildObserver } from '../../diagnostics/build-observer.js';

/** Options of `bundle`. */
export interface BundleOptions {
  /** The publication, a folder or URL. */
  from: string;
  /** The file to write. Its name ends in `.json`: by that the elements tell a file from a published folder. */
  out: string;
  /** Includes the data of cards and comparisons, not only of badges. */
  full?: boolean | undefined;
  /** Public URL of the publication; by default its own URL, or the one in its manifest. */
  baseUrl?: string | undefined;
}

/** Result of `bundle`. With errors nothing is written. */
export interface BundleResult {
  tally: Tally;
  file: string;
  /** Number of tools, without tombstones. */
  tools: number;
  bytes?: number;
  /** Value of the attribute `integrity`: `sha256-…`. */
  integrity?: string;
  /** The `<link>` tag for pages that use the bundle. */
  snippet?: string;
}

type Report = (severity: Severity, code: string, message: string) => void;

/** Reads the records of these slugs, and of the tools that some of them moved to. */
async function readPublishedRecords(
  { record, where, digests }: Publication,
  slugs: readonly string[],
  full: boolean,
  report: Report,
): Promise<Map<string, PublishedRecord>> {
  const size = full ? 'full' : 'summary';
  const read = async (slug: string): Promise<PublishedRecord | undefined> => {
    const json = await record(slug, size);
    if (json === undefined) return undefined;
    const result = publishedRecord.safeParse(json);
    if (result.success && result.data.slug === slug) return result.data;
    throw new UserError(
      `The ${size} record of ${slug} in ${where} is damaged. Check it: ship-or-skip check ${shellWord(where)}`,
    );
  };
  const records = new Map<string, PublishedRecord>();
  const missing: string[] = [];
  const readAll = (wanted: readonly string[]) =>
    Promise.all(
      wanted.map(async (slug) => {
        const record = await read(slug);
        if (record) records.set(slug, record);
        else missing.push(slug);
        return record && 'moved' in record && record.moved !== undefined ? record.moved : undefined;
      }),
    );
  const targets = new Set((await readAll(slugs)).filter((slug) => slug !== undefined));
  if (missing.length > 0) {
    const known = [...(await digests()).keys()];
    for (const slug of missing.splice(0))
      report('error', 'unknown-tool', `has no tool "${slug}"${didYouMean(slug, known)}`);
  }
  const secondMoves = await readAll([...targets].filter((slug) => !records.has(slug)));
  for (const slug of missing)
    report('error', 'moved', `says that a tool moved to "${slug}", and has no such tool. Check it`);
  if (secondMoves.some((slug) => slug !== undefined))
    report(
      'warning',
      'moved',
      'has a tool that moved twice, and elements follow once: name the one it is now',
    );
  return records;
}

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Writes one catalog with only these tools. Unknown slugs are errors in the result, and nothing is written then.
 * Rejects with a `UserError` where there is no publication, `out` does not end in `.json`, or a relative URL cannot be
 * made absolute.
 */
export async function bundle(
  slugs: readonly string[],
  { from, out, full = false, baseUrl }: BundleOptions,
  observer: BuildObserver = {},
): Promise<BundleResult> {
  if (slugs.length === 0) throw new UserError('Name the tools to bundle, such as: bundle claw-code quill.');
  if (!out.endsWith('.json'))
    throw new UserError(`${out} must end in .json: that is how elements know a catalog in one file.`);
  requireBaseUrl(baseUrl);
  await requireReplaceable(out, /^\{"v":/, 'a bundle');
  const publication = await requirePublication(from);
  const { observer: counting, tally } = countDiagnostics(observer);
  const records = await readPublishedRecords(
    publication,
    [...new Set(slugs)],
    full,
    (severity, code, message) =>
      counting.onDiagnostic?.(fileDiagnostic(publication.where, severity, code, message)),
  );
  const tools = [...records.values()].filter((record) => !isRetired(record)).length;
  if (tally.errors > 0) return { tally, file: out, tools };

  const base = publicUrl(publication, baseUrl);
  const text = toJsonText(mergeRecords([...records.values()], urlAbsolutizer(base)));
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.fileBytes)
    throw new UserError(
      `This is ${bytes} bytes, and elements read ${limits.fileBytes} in one file: bundle fewer tools.`,
    );
  // The elements' own reader has to accept the file.
  const parsed = readCatalog(JSON.parse(text), base ?? 'https://catalog.example/');
  if (!parsed.ok || parsed.value.problems.length > 0 || parsed.value.records.size !== records.size)
    throw new UserError(
      `${publication.where} has records that elements cannot read. Check it: ship-or-skip check ${shellWord(publication.where)}`,
    );
  await writeText(out, text);
  const integrity = sha256Digest(text);
  const snippet = `<link rel="ship-catalog" href="${escapeAttribute(basename(out))}" integrity="${integrity}">`;
  return { tally, file: out, tools, bytes, integrity, snippet };
}
