// `export SOURCE --out FILE.ndjson`: a whole catalog in one file, a line a tool, for other systems and for `import`.
import { createWriteStream } from 'node:fs';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { once } from 'node:events';
import { openSource } from '../../authoring/open-source.js';
import { readEntryText } from '../../authoring/catalog-folder.js';
import { parseSourceFile } from '../../authoring/source-file.js';
import type { Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countFindings, type BuildObserver } from '../../diagnostics/build-observer.js';
import { checkSource } from '../../build/check-source.js';

/** Where to write. */
export interface ExportOptions {
  /** The file; without one the lines go to `write`. */
  out?: string | undefined;
  /** Takes each line with its end, such as standard output. */
  write?: ((line: string) => void) | undefined;
}

/** What was exported. With errors nothing was. */
export interface ExportResult {
  tally: Tally;
  tools: number;
}

/** A path without links, whether or not there is anything. */
const realPath = (path: string): Promise<string> =>
  realpath(path).catch(async () =>
    dirname(path) === path ? path : resolve(await realPath(dirname(path)), relative(dirname(path), path)),
  );

/** Refuses to write over a catalog's own files, or what `import` would not read again. */
async function requireTarget(out: string, source: string): Promise<void> {
  if (!/\.(ndjson|jsonl)$/.test(out))
    throw new UserError(`${out} must end in .ndjson or .jsonl: that is how other verbs know such a file.`);
  const [file, catalog] = await Promise.all([realPath(resolve(out)), realPath(resolve(source))]);
  if (file === catalog || file.startsWith(catalog.endsWith(sep) ? catalog : `${catalog}${sep}`))
    throw new UserError(`${out} is part of the catalog in ${source}: name a file outside of it.`);
}

/**
 * Writes a catalog as NDJSON: {"catalog": …}, its logos and comparisons, then each tool with its votes. Checked before.
 * Rejects with a `Refusal` where `out` lies in the catalog, or is no `.ndjson`.
 */
export async function exportCatalog(
  path: string,
  { out, write }: ExportOptions,
  reporter: BuildObserver = {},
): Promise<ExportResult> {
  if (out !== undefined) await requireTarget(out, path);
  const { reporter: counted, tally } = countFindings(reporter);
  const source = await openSource(path);
  await checkSource(source, counted, { rules: false });
  if (tally.errors || !source.catalog) return { tally, tools: 0 };

  const again = await source.again();
  const part = out && `${out}~`;
  if (out) await mkdir(dirname(out), { recursive: true });
  const stream = part ? createWriteStream(part) : undefined;
  const put = async (data: unknown) => {
    const line = `${JSON.stringify(data)}\n`;
    write?.(line);
    if (stream && !stream.write(line)) await once(stream, 'drain');
  };
  let tools = 0;
  try {
    await put({ catalog: source.catalog });
    for (const [logo, { bytes }] of again.logos)
      await put({ logo, base64: Buffer.from(await bytes()).toString('base64') });
    for (const [comparison, { summary }] of again.comparisons) await put({ comparison, summary });
    for await (const entries of again.entries())
      for (const entry of entries) {
        const record = parseSourceFile(readEntryText(entry), entry.file, entry.line).value as Record<
          string,
          unknown
        >;
        const votes = again.votes().bySlug.get(entry.slug);
        await put(
          entry.text === undefined ? { slug: entry.slug, ...record, ...(votes && { votes }) } : record,
        );
        tools++;
        reporter.onProgress?.('Writing records', tools, again.count);
      }
    if (stream && part && out) {
      stream.end();
      await once(stream, 'finish');
      await rename(part, out);
    }
  } finally {
    stream?.destroy();
    if (part) await rm(part, { force: true });
  }
  return { tally, tools };
}
