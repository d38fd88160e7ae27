// Mistakes in a YAML text, in the words of its editor. The parser's own errors (`yaml`) are the fallback: they are placed where it
// could not go on, often lines behind the mistake, one tab gives 13 of them, and they speak of scalars and flow maps.
import { isAlias, isNode, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { lineMessage } from './line-message.js';
import { quoteAdvice } from './quote-text.js';
import { scanFields } from './scan-fields.js';
import { conflictMistake, maybeOdd, type YamlMistake } from './yaml-lines.js';

/** Message about a field that stands twice, in YAML or JSON. */
export const duplicateFieldMessage = 'the same field stands twice here; keep one of them';

/**
 * Finds the mistakes in a text. Of those that keep it from being read only the first, because the others mostly follow
 * from it.
 */
export function yamlMistakes(document: Document, text: string): YamlMistake[] {
  const errors = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const conflict = conflictMistake(text, errors.length > 0);
  if (conflict) return [conflict];
  const oldLineEnd = errors.length ? text.search(/\r(?!\n)/) : -1;
  if (oldLineEnd >= 0)
    return [
      { offset: oldLineEnd, message: 'this line ends as on old Macs (CR); save the file with line ends LF' },
    ];
  if (errors.length || maybeOdd.test(text)) {
    const mistake = scanFields(text);
    if (mistake && (errors.length || mistake.isSilent)) return [mistake];
  }
  const [first] = errors.sort((a, b) => a.pos[0] - b.pos[0]);
  if (first) return [parserMistake(first, text)];
  if (isScalar(document.contents) && typeof document.contents.value === 'string')
    return [{ offset: document.contents.range?.[0] ?? 0, message: lineMessage(document.contents.value) }];
  const twice = document.errors.map(({ pos }) => ({ offset: pos[0], message: duplicateFieldMessage }));
  return [...twice, ...signMistakes(document, text)];
}

/** Describes an error of the parser that `scanFields` does not know. */
function parserMistake({ code, pos: [offset] }: YAMLError, text: string): YamlMistake {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return { offset, message: 'a file ends before a second "---"; remove this line and what follows' };
    case 'BAD_DQ_ESCAPE':
      return {
        offset,
        message: `in "…" a \\ begins a special letter; write \\\\ instead, or put the text in '…'`,
      };
    case 'KEY_OVER_1024_CHARS':
      return { offset, message: 'the name of this field is too long; put the text in quotes' };
    default: {
      // An error at the end of the text is told at its last line with words.
      const place = Math.min(offset, text.trimEnd().length);
      return {
        offset: place,
        message:
          'this cannot be read; put the text of this line in quotes, or give it as many spaces as the lines around it',
      };
    }
  }
}

/** Finds texts of which the first word is lost, because it begins with `&`, `*` or `!`. */
function signMistakes(document: Document, text: string): YamlMistake[] {
  if (!/[&*!]/.test(text)) return [];
  const offsets = document.warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos }) => pos[0]);
  const anchors = new Map<string, number>();
  const used = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      if (!isNode(node)) return;
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        used.add(node.source);
        if (!node.resolve(document)) offsets.push(start);
      } else if (node.anchor) anchors.set(node.anchor, text.lastIndexOf(`&${node.anchor}`, start));
      else if (node.tag === '!') offsets.push(text.lastIndexOf('!', start));
    },
  });
  for (const [name, offset] of anchors) if (!used.has(name)) offsets.push(offset);
  return [...new Set(offsets)].map((offset) => {
    const written = (/^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '').trimEnd();
    const message = `a text cannot begin with ${written.charAt(0)} unless it is in quotes; ${quoteAdvice(written)}`;
    return { offset, message };
  });
}
