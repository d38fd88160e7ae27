// Options of a widget, parsed from attributes as authors and frameworks write them.
import { expect } from '@open-wc/testing';
import { badgeWidget } from '../../src/components/ship-badge/ship-badge.template.js';
import { verdictWidget } from '../../src/components/ship-verdict/ship-verdict.template.js';
import { compareWidget } from '../../src/components/tool-compare/tool-compare.template.js';
import { parseOptions, parseNames, type WidgetAttributes } from '../../src/templates/widget.js';

describe('parseNames', () => {
  const cases: [unknown[], string[], string][] = [
    [['a b'], ['a', 'b'], 'blanks between'],
    [['a,b'], ['a', 'b'], 'commas between'],
    [[' a ,\n b,, '], ['a', 'b'], 'both, and more than there need be'],
    [['b a b'], ['b', 'a'], 'each once, in the order asked'],
    [[['a', 'b c']], ['a', 'b', 'c'], 'a list'],
    [['a', 'b'], ['a', 'b'], 'two attributes'],
    [[undefined, null, 7, {}, [undefined, 7]], [], 'what is no text'],
    [['[object Object]'], [], 'what a framework made text of an object'],
    [['', ' '], [], 'nothing'],
  ];
  for (const [values, names, reason] of cases) {
    it(`finds ${names.join(', ') || 'nothing'} in ${JSON.stringify(values)}: ${reason}`, () => {
      expect(parseNames(...values)).to.deep.equal(names);
    });
  }
});

describe('parseOptions', () => {
  const levels: [unknown, number, string][] = [
    ['4', 4, 'a level'],
    [4, 4, 'a number'],
    [undefined, 2, 'the tag’s own'],
    ['', 2, 'nothing is said'],
    [null, 2, 'the attribute was taken away'],
    ['two', 2, 'no number'],
    ['0', 1, 'below the first'],
    ['9', 6, 'beyond the last'],
    ['3.7', 3, 'between two'],
  ];
  for (const [headingLevel, level, reason] of levels) {
    it(`asks for level ${level} where heading-level is ${JSON.stringify(headingLevel)}: ${reason}`, () => {
      expect(parseOptions(compareWidget, { headingLevel }).level).to.equal(level);
    });
  }

  const numbers: [WidgetAttributes, string[], boolean, string][] = [
    [{ tools: 'a b c d e f' }, ['a', 'b', 'c', 'd', 'e', 'f'], false, 'as many as fit'],
    [{ tools: 'a b c d e f g h' }, ['a', 'b', 'c', 'd', 'e', 'f'], true, 'the first six'],
    [{ tools: 'a a a a a a a' }, ['a'], false, 'one, seven times'],
    [{ tools: ['a', 'b'] }, ['a', 'b'], false, 'a list'],
  ];
  for (const [attributes, tools, over, reason] of numbers) {
    it(`compares ${tools.length} of ${JSON.stringify(attributes)}: ${reason}`, () => {
      expect(parseOptions(compareWidget, attributes)).to.deep.include({ tools, over });
    });
  }

  it('shows one tool in a card and in a badge', () => {
    for (const { tools } of [
      parseOptions(verdictWidget, { tool: 'a b' }),
      parseOptions(badgeWidget, { tool: 'a b' }),
    ]) {
      expect(tools).to.deep.equal(['a']);
    }
  });

  it('is compact where that is said, and full where anything else is', () => {
    const variants = ['compact', 'full', '', undefined, 'COMPACT', 'tiny'];
    expect(variants.map((variant) => parseOptions(verdictWidget, { variant }).compact)).to.deep.equal([
      ...[true, false, false, false, false, false],
    ]);
  });

  it('names the sections of a comparison', () => {
    expect(parseOptions(compareWidget, { sections: 'cards, scorecard' }).sections).to.deep.equal([
      'cards',
      'scorecard',
    ]);
    expect(parseOptions(compareWidget, {}).sections).to.deep.equal([]);
  });
});
