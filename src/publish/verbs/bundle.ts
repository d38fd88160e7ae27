// `bundle SLUG… --out FILE`: one catalog.json with just these tools, for a page with many badges.
import { basename } from 'node:path';
import * as limits from '../../catalog/limits.js';
import { readCatalog } from '../../catalog/read.js';
import { publishedRecord } from '../../catalog/schema.js';
import type { PublishedRecord } from '../../catalog/types.js';
import { didYouMean } from '../authoring/validate.js';
import { absoluteTo, bundled } from '../published/bundled.js';
import { jsonText } from '../published/compose.js';
import { digestOf } from '../published/digest.js';
import { requireBaseUrl } from '../published/place.js';
import { publicUrlOf, publicationAt, type Publication } from '../published/publication.js';
import { writeText } from '../published/write.js';
import { aboutFile, type Severity, type Tally } from '../report/diagnostic.js';
import { Refusal, counting, type Reporter } from '../report/reporter.js';

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
  found: Found,
): Promise<Map<string, PublishedRecord>> {
  const extent = full ? 'full' : 'summary';
  const read = async (slug: string): Promise<PublishedRecord | undefined> => {
    const json = await record(slug, extent);
    if (json === undefined) return undefined;
    const result = publishedRecord.safeParse(json);
    if (result.success && result.data.slug === slug) return result.data;
    throw new Refusal(
      `The ${extent} record of ${slug} in ${where} is damaged. Check it: ship-or-skip check ${where}`,
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
      found('error', 'unknown-tool', `has no tool "${slug}"${didYouMean(slug, known)}`);
  }
  const wanted = new Set(targets.filter((slug) => slug !== undefined));
  const further = await movesOf([...wanted].filter((slug) => !records.has(slug)));
  for (const slug of missing)
    found('error', 'moved', `says that a tool moved to "${slug}", and has no such tool. Check it`);
  if (further.some((slug) => slug !== undefined))
    found(
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
  reporter: Reporter = {},
): Promise<BundleResult> {
  if (slugs.length === 0) throw new Refusal('Name the tools to bundle, such as: bundle claw-code quill.');
  if (!out.endsWith('.json'))
    throw new Refusal(`${out} must end in .json: that is how elements know a catalog in one file.`);
  requireBaseUrl(baseUrl);
  const publication = await publicationAt(from);
  const { reporter: counted, tally } = counting(reporter);
  const records = await gather(publication, [...new Set(slugs)], full, (severity, code, message) =>
    counted.found?.(aboutFile(publication.where, severity, code, message)),
  );
  const tools = [...records.values()].filter((record) => 'name' in record).length;
  if (tally.errors > 0) return { tally, file: out, tools };

  const base = publicUrlOf(publication, baseUrl);
  const text = jsonText(bundled([...records.values()], absoluteTo(base)));
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.fileBytes)
    throw new Refusal(
      `This is ${bytes} bytes, and elements read ${limits.fileBytes} in one file: bundle fewer tools.`,
    );
  // Read as the elements will read it, before anybody has to.
  const outcome = readCatalog(JSON.parse(text), base ?? 'https://catalog.example/');
  if (!outcome.ok || outcome.value.problems.length > 0 || outcome.value.records.size !== records.size)
    throw new Refusal(
      `${publication.where} has records that elements cannot read. Check it: ship-or-skip check ${publication.where}`,
    );
  await writeText(out, text);
  const integrity = digestOf(text);
  const snippet = `<link rel="ship-catalog" href="${attribute(basename(out))}" integrity="${integrity}">`;
  return { tally, file: out, tools, bytes, integrity, snippet };
}
