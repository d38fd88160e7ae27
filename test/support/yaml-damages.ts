// Mistakes that editors make in YAML, one a file: kinds of damage, and the finding that each should give.
import fc from 'fast-check';
import { textOf, toolFiles, type WrittenFile, type WrittenLine } from './yaml-lines.js';

const isText = ({ kind }: WrittenLine) => kind === 'plain';
const isField = ({ name, value, kind }: WrittenLine) => name !== '' && value !== '' && kind !== 'note';
const indented = ({ indent, kind }: WrittenLine) => indent.length > 0 && kind !== 'note';
const replaceStart = (start: string) => (line: WrittenLine) => [
  { ...line, indent: line.indent.replace(/^ +|^/, start) },
];
const withValue = (change: (value: string) => string) => (line: WrittenLine) => [
  { ...line, value: change(line.value) },
];
/** Inserts words in the middle of a text. */
const insert = (words: string) => withValue((value) => value.replace(' to the end', `${words} to the end`));

interface Damage {
  what: string;
  /** Lines that can be damaged so. */
  where: (line: WrittenLine, next: WrittenLine | undefined) => boolean;
  change: (line: WrittenLine) => WrittenLine[];
  /** Words that the finding has. */
  says: RegExp | ((line: WrittenLine) => string);
  /** Number of the wrong one among the lines after the change. */
  at?: number;
}

const isLast = (next: WrittenLine | undefined) => next?.kind !== 'within';
const longText = (line: WrittenLine, next: WrittenLine | undefined) =>
  isText(line) && line.name !== 'name' && isLast(next);
const start = (text: string) => text.slice(0, 12);
const startsWith = (sign: string): Damage => ({
  what: `a text that begins with ${sign}`,
  where: longText,
  change: withValue((value) => sign + value),
  says: ({ value }) => `in quotes: "${start(sign + value)}`,
});
const insteadOf = (name: string, value: string, says: RegExp): Damage => ({
  what: `${name}: ${value}`,
  where: (line, next) => line.name === name && isLast(next),
  change: withValue(() => value),
  says,
});

