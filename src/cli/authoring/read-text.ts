// Reads an editor's files and lines. Never throws: what cannot be read, or is not UTF-8, is a finding like any other.
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { findingAt } from './finding-at.js';
import { parseSourceFile, type SourceFile } from './source-file.js';
import type { SourceEntry } from './source.js';

/** The text of a file or line, and why it is of no use where it is of none. */
export interface TextReadResult {
  text: string;
  problem?: Diagnostic | undefined;
}

/** Reads a file whose name diagnostics shall use. */
export function readText(path: string): TextReadResult {
  try {
    const text = readFileSync(path, 'utf8');
    // Node decodes while it reads, which is quickest; only where it met something odd are the bytes looked at.
    const odd = text.includes('\uFFFD') || isWide(text.charCodeAt(0), text.charCodeAt(1));
    return { text, problem: odd ? invalidUtf8Finding(readFileSync(path), path) : undefined };
  } catch (error) {
    return { text: '', problem: fileDiagnostic(path, 'error', 'unreadable', unreadableReason(error)) };
  }
}

/** A text as a source. */
export const parseSource = ({ text, problem }: TextReadResult, file: string, line = 1): SourceFile =>
  problem ? unusable(problem) : parseSourceFile(text, file, line);

/** A file as a source. */
export const readSource = (path: string): SourceFile => parseSource(readText(path), path);

/** A record as a source: its own text, or its file's. */
export const readEntrySource = ({
  file,
  line,
  text,
  problem,
}: Omit<SourceEntry, 'slug' | 'fingerprint'>): SourceFile =>
  text === undefined ? readSource(file) : parseSource({ text, problem }, file, line);

/** UTF-16 has a zero beside every letter of ours; no text in UTF-8 has one. */
const isWide = (first: number | undefined, second: number | undefined) => first === 0 || second === 0;

export const notUtf8Message = 'is not UTF-8; save it as UTF-8';

/** The first byte that is not UTF-8, as a finding. */
export function invalidUtf8Finding(bytes: Buffer, file: string, firstLine = 1): Diagnostic | undefined {
  const wide = isWide(bytes[0], bytes[1]);
  if (isUtf8(bytes) && !wide) return undefined;
  const message = notUtf8Message;
  if (wide || bytes[0] === 0xff || bytes[0] === 0xfe)
    return { ...fileDiagnostic(file, 'error', 'encoding', message), line: firstLine };
  // Each U+FFFD of the text was written as such, or stands for bytes that are none.
  const text = bytes.toString();
  const written = Buffer.from('\uFFFD');
  let at = text.indexOf('\uFFFD');
  for (let byte = 0, from = 0; at >= 0; at = text.indexOf('\uFFFD', from)) {
    byte += Buffer.byteLength(text.slice(from, at));
    if (!bytes.subarray(byte, byte + written.length).equals(written)) break;
    byte += written.length;
    from = at + 1;
  }
  return findingAt(text, at, { file, pointer: '', severity: 'error', code: 'encoding', message }, firstLine);
}

/** Explains why a file cannot be read, and what to do. */
export function unreadableReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') return 'is a folder where a file should be; rename it, or move it elsewhere';
  if (code === 'ENOENT') return 'is a link to a file that is not there; mend the link, or remove it';
  if (code === 'ELOOP') return 'is a link that leads back to itself; mend the link, or remove it';
  if (code === 'EACCES' || code === 'EPERM')
    return 'cannot be opened, because you may not read it; change its permissions (chmod u+r), or move it elsewhere';
  return `cannot be read (${message}); mend that, or move it elsewhere`;
}

/** A source of which nothing is known but what is wrong with it. */
const unusable = (wrong: Diagnostic): SourceFile => ({
  file: wrong.file,
  value: undefined,
  diagnostics: [wrong],
  at: (_path, code, message, severity = 'error') => ({ ...wrong, code, message, severity }),
});
