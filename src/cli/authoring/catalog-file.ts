// Reads a catalog from one JSON file in the published form: `catalog.json`, as the README shows it first.
import { readFile } from 'node:fs/promises';
import { dirname, extname, posix, relative, resolve, sep } from 'node:path';
import { statSync } from 'node:fs';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import * as limits from '../../catalog/limits.js';
import { authoredLogoPath } from '../../catalog/paths.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { shellWord } from '../diagnostics/shell-word.js';
import { checkCatalogCoherence } from './catalog-coherence.js';
import { publishedHead, toAuthoredForm } from './published-form.js';
import { parseSource, readText, type TextReadResult } from './read-text.js';
import { stripByteOrderMark } from './source-file.js';
import type { CatalogSource, Logo, SourceEntry } from './source.js';
import { createUnknownFields } from './unknown-fields.js';
import { validate } from './validate.js';

type OpenCatalog = Omit<CatalogSource, 'again'>;
type Fields = Record<string, unknown>;

/** Returns what keeps a value from being a catalog in the published form, with the remedy; `undefined` if nothing does. */
function formProblem(value: unknown, path: string): string | undefined {
  if (Array.isArray(value))
    return `is a list, and no catalog; make one of it: ship-or-skip import ${shellWord(path)} --out catalog`;
  const { v, tools } = (value ?? {}) as Fields;
  if (!Array.isArray(tools)) return 'is no catalog: it needs "v": 1, and "tools", a list';
  if (v === undefined) return `"v" must be given: "v": ${limits.schemaMajor}`;
  if (v !== limits.schemaMajor)
    return `"v" must be ${limits.schemaMajor}; for a later format, update ship-or-skip`;
  return undefined;
}

/** Finds where each tool stands in the text. */
function toolPlaces(text: string): { text: string; line: number; column: number }[] {
  const tree = parseTree(text);
  const list = tree && findNodeAtLocation(tree, ['tools']);
  let line = 1;
  let lineStart = 0;
  return (list?.children ?? []).map(({ offset, length }) => {
    for (
      let end = text.indexOf('\n', lineStart);
      end >= 0 && end < offset;
      end = text.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = end + 1;
    }
    return { text: text.slice(offset, offset + length), line, column: offset - lineStart + 1 };
  });
}

const decodePath = (url: string) => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/**
 * Finds the logo files that tools name, below the folder of the catalog, and names each as an editor would: a published
 * logo as before it was published, one outside of logos/ after its tool.
 */
function takeLogos(records: readonly unknown[], folder: string): Map<string, Logo> {
  const logos = new Map<string, Logo>();
  for (const record of records) {
    const tool = (record ?? {}) as Fields;
    if (typeof tool.logo !== 'string' || typeof tool.slug !== 'string') continue;
    const path = posix.normalize(decodePath(tool.logo));
    const file = resolve(folder, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile() || relative(folder, file).startsWith(`..${sep}`)) continue;
    const isListed = /^logos\/[^/]+$/.test(path);
    tool.logo = isListed ? (authoredLogoPath(path) ?? path) : `logos/${tool.slug}${extname(path)}`;
    logos.set(tool.logo as string, {
      file,
      size: stat.size,
      changed: stat.mtime,
      bytes: () => readFile(file),
    });
  }
  return logos;
}

/** Opens a catalog file. What is wrong with it is a finding; what it says besides is kept out, and told. */
export const openCatalogFile = (path: string): OpenCatalog => openCatalogText(readText(path), path);

/**
 * Opens a catalog in the published form from its text.
 * @param path its file, from whose folder logos are read
 */
export function openCatalogText(read: TextReadResult, path: string): OpenCatalog {
  const text = stripByteOrderMark(read.text);
  const source = parseSource({ ...read, text }, path);
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const problem = diagnostics.length ? undefined : formProblem(source.value, path);
  if (problem) diagnostics.push(source.at(['v'], 'schema', problem));
  const isReadable = diagnostics.length === 0;
  const unknown = createUnknownFields();
  const { catalog: head, records } = toAuthoredForm(isReadable ? (source.value as Fields) : {}, unknown);
  const onDiagnostic = (finding: Diagnostic) => diagnostics.push(finding);
  const catalog = isReadable
    ? checkCatalogCoherence(
        validate(publishedHead, { ...source, value: head }, onDiagnostic),
        source,
        [],
        onDiagnostic,
      )
    : undefined;
  diagnostics.push(...unknown.findings(source));
  const places = isReadable ? toolPlaces(text) : [];
  const entries = places.map((place, index): SourceEntry => {
    const value = records[index];
    const { slug } = (value ?? {}) as Fields;
    return { ...place, slug: typeof slug === 'string' ? slug : '', file: path, fingerprint: '', value };
  });
  return {
    catalog,
    catalogFile: path,
    catalogText: text,
    isOneFile: true,
    diagnostics,
    votesText: '',
    votes: () => ({ bySlug: new Map(), findings: [] }),
    comparisons: new Map(),
    logos: takeLogos(records, resolve(dirname(path))),
    // eslint-disable-next-line @typescript-eslint/require-await
    async *entries() {
      yield entries;
    },
    count: entries.length,
  };
}
