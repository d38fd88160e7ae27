// `import FILE.ndjson --out DIR`: a catalog from another system, or from `export`, becomes a folder to work in.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { openSource } from '../../authoring/open-source.js';
import { readEntryText } from '../../authoring/catalog-folder.js';
import { writeLogos } from '../../build/write-logos.js';
import { writeText } from '../../publication/write-file.js';
import type { ToolVotes } from '../../publication/compose-record.js';
import type { Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countFindings, type BuildObserver } from '../../diagnostics/build-observer.js';
import { checkSource } from '../../build/check-source.js';

/** Where and how to write the folder. */
export interface ImportOptions {
  out: string;
  /** The form of its files; `yaml` by default. */
  as?: 'yaml' | 'json' | undefined;
}

/** What was imported. With errors nothing was. */
export interface ImportResult {
  tally: Tally;
  tools: number;
  files: number;
}

const formed = (data: unknown, as: 'yaml' | 'json'): string =>
  as === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : stringify(data, { lineWidth: 100 });

/** Writes an NDJSON catalog as an authoring folder; everything is checked before. Refuses a folder that holds anything. */
export async function importCatalog(
  file: string,
  { out, as = 'yaml' }: ImportOptions,
  reporter: BuildObserver = {},
): Promise<ImportResult> {
  if (!existsSync(file)) throw new UserError(`There is no ${file}. Name an .ndjson file.`);
  if (!/\.(ndjson|jsonl)$/.test(file)) throw new UserError(`${file} is no .ndjson file.`);
  if ((await readdir(out).catch(() => [])).length)
    throw new UserError(`${out} holds something already: import into a new folder, so that nothing is lost.`);
  const { reporter: counted, tally } = countFindings(reporter);
  const source = await openSource(file);
  await checkSource(source, counted, { rules: false });
  if (tally.errors || !source.catalog) return { tally, tools: 0, files: 0 };

  const again = await source.again();
  let files = await writeText(join(out, `catalog.${as}`), formed(source.catalog, as));
  for (const [pair, { summary }] of again.comparisons)
    files += await writeText(join(out, 'comparisons', `${pair}.${as}`), formed({ summary }, as));
  files += await writeLogos(again.logos, out);
  mkdirSync(join(out, 'tools'), { recursive: true });
  const votes: Record<string, ToolVotes> = {};
  let tools = 0;
  for await (const entries of again.entries())
    for (const entry of entries) {
      const {
        slug,
        votes: voted,
        ...tool
      } = JSON.parse(readEntryText(entry)) as { slug: string; votes?: ToolVotes };
      if (voted) votes[slug] = voted;
      writeFileSync(join(out, 'tools', `${slug}.${as}`), formed(tool, as));
      tools++;
      reporter.onProgress?.('Writing records', tools);
    }
  if (Object.keys(votes).length) files += await writeText(join(out, 'votes.json'), formed(votes, 'json'));
  return { tally, tools, files: files + tools };
}
