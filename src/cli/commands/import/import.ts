// `import FILE --out DIR`: creates an authoring folder from NDJSON of another system or of `export`, or from a catalog in the
// published form.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { openCatalog } from '../../build/open-catalog.js';
import { hasAuthoredCatalog } from '../../authoring/find-catalog.js';
import { readEntryText } from '../../authoring/catalog-folder.js';
import { writeLogos } from '../../build/write-logos.js';
import { isUrl } from '../../publication/location.js';
import { writeText } from '../../publication/write-file.js';
import type { ToolVotes } from '../../publication/compose-record.js';
import type { Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countDiagnostics, type BuildObserver } from '../../diagnostics/build-observer.js';
import { withName } from '../../build/catalog-name.js';
import { checkSource } from '../../build/check-source.js';

/** Options of `import`. */
export interface ImportOptions {
  /** The folder to create. */
  out: string;
  /** Format of its files; `yaml` by default. */
  as?: 'yaml' | 'json' | undefined;
}

/** Result of `import`. With errors nothing is written. */
export interface ImportResult {
  tally: Tally;
  tools: number;
  files: number;
}

const serialize = (data: unknown, as: 'yaml' | 'json'): string =>
  as === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : stringify(data, { lineWidth: 100 });

/** Checks a catalog in another form, and writes it as an authoring folder. Rejects with a `UserError` if the folder is not empty. */
export async function importCatalog(
  file: string,
  { out, as = 'yaml' }: ImportOptions,
  observer: BuildObserver = {},
): Promise<ImportResult> {
  if (!isUrl(file) && !existsSync(file))
    throw new UserError(`There is no ${file}. Name an .ndjson file, a catalog.json or a published folder.`);
  if (!/\.(ndjson|jsonl|json)$/i.test(file) && (await hasAuthoredCatalog(file)))
    throw new UserError(`${file} is no .ndjson file, no catalog.json and no published folder.`);
  if ((await readdir(out).catch(() => [])).length)
    throw new UserError(`${out} is not empty: import into a new folder, so that nothing is lost.`);
  const { observer: counting, tally } = countDiagnostics(observer);
  const source = await openCatalog(file);
  await checkSource(source, counting, { rules: false });
  if (tally.errors || !source.catalog) return { tally, tools: 0, files: 0 };

  const again = await source.again();
  let files = await writeText(join(out, `catalog.${as}`), serialize(withName(source.catalog, file), as));
  for (const [pair, { summary }] of again.comparisons)
    files += await writeText(join(out, 'comparisons', `${pair}.${as}`), serialize({ summary }, as));
  files += await writeLogos(again.logos, out);
  mkdirSync(join(out, 'tools'), { recursive: true });
  const votes: Record<string, ToolVotes> = {};
  let tools = 0;
  for await (const entries of again.entries())
    for (const entry of entries) {
      const {
        slug,
        votes: toolVotes,
        ...tool
      } = (entry.value ?? JSON.parse(readEntryText(entry))) as { slug: string; votes?: ToolVotes };
      if (toolVotes) votes[slug] = toolVotes;
      writeFileSync(join(out, 'tools', `${slug}.${as}`), serialize(tool, as));
      tools++;
      observer.onProgress?.('Writing records', tools);
    }
  if (Object.keys(votes).length) files += await writeText(join(out, 'votes.json'), serialize(votes, 'json'));
  return { tally, tools, files: files + tools };
}