export const damages: Damage[] = [
  {
    what: 'a colon',
    where: longText,
    change: insert(': so'),
    says: ({ value }) => `in quotes: "${start(value)}`,
  },
  {
    what: 'a colon at the end',
    where: longText,
    change: withValue((value) => `${value}:`),
    says: /colon.*in quotes: "Written/,
  },
  {
    what: 'a colon in curly quotes',
    where: longText,
    change: withValue((value) => `“${value}: so”`),
    says: /curly ones do not count.*: "Written/,
  },
  {
    what: 'a colon in a longer text',
    where: (line, next) => isText(line) && next?.kind === 'within',
    change: insert(': so'),
    says: />-/,
  },
  { what: 'a tab', where: indented, change: replaceStart('\t'), says: /\btab\b/ },
  { what: 'two tabs', where: indented, change: replaceStart('\t\t'), says: /\btab\b/ },
  { what: 'a no-break space', where: indented, change: replaceStart('\u00a0\u00a0'), says: /no-break/ },
  {
    what: 'an ideographic space',
    where: indented,
    change: replaceStart('\u3000'),
    says: /no-break or invisible/,
  },
  {
    what: 'a byte order mark inside',
    where: (line) => line.kind === 'word',
    change: replaceStart('\ufeff'),
    says: /invisible/,
  },
  {
    what: 'a no-break space after a colon',
    where: isField,
    change: (line) => [{ ...line, value: `\u00a0${line.value}` }].map(glue),
    says: /no-break/,
  },
  {
    what: 'an apostrophe in single quotes',
    where: longText,
    change: withValue(() => "'Written as it's so'"),
    says: /: "Written as it's so"/,
  },
  {
    what: 'an apostrophe at the start',
    where: longText,
    change: withValue(() => "'tis so"),
    says: /: "'tis so"/,
  },
  {
    what: 'an open "',
    where: longText,
    change: withValue((value) => `"${value}`),
    says: /no " ends it.*: "Written/,
  },
  {
    what: "an open '",
    where: longText,
    change: withValue(() => "'Written"),
    says: /no ' ends it.*: "Written"/,
  },
  {
    what: 'quotes in quotes',
    where: longText,
    change: withValue(() => '"Written "so" to the end"'),
    says: /: 'Written "so" to the end'/,
  },
  {
    what: 'a quote in front',
    where: longText,
    change: withValue(() => '"Written" so'),
    says: /: '"Written" so'/,
  },
  {
    what: 'a comma after quotes',
    where: ({ kind }) => kind === 'double' || kind === 'single',
    change: withValue((value) => `${value},`),
    says: /comma.*remove/,
  },
  {
    what: 'a comment without a space',
    where: ({ kind }) => kind === 'double',
    change: withValue((value) => `${value}# so`),
    says: /space.*#/,
  },
  {
    what: 'a # in a text',
    where: longText,
    change: insert(' #1 tool # really'),
    says: ({ value }) => `: "${start(value)}`,
  },
  { what: 'a # in front', where: longText, change: withValue(() => '#1 tool'), says: /: "#1 tool"/ },
  {
    what: 'a # in a longer text',
    where: (line, next) => isText(line) && next?.kind === 'within',
    change: insert(' # so'),
    says: /comment.*>-/,
  },
  ...['@', '`', '*', '&', '!', '%', '- ', '? ', '| ', '> ', ', ', '] ', '} ', '[x] ', '{x} '].map(startsWith),
  {
    what: 'no space after a colon',
    where: (line, next) => isField(line) && isLast(next) && line.kind !== 'braces',
    change: (line) => [glue(line)],
    says: ({ name, value }) => `; write ${name}: ${start(value)}`,
  },
  {
    what: 'no colon',
    where: (line, next) => isField(line) && isLast(next) && line.name !== 'id',
    change: (line) => [{ ...line, name: '', value: `${line.name} ${line.value}` }],
    says: ({ name, value }) => `; write ${name}: ${start(value)}`,
  },
  {
    what: '= for a colon',
    where: (line, next) => isField(line) && isLast(next),
    change: (line) => [{ ...line, name: '', value: `${line.name} = ${line.value}` }],
    says: ({ name, value }) => `; write ${name}: ${start(value)}`,
  },
  {
    what: 'a wide colon',
    where: (line, next) => isField(line) && isLast(next),
    change: (line) => [{ ...line, name: '', value: `${line.name}：${line.value}` }],
    says: ({ name, value }) => `; write ${name}: ${start(value)}`,
  },
  {
    what: 'no space after a hyphen',
    where: ({ indent }) => indent.endsWith('- '),
    change: (line) => [{ ...line, indent: line.indent.slice(0, -1) }],
    says: /write - reviewer: /,
  },
  {
    what: 'a space too many',
    where: (line) => line.name !== '' && !line.indent.includes('-') && line.name !== 'name',
    change: (line) => [{ ...line, indent: `${line.indent} ` }],
    says: /before it; give it \d/,
  },
  {
    what: 'a space too few',
    where: (line) => line.name !== '' && /^ +$/.test(line.indent),
    change: (line) => [{ ...line, indent: line.indent.slice(1) }],
    says: /before it; give it \d|is a field of/,
  },
  {
    what: 'no spaces',
    where: (line) => line.name !== '' && /^ +$/.test(line.indent),
    change: (line) => [{ ...line, indent: '' }],
    says: /before it; give it \d|is a field of/,
  },
  {
    what: 'a hyphen too far',
    where: ({ indent }) => indent.includes('-'),
    change: (line) => [{ ...line, indent: ` ${line.indent}` }],
    says: /hyphen.*before it; give it \d/,
  },
  {
    what: 'a hyphen not far enough',
    where: ({ indent }) => indent.startsWith(' ') && indent.includes('-'),
    change: (line) => [{ ...line, indent: line.indent.slice(1) }],
    says: /hyphen.*before it; give it \d/,
  },
  {
    what: 'a field twice',
    where: (line, next) => isField(line) && isLast(next) && line.kind !== 'block',
    change: (line) => [line, { ...line, indent: line.indent.replace('-', ' ') }],
    says: /twice.*keep one/,
    at: 1,
  },
  {
    what: 'lines of a merge',
    where: (line) => line.indent === '' && line.name !== '',
    change: (line) => [raw('<<<<<<< HEAD'), line, raw('======='), line, raw('>>>>>>> main')],
    says: /git left two versions/,
  },
  {
    what: 'the end of a merge',
    where: (line) => line.indent === '' && line.name !== '',
    change: (line) => [raw('>>>>>>> main'), line],
    says: /git left two versions/,
  },
  {
    what: 'a second ---',
    where: ({ name }) => ['tagline', 'url', 'pricing'].includes(name),
    change: (line) => [raw('---'), line],
    says: /second "---"/,
  },
  {
    what: 'an open brace',
    where: ({ kind }) => kind === 'braces',
    change: withValue((value) => value.replace(' }', '')),
    says: /no } that ends it/,
  },
  {
    what: 'an open quote in braces',
    where: ({ kind }) => kind === 'braces',
    change: withValue((value) => value.replace('"Free: all"', '"Free: all')),
    says: /no " ends it/,
  },
  {
    what: 'no comma in braces',
    where: ({ kind }) => kind === 'braces',
    change: withValue((value) => value.replace(',', '')),
    says: /comma before "label"/,
  },
  {
    what: 'a colon in braces',
    where: ({ kind }) => kind === 'braces',
    change: withValue((value) => value.replaceAll('"', '')),
    says: /colon in quotes/,
  },
  {
    what: 'an open bracket',
    where: longText,
    change: withValue((value) => `[${value}`),
    says: /no ] that ends it/,
  },
  { what: 'a backslash in quotes', where: longText, change: withValue(() => '"C:\\Users"'), says: /\\\\/ },
  {
    what: 'a name misspelt',
    where: ({ name }) => /^(tagline|description|verdict|score)$/.test(name),
    change: (line) => [{ ...line, name: line.name.replace(/.$/, '') }],
    says: ({ name }) => `did you mean "${name}"`,
  },
  {
    what: 'pricing: free',
    where: ({ name }) => name === 'pricing',
    change: () => [],
    says: /"entry: free" and "label: …"/,
  },
  insteadOf('name', '1.10', /: "1\.10"/),
  insteadOf('name', '007', /: "007"/),
  insteadOf('name', '0x1F', /: "0x1F"/),
  insteadOf('name', '0o17', /: "0o17"/),
  insteadOf('name', '1e3', /: "1e3"/),
  insteadOf('name', '~', /: "~"/),
  insteadOf('name', 'null', /: "null"/),
  insteadOf('name', 'true', /: "true"/),
  insteadOf('bestFor', '2026', /: "2026"/),
  insteadOf('bestFor', '[beta]', /: "\[beta\]"/),
  insteadOf('bestFor', '', /after the colon/),
  insteadOf('reviewed', '3 March 2026', /write 2026-03-03/),
  insteadOf('reviewed', '20260303', /write 2026-03-03/),
  insteadOf('score', '80%', /: 80$/),
  insteadOf('score', '"80"', /leave out the quotes/),
  insteadOf('verdict', 'Ship', /did you mean "ship"/),
];

