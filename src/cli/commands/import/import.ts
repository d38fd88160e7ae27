// `import FILE --out DIR`: creates an authoring folder from NDJSON of another system or of `export`, from a catalog in the
// published form, or from a table with a tool in each row.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { AuthoredCatalog } from '../../../catalog/authored-types.js';
import { readEntryText } from '../../authoring/catalog-folder.js';
import { hasAuthoredCatalog } from '../../authoring/find-catalog.js';
import { readSource } from '../../authoring/read-text.js';
import type { CatalogSource } from '../../authoring/source.js';
import { withName } from '../../build/catalog-name.js';
import { checkSource } from '../../build/check-source.js';
import { openCatalog } from '../../build/open-catalog.js';
import { writeLogos } from '../../build/write-logos.js';
import type { ToolVotes } from '../../publication/compose-record.js';
import { isUrl } from '../../publication/location.js';
import { writeText } from '../../publication/write-file.js';
import type { Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countDiagnostics, type BuildObserver } from '../../diagnostics/build-observer.js';
import { readTableCatalog } from './table-records.js';

/** Options of `import`. */
export interface ImportOptions {
  /** The folder to create; not needed for a dry run. */
  out?: string | undefined;
  /** Format of its files; `yaml` by default. */
  as?: 'yaml' | 'json' | undefined;
  /** Columns of a table by field: `name=Title`, `score:builder=Builder score`; several with commas between them. */
  map?: readonly string[] | undefined;
  /** Returns the first files, and writes nothing. */
  dryRun?: boolean | undefined;
}

/** Result of `import`. With errors nothing is written. */
export interface ImportResult {
  tally: Tally;
  tools: number;
  files: number;
  /** In a dry run, the text of the catalog and of the first tools, by path. */
  first?: ReadonlyMap<string, string> | undefined;
}

/** Number of tools that a dry run shows. */
const shownTools = 3;

const serialize = (data: unknown, as: 'yaml' | 'json'): string =>
  as === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : stringify(data, { lineWidth: 100 });

/** Tool with slug and votes, as NDJSON has it. */
type ImportedTool = Record<string, unknown> & { slug: string; votes?: ToolVotes };

/** Catalog to write. */
interface ImportedCatalog extends Pick<CatalogSource, 'comparisons' | 'logos'> {
  catalog: AuthoredCatalog;
  tools(): AsyncIterable<ImportedTool>;
}

const isTable = (file: string) =>
  /\.(csv|tsv)$/i.test(file) || (/\.json$/i.test(file) && Array.isArray(readSource(file).value));

/** Reads and checks a file or folder; `undefined` after an error. */
async function readImported(
  file: string,
  map: readonly string[],
  observer: BuildObserver,
  tally: Tally,
): Promise<ImportedCatalog | undefined> {
  if (isTable(file)) {
    const { catalog, records } = readTableCatalog(file, map, (finding) => observer.onDiagnostic?.(finding));
    if (tally.errors || !catalog) return undefined;
    // eslint-disable-next-line @typescript-eslint/require-await
    const tools = async function* () {
      yield* records as ImportedTool[];
    };
    return { catalog, comparisons: new Map(), logos: new Map(), tools };
  }
  if (map.length)
    throw new UserError(`--map is for tables, .csv and lists in .json; ${file} has fields of its own.`);
  const source = await openCatalog(file);
  await checkSource(source, observer, { rules: false });
  if (tally.errors || !source.catalog) return undefined;
  const { comparisons, logos, entries } = await source.again();
  return {
    catalog: withName(source.catalog, file),
    comparisons,
    logos,
    async *tools() {
      for await (const batch of entries())
        for (const entry of batch) yield (entry.value ?? JSON.parse(readEntryText(entry))) as ImportedTool;
    },
  };
}

/** Rejects with a `UserError` what cannot be imported, and a target that has files. */
async function requireImportable(file: string, out: string | undefined, dryRun: boolean): Promise<void> {
  if (out === undefined && !dryRun) throw new UserError('Say where the new folder shall be: --out DIR.');
  if (!isUrl(file) && !existsSync(file))
    throw new UserError(`There is no ${file}. Name an .ndjson, .csv or .json file, or a published folder.`);
  if (/\.(xlsx?|ods|numbers)$/i.test(file))
    throw new UserError(
      `${file} is a spreadsheet: save it as CSV in UTF-8 (Excel: "CSV UTF-8"), and import that.`,
    );
  if (!/\.(ndjson|jsonl|json|csv|tsv)$/i.test(file)) {
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? isUrl(file);
    if (!isFolder || (await hasAuthoredCatalog(file)))
      throw new UserError(`${file} is no .ndjson file, no .csv or .json file and no published folder.`);
  }
  if (out !== undefined && (await readdir(out).catch(() => [])).length)
    throw new UserError(`${out} is not empty: import into a new folder, so that nothing is lost.`);
}

/**
 * Checks a catalog in another form, or a table, and writes it as an authoring folder. Rejects with a `UserError` if the folder
 * is not empty.
 */
export async function importCatalog(
  file: string,
  { out, as = 'yaml', map = [], dryRun = false }: ImportOptions,
  observer: BuildObserver = {},
): Promise<ImportResult> {
  await requireImportable(file, out, dryRun);
  const { observer: counting, tally } = countDiagnostics(observer);
  const imported = await readImported(file, map, counting, tally);
  if (!imported) return { tally, tools: 0, files: 0 };
  const { catalog, comparisons, logos } = imported;

  const first = new Map([[`catalog.${as}`, serialize(catalog, as)]]);
  const folder = dryRun ? undefined : out;
  let files = 0;
  const write = async (path: string, text: string) => {
    if (folder !== undefined) files += await writeText(join(folder, path), text);
  };
  for (const [path, text] of first) await write(path, text);
  for (const [pair, { summary }] of comparisons)
    await write(`comparisons/${pair}.${as}`, serialize({ summary }, as));
  if (folder !== undefined) {
    files += await writeLogos(logos, folder);
    mkdirSync(join(folder, 'tools'), { recursive: true });
  }
  const votes: Record<string, ToolVotes> = {};
  let tools = 0;
  for await (const { slug, votes: toolVotes, ...tool } of imported.tools()) {
    if (toolVotes) votes[slug] = toolVotes;
    const path = `tools/${slug}.${as}`;
    const text = serialize(tool, as);
    if (tools++ < shownTools) first.set(path, text);
    if (folder === undefined) continue;
    writeFileSync(join(folder, path), text);
    files++;
    observer.onProgress?.('Writing records', tools);
  }
  if (Object.keys(votes).length) await write('votes.json', serialize(votes, 'json'));
  return { tally, tools, files, ...(dryRun && { first }) };
}
