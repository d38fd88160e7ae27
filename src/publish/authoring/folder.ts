// An editor's folder: catalog.yaml, tools/, comparisons/, logos/, votes.json. Knows files, not what is in a tool's.
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { authoredCatalog, authoredComparison, authoredVotes } from '../../catalog/schema.js';
import type { Logo } from '../published/logos.js';
import { aboutFile, type Diagnostic } from '../report/diagnostic.js';
import { Refusal } from '../report/reporter.js';
import { coherent } from './catalog.js';
import { dataFiles, isData, namesIn, stemOf, tellTwins, unreadFolder } from './names.js';
import { wrongPair } from './pair.js';
import { readSource, readText, sourceFrom, whyUnreadable } from './read.js';
import type { SourceFile } from './source-file.js';
import type { Entry, Source, Votes } from './source.js';
import { validated } from './validate.js';

/** Opens a folder. Rejects with a `Refusal` where it has no `catalog.yaml`. */
export async function openFolder(folder: string): Promise<Omit<Source, 'scratch' | 'again'>> {
  const diagnostics: Diagnostic[] = [];
  const found = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const top = (await namesIn(folder)).filter(isData);
  const called = (stem: string) => {
    const names = top.filter((name) => stemOf(name) === stem);
    tellTwins(folder, names, found);
    return names[0] === undefined ? undefined : join(folder, names[0]);
  };
  const catalogFile = called('catalog');
  if (!catalogFile)
    throw new Refusal(`${folder} has no catalog.yaml. Begin a catalog with: ship-or-skip init ${folder}`);
  const catalogRead = readText(catalogFile);
  const catalogSource = sourceFrom(catalogRead, catalogFile);
  const catalog = coherent(validated(authoredCatalog, catalogSource, found), catalogSource, [], found);

  const votesFile = called('votes');
  const votesText = votesFile ? readText(votesFile) : { text: '' };
  let votesRead: Votes | undefined;
  const votes = (): Votes => {
    if (votesRead) return votesRead;
    const file = votesFile ? sourceFrom(votesText, votesFile) : undefined;
    const findings: Diagnostic[] = [];
    const bySlug = file && validated(authoredVotes, file, (finding) => findings.push(finding));
    return (votesRead = { bySlug: new Map(Object.entries(bySlug ?? {})), file, findings });
  };

  const tools = await dataFiles(join(folder, 'tools'), found);
  return {
    catalog,
    catalogFile,
    catalogText: catalogRead.text,
    diagnostics,
    votesText: votesText.text,
    votes,
    comparisons: await comparisonsIn(join(folder, 'comparisons'), found),
    logos: await logosIn(join(folder, 'logos'), found),
    entries: () => entriesOf(join(folder, 'tools'), tools),
    count: tools.length,
  };
}

async function comparisonsIn(folder: string, found: (finding: Diagnostic) => void) {
  const comparisons = new Map<string, { summary: string; source: SourceFile }>();
  for (const name of await dataFiles(folder, found)) {
    const source = readSource(join(folder, name));
    const comparison = validated(authoredComparison, source, found);
    // Of two files of one name `dataFiles` has told.
    if (comparisons.has(stemOf(name))) continue;
    const wrong = wrongPair(stemOf(name), comparisons, '.yaml');
    if (wrong) found(aboutFile(source.file, 'error', 'pair', wrong));
    else if (comparison) comparisons.set(stemOf(name), { ...comparison, source });
  }
  return comparisons;
}

async function logosIn(folder: string, found: (finding: Diagnostic) => void) {
  const logos = new Map<string, Logo>();
  for (const name of await namesIn(folder)) {
    if (name.startsWith('.')) continue;
    const file = join(folder, name);
    try {
      const stat = statSync(file);
      accessSync(file, constants.R_OK);
      if (stat.isDirectory()) found(aboutFile(file, 'warning', 'unread', unreadFolder('logos/')));
      else logos.set(`logos/${name}`, { size: stat.size, changed: stat.mtime, bytes: () => readFile(file) });
    } catch (error) {
      found(aboutFile(file, 'error', 'unreadable', whyUnreadable(error)));
    }
  }
  return logos;
}

const together = 500;

async function* entriesOf(folder: string, names: readonly string[]): AsyncGenerator<Entry[]> {
  const began = Date.now();
  for (let from = 0; from < names.length; from += together)
    yield await Promise.resolve(
      names.slice(from, from + together).map((name) => entryOf(folder, name, began)),
    );
}

function entryOf(folder: string, name: string, began: number): Entry {
  const file = `${folder}${sep}${name}`;
  return { slug: stemOf(name), file, line: 1, fingerprint: fingerprintOf(file, began) };
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
export const textOf = ({ file, text }: Pick<Entry, 'file' | 'text'>): string =>
  text ?? readFileSync(file, 'utf8');
