// Lines of a YAML text, and mistakes in the white space before and between its words.

/** Mistake in a YAML text. */
export interface YamlMistake {
  offset: number;
  /** The mistake and its remedy. */
  message: string;
  /** True if the text can be parsed, but to something that its editor did not mean. */
  isSilent?: boolean;
}

/** Line of a YAML text. */
export interface YamlLine {
  offset: number;
  text: string;
  /** Number of spaces at its start. */
  indent: number;
}

/** Splits a text into lines, without line ends. */
export function splitLines(text: string): YamlLine[] {
  let offset = 0;
  return text.split('\n').map((written) => {
    const line = written.replace(/\r$/, '');
    const start = offset;
    offset += written.length + 1;
    return { offset: start, text: line, indent: line.length - line.replace(/^ +/, '').length };
  });
}

/** Tests for a line without text: white space, or a comment. */
export const isBlank = ({ text }: YamlLine): boolean => /^\s*(#|$)/.test(text);

/** Formats a number of spaces. */
export const spaces = (count: number): string =>
  count === 0 ? 'no space' : count === 1 ? '1 space' : `${count} spaces`;

/** White space that looks like a space and is none: no-break, wide and invisible ones. */
const oddSpace = '[\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const oddIndent = new RegExp(`^[ \\t]*(?:-[ \\t]*)?(${oddSpace})`);
const oddAfterColon = new RegExp(
  `^[ \\t]*(?:- +)*[\\w-]+(?::(?=${oddSpace})|(?=${oddSpace}+:))(${oddSpace})`,
);

/** Tests fast for a text that may have odd white space where its structure is. */
export const maybeOdd = new RegExp(oddSpace);

/** Finds a tab or odd space before the words of a line. */
export function indentMistake({ text, offset }: YamlLine): YamlMistake | undefined {
  const odd = oddIndent.exec(text);
  if (odd) {
    const message =
      'this line begins with a no-break or invisible space, as copied from a web page; delete it and type plain spaces';
    return { offset: offset + odd[0].length - 1, message, isSilent: true };
  }
  const tab = /^ *(?:- *)*\t/.exec(text);
  if (!tab) return undefined;
  const message =
    'there is a tab before the words of this line; type spaces instead, as the lines around it have';
  return { offset: offset + tab[0].length - 1, message };
}

/** Finds an odd space beside the colon of a field. */
export function colonMistake({ text, offset }: YamlLine): YamlMistake | undefined {
  const odd = oddAfterColon.exec(text);
  if (!odd) return undefined;
  const message =
    'beside this colon is a no-break or invisible space; delete it and type a plain space after the colon';
  return { offset: offset + odd[0].length - 1, message, isSilent: true };
}

const conflictLine = /^(?:<{7}|>{7}|\|{7}|={7})(?=\s|$)/m;

/**
 * Finds the first line that git leaves where two versions of a file differ.
 * @param isBroken true for a text that cannot be parsed: there a row of `=` is such a line, too
 */
export function conflictMistake(text: string, isBroken: boolean): YamlMistake | undefined {
  const offset =
    isBroken || text.includes('<<<<<<<') || text.includes('>>>>>>>') ? text.search(conflictLine) : -1;
  if (offset < 0) return undefined;
  const message =
    'git left two versions of some lines here; keep one of them, and delete the lines that begin with <<<<<<<, ======= or >>>>>>>';
  return { offset, message };
}
