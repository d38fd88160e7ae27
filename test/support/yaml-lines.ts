// Tool files as editors write them, line by line, for tests that damage one line.
import fc from 'fast-check';

/** Line of a tool file. */
export interface WrittenLine {
  /** Characters before the words: spaces, and a hyphen where an entry begins. */
  indent: string;
  /** Name of the field; empty for a line that goes on with a text, or a comment. */
  name: string;
  /** The words after the colon, or of the whole line. */
  value: string;
  /** `plain` and the two `quoted` kinds are texts; `within` goes on with one. */
  kind: 'plain' | 'double' | 'single' | 'within' | 'parent' | 'block' | 'braces' | 'word' | 'number' | 'note';
}

/** A tool file, or the same after damage. */
export interface WrittenFile {
  lines: WrittenLine[];
  lineEnd: string;
}

export const textOfLine = ({ indent, name, value }: WrittenLine): string =>
  indent + (name ? `${name}:${value && ' '}${value}` : value);

export const textOf = ({ lines, lineEnd }: WrittenFile): string =>
  lines.map((line) => textOfLine(line) + lineEnd).join('');

const words = fc
  .array(
    fc.constantFrom(
      'Plain',
      'terminal',
      'agent',
      'with',
      'C#',
      'R&D',
      'it’s',
      "don't",
      'at',
      '12:30',
      '(beta)',
      '50%',
      'naïve',
      '道具',
      '🚀',
      'and',
      'https://a.example/x#y',
      'a*b',
      'mail@b.example',
      'say',
      '-',
      '–',
      'why?',
      'now!',
      '“so”',
    ),
    { minLength: 3, maxLength: 9 },
  )
  .map((list) => `Written ${list.join(' ')} to the end`);

/** Lines of a text field, in one of the ways to write a text. */
const textField = (indent: string, name: string): fc.Arbitrary<WrittenLine[]> => {
  const inner = `${' '.repeat(indent.length)}  `;
  const first = (value: string, kind: WrittenLine['kind']): WrittenLine => ({ indent, name, value, kind });
  const within = (value: string): WrittenLine => ({ indent: inner, name: '', value, kind: 'within' });
  return fc.oneof(
    { weight: 4, arbitrary: words.map((text) => [first(text, 'plain')]) },
    { weight: 1, arbitrary: words.map((text) => [first(`"${text}: # so"`, 'double')]) },
    { weight: 1, arbitrary: words.map((text) => [first(`'${text.replaceAll("'", "''")}: so'`, 'single')]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('>-', '|', '>', '|-'), words, words, words)
        .map(([sign, ...texts]) => [first(sign, 'block'), ...texts.map((text) => within(`${text}: # "so`))]),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(words, words).map(([one, two]) => [first(one, 'plain'), within(two)]),
    },
  );
};

const word = (
  indent: string,
  name: string,
  value: string,
  kind: WrittenLine['kind'] = 'word',
): WrittenLine => ({
  indent,
  name,
  value,
  kind,
});

const review = (indent: string, reviewer: string): fc.Arbitrary<WrittenLine[]> => {
  const inner = `${indent}  `;
  return fc
    .tuple(fc.integer({ min: 40, max: 60 }), fc.constantFrom('ship', 'skip'), textField(inner, 'take'))
    .map(([score, verdict, take]) => [
      word(`${indent}- `, 'reviewer', reviewer),
      word(inner, 'score', String(score), 'number'),
      word(inner, 'verdict', verdict),
      ...take,
    ]);
};

const parent = (name: string) => word('', name, '', 'parent');
const note: WrittenLine = { indent: '', name: '', value: '# A note: "of the editor', kind: 'note' };
const empty: WrittenLine = { ...note, value: '' };

const pricing = fc.oneof(
  textField('  ', 'label').map((label) => [parent('pricing'), word('  ', 'entry', 'free'), ...label]),
  fc.constant([word('', 'pricing', '{ entry: free, label: "Free: all" }', 'braces')]),
);

/** A valid tool file; its first line is the name. */
export const toolFiles: fc.Arbitrary<WrittenFile> = fc
  .record({
    name: fc.constantFrom('One', 'Claw Code', 'C#', 'a.b', '.NET'),
    texts: fc.tuple(textField('', 'tagline'), textField('', 'description'), textField('', 'bestFor')),
    pricing,
    reviews: fc
      .constantFrom('', '  ', '    ')
      .chain((indent) => fc.tuple(review(indent, 'ann'), review(indent, 'bob'))),
    between: fc.constantFrom([], [note], [empty], [empty, note]),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ name, texts, pricing: price, reviews, between, order, lineEnd }) => {
    const parts: (readonly WrittenLine[])[] = [
      ...texts,
      price,
      [parent('reviews'), ...reviews.flat()],
      [word('', 'url', 'https://a.example/x'), word('', 'reviewed', '2026-03-03')],
    ];
    return {
      lines: [word('', 'name', name, 'plain'), ...order.flatMap((at) => [...between, ...(parts[at] ?? [])])],
      lineEnd,
    };
  });
