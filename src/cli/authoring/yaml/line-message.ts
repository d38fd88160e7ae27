// Messages about a line that is neither a field nor part of a text.
import { editDistance } from '../../../shared/nearest-text.js';
import { fieldNames } from './field-names.js';
import { quoteText } from './quote-text.js';

/** Returns the message about a line; `words` is its text without indentation. */
export function lineMessage(words: string): string {
  if (/^-[^\s-]/.test(words))
    return `there is no space after the hyphen; write ${shorten(`- ${words.slice(1)}`)}`;
  const wide = /^([\w-]+)[ \t]*[：꞉︓∶][ \t]*(.*)$/.exec(words);
  if (wide) return `the colon after "${wide[1]}" is no plain one; write ${wide[1]}: ${wide[2]}`;
  const glued = /^([\w-]+):(\S.*)$/.exec(words);
  if (glued && !/^\/\//.test(glued[2] ?? ''))
    return `there is no space after the colon; write ${shorten(`${glued[1]}: ${glued[2]}`)}`;
  const equals = /^([\w-]+)[ \t]*=[ \t]*(.*)$/.exec(words);
  if (equals) return `a field has a colon, not =; write ${shorten(`${equals[1]}: ${equals[2]}`)}`;
  const quoted = /^[“”„«‘’]([\w-]+)[“”»‘’](?:[ \t]*:|$)/.exec(words);
  if (quoted) return `its quotes are not straight; write ${quoted[1]} without them`;
  const [, name = '', text = ''] = /^([\w-]+)(?:[ \t]+(.*))?$/.exec(words) ?? [];
  if (isField(name)) return `there is no colon after "${name}"; write ${shorten(`${name}: ${text}`.trim())}`;
  return `this line belongs to no field; indent it as the text that it goes on with, or write a name and a colon before ${shorten(quoteText(words))}`;
}

const isField = (name: string) =>
  [...fieldNames].some((field) => editDistance(field, name) <= (field.length > 4 ? 1 : 0));

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 60)} …` : text);
