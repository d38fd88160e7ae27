// Reads a catalog folder: catalog.yaml, tools/, comparisons/, logos/, votes.json. Tool files are listed, not parsed.
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { authoredCatalog, authoredComparison, authoredVotes } from '../../catalog/schema.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { shellWord } from '../diagnostics/shell-word.js';
import { UserError } from '../diagnostics/build-observer.js';
import { checkCatalogCoherence } from './catalog-coherence.js';
import {
  dataFiles,
  isDataFile,
  listFolder,
  fileStem,
  reportDuplicates,
  unreadFolderMessage,
} from './file-names.js';
import { pairNameProblem } from './pair-name.js';
import { readSource, readText, parseSource, unreadableReason } from './read-text.js';
import { ruleConfig, type RuleConfig } from './rules.js';
import type { SourceFile } from './source-file.js';
import type { SourceEntry, CatalogSource, SourceVotes, Logo } from './source.js';
import { checkTexts } from './text-rules.js';
import { validate } from './validate.js';

/** Opens a catalog folder. Rejects with a `UserError` if it has no `catalog.yaml`. */
export async function openFolder(folder: string): Promise<Omit<CatalogSource, 'scratch' | 'again'>> {
  const diagnostics: Diagnostic[] = [];
  const onDiagnostic = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const top = (await listFolder(folder)).filter(isDataFile);
  const findFile = (stem: string) => {
    const names = top.filter((name) => fileStem(name) === stem);
    reportDuplicates(folder, names, onDiagnostic);
    return names[0] === undefined ? undefined : join(folder, names[0]);
  };
  const catalogFile = findFile('catalog');
  if (!catalogFile)
    throw new UserError(
      `${folder} has no catalog.yaml. Begin a catalog with: ship-or-skip init ${shellWord(folder)}`,
    );
  const catalogRead = readText(catalogFile);
  const catalogSource = parseSource(catalogRead, catalogFile);
  const catalog = checkCatalogCoherence(
    validate(authoredCatalog, catalogSource, onDiagnostic),
    catalogSource,
    [],
    onDiagnostic,
  );
  const rules = ruleConfig(catalog ?? {});
  if (catalog) checkTexts(catalogSource, rules).forEach(onDiagnostic);

  const votesFile = findFile('votes');
  const votesText = votesFile ? readText(votesFile) : { text: '' };
  let votesRead: SourceVotes | undefined;
  const votes = (): SourceVotes => {
    if (votesRead) return votesRead;
    const file = votesFile ? parseSource(votesText, votesFile) : undefined;
    const findings: Diagnostic[] = [];
    const bySlug = file && validate(authoredVotes, file, (finding) => findings.push(finding));
    return (votesRead = { bySlug: new Map(Object.entries(bySlug ?? {})), file, findings });
  };

  const tools = await dataFiles(join(folder, 'tools'), onDiagnostic);
  return {
    catalog,
    catalogFile,
    catalogText: catalogRead.text,
    isOneFile: false,
    diagnostics,
    votesText: votesText.text,
    votes,
    comparisons: await comparisonsIn(join(folder, 'comparisons'), rules, onDiagnostic),
    logos: await logosIn(join(folder, 'logos'), onDiagnostic),
    entries: () => entriesOf(join(folder, 'tools'), tools),
    count: tools.length,
  };
}

async function comparisonsIn(folder: string, rules: RuleConfig, onDiagnostic: (finding: Diagnostic) => void) {
  const comparisons = new Map<string, { summary: string; source: SourceFile }>();
  for (const name of await dataFiles(folder, onDiagnostic)) {
    const source = readSource(join(folder, name));
    const comparison = validate(authoredComparison, source, onDiagnostic);
    // `dataFiles` has already reported the second file of the same name.
    if (comparisons.has(fileStem(name))) continue;
    const problem = pairNameProblem(fileStem(name), comparisons, '.yaml');
    if (problem) onDiagnostic(fileDiagnostic(source.file, 'error', 'pair', problem));
    else if (comparison) {
      checkTexts(source, rules).forEach(onDiagnostic);
      comparisons.set(fileStem(name), { ...comparison, source });
    }
  }
  return comparisons;
}

export async function logosIn(folder: string, onDiagnostic: (finding: Diagnostic) => void) {
  const logos = new Map<string, Logo>();
  for (const name of await listFolder(folder)) {
    if (name.startsWith('.')) continue;
    const file = join(folder, name);
    try {
      const stat = statSync(file);
      accessSync(file, constants.R_OK);
      if (stat.isDirectory())
        onDiagnostic(fileDiagnostic(file, 'warning', 'unread', unreadFolderMessage('logos/')));
      else
        logos.set(`logos/${name}`, {
          size: stat.size,
          changed: stat.mtime,
          file,
          bytes: () => readFile(file),
        });
    } catch (error) {
      onDiagnostic(fileDiagnostic(file, 'error', 'unreadable', unreadableReason(error)));
    }
  }
  return logos;
}

/** Number of entries in one batch. */
const batchSize = 500;

async function* entriesOf(folder: string, names: readonly string[]): AsyncGenerator<SourceEntry[]> {
  const startedAt = Date.now();
  for (let from = 0; from < names.length; from += batchSize)
    yield await Promise.resolve(
      names.slice(from, from + batchSize).map((name) => entryOf(folder, name, startedAt)),
    );
}

function entryOf(folder: string, name: string, startedAt: number): SourceEntry {
  const file = `${folder}${sep}${name}`;
  return { slug: fileStem(name), file, line: 1, fingerprint: fingerprintOf(file, startedAt) };
}

/**
 * Returns the size and change time of a file as text; empty if the record must be read in any case. A file without
 * metadata also gives an empty text, because reading it later reports why.
 */
function fingerprintOf(file: string, startedAt: number): string {
  try {
    // Synchronous, because 100,000 promises take longer than the files. `ctime`, because programs cannot set it.
    const { size, ctimeMs } = statSync(file);
    // A file changed in the last 50 ms may change again without a new time.
    return startedAt - ctimeMs > 50 ? `${size} ${ctimeMs}` : '';
  } catch {
    return '';
  }
}

/** Reads the text of a record: that of its entry, or else that of its file. */
export const readEntryText = ({ file, text }: Pick<SourceEntry, 'file' | 'text'>): string =>
  text ?? readFileSync(file, 'utf8');
