// Tombstones in a catalog folder: what `retire`, `un-retire` and `rename` leave in a tool's place.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { isMap, isScalar, parse, parseDocument, stringify } from 'yaml';

/** ToolFileFields of a parsed tool file. */
export type ToolFileFields = Record<string, unknown>;

/** Reads the fields of a file; none where it cannot be parsed. */
export async function readFields(file: string): Promise<ToolFileFields> {
  try {
    const value: unknown = parse(await readFile(file, 'utf8'), { logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as ToolFileFields) : {};
  } catch {
    return {};
  }
}

/**
 * Makes the text of a tombstone, in the format of the file that it replaces.
 * @param tool fields of the tool, of which the tombstone keeps the name
 * @param today ISO date
 */
export function tombstoneText(
  file: string,
  movedTo: string | undefined,
  { name }: ToolFileFields,
  today: string,
): string {
  const fields = {
    ...(movedTo === undefined ? { gone: true } : { moved: movedTo }),
    ...(typeof name === 'string' && name && { name }),
  };
  if (extname(file) === '.json') return `${JSON.stringify(fields)}\n`;
  return `\
# Retired on ${today}. Keep this file: pages that name this tool learn from it what became of it, and it is an error
# if a published slug vanishes.
${stringify(fields)}`;
}

/** Finds the tombstones that point to a slug, with their files. */
export async function tombstonesOf(
  slug: string,
  tools: ReadonlyMap<string, string>,
): Promise<[slug: string, file: string][]> {
  const tombstones: [string, string][] = [];
  for (const [other, file] of tools)
    // Parsing a hundred thousand files for the few tombstones would take half a minute.
    if (
      /^\s*[{]?\s*["']?moved\b/m.test(await readFile(file, 'utf8')) &&
      (await readFields(file))['moved'] === slug
    )
      tombstones.push([other, file]);
  return tombstones;
}

/**
 * Changes where the tombstone in a text leads, and nothing else: comments and spacing are the editor's.
 * @param file name of its file, which tells JSON from YAML
 * @param movedTo slug of the tool that pages show instead; `undefined` for a tool that is gone
 */
export function redirectTombstone(text: string, file: string, movedTo: string | undefined): string {
  const { contents } = parseDocument(text, { prettyErrors: false });
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === 'moved')
    : undefined;
  const [start, end] = [pair?.key, pair?.value].map((node) => (isScalar(node) ? node.range : undefined));
  if (!start || !end) return text;
  const quote = extname(file) === '.json' ? JSON.stringify : String;
  const target = movedTo === undefined ? `${quote('gone')}: true` : `${quote('moved')}: ${quote(movedTo)}`;
  return text.slice(0, start[0]) + target + text.slice(end[1]);
}
