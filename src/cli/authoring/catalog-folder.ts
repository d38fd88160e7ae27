// An editor's folder: catalog.yaml, tools/, comparisons/, logos/, votes.json. Knows files, not what is in a tool's.
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { authoredCatalog, authoredComparison, authoredVotes } from '../../catalog/schema.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
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
import type { SourceFile } from './source-file.js';
import type { SourceEntry, CatalogSource, SourceVotes, Logo } from './source.js';
import { validate } from './validate.js';

/** Opens a folder. Rejects with a `UserError` where it has no `catalog.yaml`. */
export async function openFolder(folder: string): Promise<Omit<CatalogSource, 'scratch' | 'again'>> {
  const diagnostics: Diagnostic[] = [];
  const onDiagnostic = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const top = (await listFolder(folder)).filter(isDataFile);
  const called = (stem: string) => {
    const names = top.filter((name) => fileStem(name) === stem);
    reportDuplicates(folder, names, onDiagnostic);
    return names[0] === undefined ? undefined : join(folder, names[0]);
  };
  const catalogFile = called('catalog');
  if (!catalogFile)
    throw new UserError(`${folder} has no catalog.yaml. Begin a catalog with: ship-or-skip init ${folder}`);
  const catalogRead = readText(catalogFile);
  const catalogSource = parseSource(catalogRead, catalogFile);
  const catalog = checkCatalogCoherence(
    validate(authoredCatalog, catalogSource, onDiagnostic),
    catalogSource,
    [],
    onDiagnostic,
  );

  const votesFile = called('votes');
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
    diagnostics,
    votesText: votesText.text,
    votes,
    comparisons: await comparisonsIn(join(folder, 'comparisons'), onDiagnostic),
    logos: await logosIn(join(folder, 'logos'), onDiagnostic),
    entries: () => entriesOf(join(folder, 'tools'), tools),
    count: tools.length,
  };
}

async function comparisonsIn(folder: string, onDiagnostic: (finding: Diagnostic) => void) {
  const comparisons = new Map<string, { summary: string; source: SourceFile }>();
  for (const name of await dataFiles(folder, onDiagnostic)) {
    const source = readSource(join(folder, name));
    const comparison = validate(authoredComparison, source, onDiagnostic);
    // Of two files of one name `dataFiles` has told.
    if (comparisons.has(fileStem(name))) continue;
    const wrong = pairNameProblem(fileStem(name), comparisons, '.yaml');
    if (wrong) onDiagnostic(fileDiagnostic(source.file, 'error', 'pair', wrong));
    else if (comparison) comparisons.set(fileStem(name), { ...comparison, source });
  }
  return comparisons;
}

async function logosIn(folder: string, onDiagnostic: (finding: Diagnostic) => void) {
  const logos = new Map<string, Logo>();
  for (const name of await listFolder(folder)) {
    if (name.startsWith('.')) continue;
    const file = join(folder, name);
    try {
      const stat = statSync(file);
      accessSync(file, constants.R_OK);
      if (stat.isDirectory())
        onDiagnostic(fileDiagnostic(file, 'warning', 'unread', unreadFolderMessage('logos/')));
      else logos.set(`logos/${name}`, { size: stat.size, changed: stat.mtime, bytes: () => readFile(file) });
    } catch (error) {
      onDiagnostic(fileDiagnostic(file, 'error', 'unreadable', unreadableReason(error)));
    }
  }
  return logos;
}

const together = 500;

async function* entriesOf(folder: string, names: readonly string[]): AsyncGenerator<SourceEntry[]> {
  const began = Date.now();
  for (let from = 0; from < names.length; from += together)
    yield await Promise.resolve(
      names.slice(from, from + together).map((name) => entryOf(folder, name, began)),
    );
}

function entryOf(folder: string, name: string, began: number): SourceEntry {
  const file = `${folder}${sep}${name}`;
  return { slug: fileStem(name), file, line: 1, fingerprint: fingerprintOf(file, began) };
}

/** Empty for what has to be read whatever was seen of it; who reads it learns why it cannot be. */
function fingerprintOf(file: string, began: number): string {
  try {
    // Synchronously: a hundred thousand promises take longer than the files. The time of change is one that no tool sets.
    const { size, ctimeMs } = statSync(file);
    // What was written this instant may be written once more in the same one.
    return began - ctimeMs > 50 ? `${size} ${ctimeMs}` : '';
  } catch {
    return '';
  }
}

/** The text of a record that was checked: its own, or its file's. */
export const readEntryText = ({ file, text }: Pick<SourceEntry, 'file' | 'text'>): string =>
  text ?? readFileSync(file, 'utf8');
