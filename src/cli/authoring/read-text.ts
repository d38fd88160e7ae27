// Reads catalog files and lines. Never throws: an unreadable file and invalid UTF-8 become findings.
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { findingAt } from './finding-at.js';
import { parseSourceFile, type SourceFile } from './source-file.js';
import type { SourceEntry } from './source.js';

/** Text of a file or line. With a `problem` the text must not be used. */
export interface TextReadResult {
  text: string;
  problem?: Diagnostic | undefined;
}

/** Reads a file as UTF-8. Findings name it by `path`. */
export function readText(path: string): TextReadResult {
  try {
    const text = readFileSync(path, 'utf8');
    // Decoding while reading is fastest. The bytes are checked only after a sign of another encoding.
    const isSuspect = text.includes('\uFFFD') || isUtf16(text.charCodeAt(0), text.charCodeAt(1));
    return { text, problem: isSuspect ? invalidUtf8Finding(readFileSync(path), path) : undefined };
  } catch (error) {
    return { text: '', problem: fileDiagnostic(path, 'error', 'unreadable', unreadableReason(error)) };
  }
}

/** Parses a text as a source. */
export const parseSource = (
  { text, problem }: TextReadResult,
  file: string,
  line = 1,
  column = 1,
): SourceFile => (problem ? unreadableSource(problem) : parseSourceFile(text, file, line, column));

/** Reads and parses a file as a source. */
export const readSource = (path: string): SourceFile => parseSource(readText(path), path);

/** Parses a record as a source: the text of its entry, or else that of its file. */
export const readEntrySource = ({
  file,
  line,
  column,
  text,
  problem,
}: Omit<SourceEntry, 'slug' | 'fingerprint'>): SourceFile =>
  text === undefined ? readSource(file) : parseSource({ text, problem }, file, line, column);

/** Tests for UTF-16 by a zero in the first two bytes or characters. Catalog files in UTF-8 have none. */
const isUtf16 = (first: number | undefined, second: number | undefined) => first === 0 || second === 0;

export const notUtf8Message = 'is not UTF-8; save it as UTF-8';

/** Creates a finding at the first byte that is not UTF-8; `undefined` if all bytes are valid. */
export function invalidUtf8Finding(bytes: Buffer, file: string, firstLine = 1): Diagnostic | undefined {
  const hasZero = isUtf16(bytes[0], bytes[1]);
  if (isUtf8(bytes) && !hasZero) return undefined;
  const message = notUtf8Message;
  if (hasZero || bytes[0] === 0xff || bytes[0] === 0xfe)
    return { ...fileDiagnostic(file, 'error', 'encoding', message), line: firstLine };
  // A U+FFFD in the text is either in the file or replaces invalid bytes. Finds the first that is not in the file.
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

/** Returns the message for an error of reading a file, with its remedy. */
export function unreadableReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') return 'is a folder where a file should be; rename it, or move it elsewhere';
  if (code === 'ENOENT') return 'is a link to a file that is not there; mend the link, or remove it';
  if (code === 'ELOOP') return 'is a link that leads back to itself; mend the link, or remove it';
  if (code === 'EACCES' || code === 'EPERM')
    return 'cannot be opened, because you may not read it; change its permissions (chmod u+r), or move it elsewhere';
  return `cannot be read (${message}); mend that, or move it elsewhere`;
}

/** Creates a source without a value; all its findings are at the place of `problem`. */
const unreadableSource = (problem: Diagnostic): SourceFile => ({
  file: problem.file,
  value: undefined,
  diagnostics: [problem],
  written: () => '',
  commentedText: () => '',
  at: (_path, code, message, severity = 'error') => ({ ...problem, code, message, severity }),
});
