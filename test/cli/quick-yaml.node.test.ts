// Two parsers of YAML, one meaning: what the quick one reads, the one with positions reads alike.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { quickYaml } from '../../src/cli/authoring/quick-yaml.js';

/** Holds the quick reading of a text against the other; says whether there was one. */
function agreed(text: string): boolean {
  const quick = quickYaml(text);
  if (quick === undefined) return false;
  const document = parseDocument(text, { prettyErrors: false });
  assert.deepEqual(
    document.errors.map(({ message }) => message),
    [],
    text,
  );
  assert.deepEqual(quick, document.toJS(), text);
  return true;
}

const word = fc.constantFrom(
  ...[
    'a',
    'yes',
    'no',
    'on',
    'true',
    'null',
    '~',
    '1',
    '-1',
    '1.5',
    '1e3',
    '007',
    '0x1f',
    '0o17',
    '+1',
    '.5',
    '12:30',
  ],
  ...[
    '2026-03-03',
    'a: b',
    'a #b',
    '#',
    '"',
    "'",
    '-',
    '- a',
    '? a',
    ': a',
    '{a}',
    '[a]',
    '*a',
    '&a',
    '!a',
    '%',
    '@',
    '`',
  ],
  ...[
    'été',
    '道具',
    '🚀',
    'it’s',
    'Q&A',
    '100%',
    'a,b',
    '\\',
    '|',
    '>',
    '1_000',
    '0b1',
    '.inf',
    '.nan',
    '=',
    '<<',
    'NaN',
  ],
);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('any'), { maxLength: 4 }),
  map: fc.dictionary(fc.oneof(fc.constantFrom('name', 'take', 'a b'), text), tie('any'), { maxKeys: 4 }),
})).map;

describe('the quick reading of YAML', () => {
  it('is taken for every file of the sample', () => {
    for (const name of readdirSync('catalog/tools'))
      assert.ok(agreed(readFileSync(`catalog/tools/${name}`, 'utf8')), name);
    assert.ok(agreed(readFileSync('catalog/catalog.yaml', 'utf8')));
  });

  it('is the same for what a serializer writes', () => {
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(20, 80),
        fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
        (value, lineWidth, style) => {
          agreed(stringify(value, { lineWidth, defaultStringType: style as 'PLAIN' }));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is the same for what a hurried editor writes', () => {
    const line = fc.tuple(
      fc.constantFrom('', '  ', '    ', '- ', '  - '),
      fc.constantFrom('name: ', 'take: >-', 'a: |', 'b:', 'c: "', '', '# '),
      text,
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        agreed(`name: A\n${lines.map((parts) => parts.join('')).join('\n')}`);
      }),
      { numRuns: 20000 },
    );
  });

  const left: [string, string][] = [
    ['a: &b c\nd: *b', 'anchors and aliases'],
    ['a: !!str 1', 'tags'],
    ['a: 1_000', 'a number to one parser only'],
    ['a: 0b11', 'a number to one parser only'],
    ['a: 1\na: 2', 'a key twice'],
    ['a: 1\n---\nb: 2', 'two documents'],
    ['a: "b', 'a quote left open'],
    ['a: "b\n  c"', 'a quoted text of two lines'],
    ['null: a', 'a key that is no text'],
  ];
  for (const [text, reason] of left)
    it(`is left to the other parser: ${reason}`, () => assert.equal(quickYaml(text), undefined));
});
