// Reads a catalog from one NDJSON file, line by line: first {"catalog": …}, then logos and comparisons, then one line
// for each tool, with "slug", the fields of a tool file and its votes.
import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { authoredCatalog, authoredComparison } from '../../catalog/schema.js';
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/build-observer.js';
import { checkCatalogCoherence } from './catalog-coherence.js';
import { pairNameProblem } from './pair-name.js';
import { notUtf8Message, parseSource, invalidUtf8Finding } from './read-text.js';
import { ruleConfig } from './rules.js';
import { stripByteOrderMark, type SourceFile } from './source-file.js';
import type { SourceEntry, CatalogSource, Logo } from './source.js';
import { checkTexts } from './text-rules.js';
import { validate } from './validate.js';

/** Pattern for the start of the lines that come before the tools. */
export const headLinePattern = /^\s*\{\s*"(catalog|logo|comparison)"/;
const catalogLine = z.strictObject({ catalog: authoredCatalog });
const logoLine = z.strictObject({
  logo: z.string().regex(/^logos\/[^/\\]+$/, 'must be like logos/x.svg'),
  base64: z.base64(),
});
const comparisonLine = authoredComparison.extend({
  comparison: z.string(),
});

interface Line {
  bytes: Buffer;
  number: number;
}

/** Tests if a line is not empty. A carriage return alone counts as empty. */
const isNonEmpty = (bytes: Buffer, start: number, end: number) =>
  end - start > 1 || (end - start === 1 && bytes[start] !== 13);

/** Yields the lines of a file that are not empty, without their line ends; one array for each chunk read. */
async function* linesOf(path: string): AsyncGenerator<Line[], undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const lines: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      number++;
      if (isNonEmpty(bytes, start, end)) lines.push({ bytes: bytes.subarray(start, end), number });
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (lines.length) yield lines;
  }
  if (isNonEmpty(rest, 0, rest.length)) yield [{ bytes: rest, number: number + 1 }];
}

/** Reads the slug of a line without parsing it; empty if not found. Parsing the line later checks it. */
export function peekSlug(bytes: Buffer): string {
  const at = bytes.indexOf('"slug"');
  const [, slug = ''] =
    at < 0 ? [] : (/^"slug"\s*:\s*"([^"]*)"/.exec(bytes.toString('latin1', at, at + 200)) ?? []);
  return slug;
}

/** Opens a file and reads the lines before its tools. Rejects with a `UserError` if the file cannot be read. */
export async function openNdjson(path: string): Promise<Omit<CatalogSource, 'scratch' | 'again'>> {
  const diagnostics: Diagnostic[] = [];
  const onDiagnostic = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const comparisons = new Map<string, { summary: string; source: SourceFile }>();
  const logos = new Map<string, Logo>();
  let catalog: AuthoredCatalog | undefined;
  let catalogText = '';

  const chunks = linesOf(path);
  let lines = await readFirstLines(chunks, path);
  // A file in UTF-16 gives one finding, because it cannot be split into lines.
  const isUtf16 = lines[0] && /^(\xff\xfe|\xfe\xff)/.test(lines[0].bytes.toString('latin1', 0, 2));
  if (isUtf16) {
    onDiagnostic(fileDiagnostic(path, 'error', 'encoding', notUtf8Message));
    lines = [];
    await chunks.return(undefined);
  }
  const advance = async () => (lines.length > 1 ? lines.slice(1) : ((await chunks.next()).value ?? []));
  for (; lines[0]; lines = await advance()) {
    const [{ bytes, number }] = lines;
    const text = bytes.toString();
    const [, kind] = headLinePattern.exec(text) ?? [];
    if (!kind) break;
    const source = parseSource({ text, problem: invalidUtf8Finding(bytes, path, number) }, path, number);
    if (kind === 'catalog') {
      catalogText = text;
      catalog = checkCatalogCoherence(
        validate(catalogLine, source, onDiagnostic)?.catalog,
        source,
        ['catalog'],
        onDiagnostic,
      );
      if (catalog) checkTexts(source, ruleConfig(catalog)).forEach(onDiagnostic);
    } else if (kind === 'logo') {
      const line = validate(logoLine, source, onDiagnostic);
      if (line)
        logos.set(line.logo, {
          size: Buffer.byteLength(line.base64, 'base64'),
          file: path,
          line: number,
          bytes: () => Promise.resolve(Buffer.from(line.base64, 'base64')),
        });
    } else {
      const line = validate(comparisonLine, source, onDiagnostic);
      const problem = line && pairNameProblem(line.comparison, comparisons);
      if (problem) onDiagnostic(source.at(['comparison'], 'pair', problem));
      else if (line) {
        checkTexts(source, ruleConfig(catalog ?? {})).forEach(onDiagnostic);
        comparisons.set(line.comparison, { summary: line.summary, source });
      }
    }
  }
  if (!catalogText && !isUtf16)
    onDiagnostic(
      fileDiagnostic(
        path,
        'error',
        'schema',
        'the first line must be the catalog: {"catalog": {"name": …, "reviewers": […]}}',
      ),
    );

  const entryOf = ({ bytes, number }: Line): SourceEntry => ({
    slug: peekSlug(bytes),
    file: path,
    line: number,
    fingerprint: hash('sha1', bytes, 'base64'),
    // Decoded only when read, because most lines have not changed.
    get text() {
      return stripByteOrderMark(bytes.toString());
    },
    get problem() {
      return invalidUtf8Finding(bytes, path, number);
    },
  });
  async function* entries(): AsyncGenerator<SourceEntry[]> {
    yield lines.map(entryOf);
    for await (const more of chunks) yield more.map(entryOf);
  }
  return {
    catalog,
    catalogFile: path,
    catalogText,
    isOneFile: true,
    diagnostics,
    votesText: '',
    votes: () => ({ bySlug: new Map(), findings: [] }),
    comparisons,
    logos,
    entries,
  };
}

async function readFirstLines(chunks: AsyncGenerator<Line[], undefined>, path: string): Promise<Line[]> {
  try {
    return (await chunks.next()).value ?? [];
  } catch (error) {
    throw new UserError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