/** Leaves out the space after the colon. */
function glue(line: WrittenLine): WrittenLine {
  return { ...line, name: '', value: `${line.name}:${line.value}` };
}

function raw(value: string): WrittenLine {
  return { indent: '', name: '', value, kind: 'note' };
}

/** File with one mistake. */
export interface DamagedFile {
  what: string;
  text: string;
  line: number;
  says: RegExp | string;
}

/** A file with one damage at one place. */
export const damagedFiles: fc.Arbitrary<DamagedFile> = fc
  .tuple(toolFiles, fc.nat(damages.length - 1), fc.nat())
  .map(([file, kind, place]) => damaged(file, kind, place))
  .filter((file) => file !== undefined);

function damaged({ lines, lineEnd }: WrittenFile, kind: number, place: number): DamagedFile | undefined {
  const { what, where, change, says, at = 0 } = damages[kind]!;
  const places = lines.flatMap((line, index) => (where(line, lines[index + 1]) ? [index] : []));
  const index = places[place % places.length];
  if (index === undefined) return undefined;
  const line = lines[index]!;
  let rest = lines.slice(index + 1);
  let changed = change(line);
  if (what === 'pricing: free') {
    changed = [{ ...line, value: 'free' }];
    const end = rest.findIndex(({ indent }) => indent === '');
    rest = end < 0 || line.value ? (line.value ? rest : []) : rest.slice(end);
  }
  return {
    what,
    text: textOf({ lines: [...lines.slice(0, index), ...changed, ...rest], lineEnd }),
    line: index + 1 + at,
    says: typeof says === 'function' ? says(line) : says,
  };
}
