// `export SOURCE --out FILE.ndjson`: writes a catalog as NDJSON, one line per tool, for other systems and for `import`.
import { createWriteStream } from 'node:fs';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { once } from 'node:events';
import { openCatalog } from '../../build/open-catalog.js';
import { readEntryText } from '../../authoring/catalog-folder.js';
import { parseSourceFile } from '../../authoring/source-file.js';
import { requireReplaceable } from '../../publication/write-file.js';
import type { Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countDiagnostics, type BuildObserver } from '../../diagnostics/build-observer.js';
import { withName } from '../../build/catalog-name.js';
import { checkSource } from '../../build/check-source.js';

/** Options of `export`. */
export interface ExportOptions {
  /** The file to write; without it the lines go to `write`. */
  out?: string | undefined;
  /** Receives each line with its line break. */
  write?: ((line: string) => void) | undefined;
}

/** Result of `export`. With errors nothing is written. */
export interface ExportResult {
  tally: Tally;
  tools: number;
}

/** Resolves links in a path, of which the last parts may not exist. */
const realPath = (path: string): Promise<string> =>
  realpath(path).catch(async () =>
    dirname(path) === path ? path : resolve(await realPath(dirname(path)), relative(dirname(path), path)),
  );

/** Rejects a target inside the catalog, and a name that `import` would not read. */
async function requireTarget(out: string, source: string): Promise<void> {
  if (!/\.(ndjson|jsonl)$/.test(out))
    throw new UserError(`${out} must end in .ndjson or .jsonl: other commands know such a file by its name.`);
  const [file, catalog] = await Promise.all([realPath(resolve(out)), realPath(resolve(source))]);
  if (file === catalog || file.startsWith(catalog.endsWith(sep) ? catalog : `${catalog}${sep}`))
    throw new UserError(`${out} is part of the catalog in ${source}: name a file outside of it.`);
}

/**
 * Checks a catalog, and writes it as NDJSON: {"catalog": …}, its logos and comparisons, then each tool with its votes.
 * Rejects with a `UserError` where `out` is inside the catalog, or does not end in `.ndjson`.
 */
export async function exportCatalog(
  path: string,
  { out, write }: ExportOptions,
  observer: BuildObserver = {},
): Promise<ExportResult> {
  if (out !== undefined) {
    await requireTarget(out, path);
    await requireReplaceable(out, /^\{"catalog":/, 'an exported catalog');
  }
  const { observer: counting, tally } = countDiagnostics(observer);
  const source = await openCatalog(path);
  await checkSource(source, counting, { rules: false });
  if (tally.errors || !source.catalog) return { tally, tools: 0 };

  const again = await source.again();
  const tempFile = out && `${out}~`;
  if (out) await mkdir(dirname(out), { recursive: true });
  const stream = tempFile ? createWriteStream(tempFile) : undefined;
  const writeLine = async (data: unknown) => {
    const line = `${JSON.stringify(data)}\n`;
    write?.(line);
    if (stream && !stream.write(line)) await once(stream, 'drain');
  };
  let tools = 0;
  try {
    await writeLine({ catalog: withName(source.catalog, path) });
    for (const [logo, { bytes }] of again.logos)
      await writeLine({ logo, base64: Buffer.from(await bytes()).toString('base64') });
    for (const [comparison, { summary }] of again.comparisons) await writeLine({ comparison, summary });
    for await (const entries of again.entries())
      for (const entry of entries) {
        const record = (entry.value ??
          parseSourceFile(readEntryText(entry), entry.file, entry.line).value) as Record<string, unknown>;
        const votes = again.votes().bySlug.get(entry.slug);
        await writeLine(
          entry.text === undefined ? { slug: entry.slug, ...record, ...(votes && { votes }) } : record,
        );
        tools++;
        observer.onProgress?.('Writing records', tools, again.count);
      }
    if (stream && tempFile && out) {
      stream.end();
      await once(stream, 'finish');
      await rename(tempFile, out);
    }
  } finally {
    stream?.destroy();
    if (tempFile) await rm(tempFile, { force: true });
  }
  return { tally, tools };
}
