// `bundle SLUG… --out FILE`: one catalog.json with just these tools, for a page with many badges.
import { basename } from 'node:path';
import * as limits from '../../../catalog/limits.js';
import { readCatalog } from '../../../catalog/read.js';
import { publishedRecord } from '../../../catalog/schema.js';
import type { PublishedRecord } from '../../../catalog/types.js';
import { didYouMean } from '../../authoring/validate.js';
import { urlAbsolutizer, mergeRecords } from './merge-records.js';
import { toJsonText } from '../../publication/compose-record.js';
import { sha256Digest } from '../../publication/digest.js';
import { requireBaseUrl } from '../../publication/location.js';
import { publicUrl, requirePublication, type Publication } from '../../publication/publication.js';
import { writeText } from '../../publication/write-file.js';
import { fileDiagnostic, type Severity, type Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countFindings, type BuildObserver } from '../../diagnostics/build-observer.js';

/** What to bundle. */
export interface BundleOptions {
  /** The publication, a folder or URL. */
  from: string;
  /** The file to write; its name ends in `.json`, by which the elements know a catalog in one file. */
  out: string;
  /** Everything, for cards and comparisons; else what badges need. */
  full?: boolean | undefined;
  /** Where the publication is or will be, as an absolute URL; else its own URL, or what its manifest says. */
  baseUrl?: string | undefined;
}

/** What was made. With errors nothing was, and only `tally` tells. */
export interface BundleResult {
  tally: Tally;
  file: string;
  /** How many tools are in it; tombstones are not counted. */
  tools: number;
  bytes?: number;
  /** `sha256-…`, for the attribute. */
  integrity?: string;
  /** HTML for the pages that use it. */
  snippet?: string;
}

type Found = (severity: Severity, code: string, message: string) => void;

/** The records of these slugs, and of the tools that some of them moved to. */
async function gather(
  { record, where, digests }: Publication,
  slugs: readonly string[],
  full: boolean,
  onDiagnostic: Found,
): Promise<Map<string, PublishedRecord>> {
  const size = full ? 'full' : 'summary';
  const read = async (slug: string): Promise<PublishedRecord | undefined> => {
    const json = await record(slug, size);
    if (json === undefined) return undefined;
    const result = publishedRecord.safeParse(json);
    if (result.success && result.data.slug === slug) return result.data;
    throw new UserError(
      `The ${size} record of ${slug} in ${where} is damaged. Check it: ship-or-skip check ${where}`,
    );
  };
  const records = new Map<string, PublishedRecord>();
  const missing: string[] = [];
  const movesOf = (asked: readonly string[]) =>
    Promise.all(
      asked.map(async (slug) => {
        const record = await read(slug);
        if (record) records.set(slug, record);
        else missing.push(slug);
        return record && 'moved' in record && record.moved !== undefined ? record.moved : undefined;
      }),
    );
  const targets = await movesOf(slugs);
  if (missing.length > 0) {
    const known = [...(await digests()).keys()];
    for (const slug of missing.splice(0))
      onDiagnostic('error', 'unknown-tool', `has no tool "${slug}"${didYouMean(slug, known)}`);
  }
  const wanted = new Set(targets.filter((slug) => slug !== undefined));
  const further = await movesOf([...wanted].filter((slug) => !records.has(slug)));
  for (const slug of missing)
    onDiagnostic('error', 'moved', `says that a tool moved to "${slug}", and has no such tool. Check it`);
  if (further.some((slug) => slug !== undefined))
    onDiagnostic(
      'warning',
      'moved',
      'has a tool that moved twice, and elements follow once: name the one it is now',
    );
  return records;
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Writes one catalog with just these tools. Unknown ones are findings, and then nothing is written. Rejects with a
 * `Refusal` where there is no publication, `out` is no `.json`, or a relative URL cannot be made absolute.
 */
export async function bundle(
  slugs: readonly string[],
  { from, out, full = false, baseUrl }: BundleOptions,
  reporter: BuildObserver = {},
): Promise<BundleResult> {
  if (slugs.length === 0) throw new UserError('Name the tools to bundle, such as: bundle claw-code quill.');
  if (!out.endsWith('.json'))
    throw new UserError(`${out} must end in .json: that is how elements know a catalog in one file.`);
  requireBaseUrl(baseUrl);
  const publication = await requirePublication(from);
  const { reporter: counted, tally } = countFindings(reporter);
  const records = await gather(publication, [...new Set(slugs)], full, (severity, code, message) =>
    counted.onDiagnostic?.(fileDiagnostic(publication.where, severity, code, message)),
  );
  const tools = [...records.values()].filter((record) => 'name' in record).length;
  if (tally.errors > 0) return { tally, file: out, tools };

  const base = publicUrl(publication, baseUrl);
  const text = toJsonText(mergeRecords([...records.values()], urlAbsolutizer(base)));
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.fileBytes)
    throw new UserError(
      `This is ${bytes} bytes, and elements read ${limits.fileBytes} in one file: bundle fewer tools.`,
    );
  // Read as the elements will read it, before anybody has to.
  const outcome = readCatalog(JSON.parse(text), base ?? 'https://catalog.example/');
  if (!outcome.ok || outcome.value.problems.length > 0 || outcome.value.records.size !== records.size)
    throw new UserError(
      `${publication.where} has records that elements cannot read. Check it: ship-or-skip check ${publication.where}`,
    );
  await writeText(out, text);
  const integrity = sha256Digest(text);
  const snippet = `<link rel="ship-catalog" href="${attribute(basename(out))}" integrity="${integrity}">`;
  return { tally, file: out, tools, bytes, integrity, snippet };
}
