// `import FILE.ndjson --out DIR`: a catalog from another system, or from `export`, becomes a folder to work in.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { openSource } from '../authoring/open.js';
import { textOf } from '../authoring/folder.js';
import { placeLogos } from '../published/logos.js';
import { writeText } from '../published/write.js';
import type { Votes } from '../published/compose.js';
import type { Tally } from '../report/diagnostic.js';
import { Refusal, counting, type Reporter } from '../report/reporter.js';
import { checkSource } from '../work/check-source.js';

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
  reporter: Reporter = {},
): Promise<ImportResult> {
  if (!existsSync(file)) throw new Refusal(`There is no ${file}. Name an .ndjson file.`);
  if (!/\.(ndjson|jsonl)$/.test(file)) throw new Refusal(`${file} is no .ndjson file.`);
  if ((await readdir(out).catch(() => [])).length)
    throw new Refusal(`${out} holds something already: import into a new folder, so that nothing is lost.`);
  const { reporter: counted, tally } = counting(reporter);
  const source = await openSource(file);
  await checkSource(source, counted, { rules: false });
  if (tally.errors || !source.catalog) return { tally, tools: 0, files: 0 };

  const again = await source.again();
  let files = await writeText(join(out, `catalog.${as}`), formed(source.catalog, as));
  for (const [pair, { summary }] of again.comparisons)
    files += await writeText(join(out, 'comparisons', `${pair}.${as}`), formed({ summary }, as));
  files += await placeLogos(again.logos, out);
  mkdirSync(join(out, 'tools'), { recursive: true });
  const votes: Record<string, Votes> = {};
  let tools = 0;
  for await (const entries of again.entries())
    for (const entry of entries) {
      const { slug, votes: voted, ...tool } = JSON.parse(textOf(entry)) as { slug: string; votes?: Votes };
      if (voted) votes[slug] = voted;
      writeFileSync(join(out, 'tools', `${slug}.${as}`), formed(tool, as));
      tools++;
      reporter.progress?.('Writing records', tools);
    }
  if (Object.keys(votes).length) files += await writeText(join(out, 'votes.json'), formed(votes, 'json'));
  return { tally, tools, files: files + tools };
}
