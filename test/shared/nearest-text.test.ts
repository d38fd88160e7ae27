// The most similar text of many.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { nearestText } from '../../src/shared/nearest-text.js';

const letters = 'abcdefghijklmnopqrstuvwxyz-'.match(/./g)!;

/** The Levenshtein distance, by its definition. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let line = 0; line < a.length; line++) {
    const next = [line + 1];
    for (let index = 0; index < b.length; index++)
      next.push(Math.min(row[index]! + Number(a[line] !== b[index]), row[index + 1]! + 1, next[index]! + 1));
    row = next;
  }
  return row.at(-1)!;
}

/** The first of the most similar ones, of which at most a third of the letters differ. */
const nearestOf = (text: string, candidates: string[]) =>
  candidates
    .map((candidate) => ({ candidate, far: distance(text, candidate) }))
    .filter(({ far }) => far < text.length / 3 + 1)
    .reduce<{ candidate?: string; far: number }>((a, b) => (b.far < a.far ? b : a), { far: Infinity })
    .candidate;

const few = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '1', '-'), minLength: 1, maxLength });

describe('nearestText', () => {
  it('is the one with the smallest distance (seed 20261201)', () => {
    fc.assert(
      fc.property(few(32), fc.array(few(44), { maxLength: 8 }), (text, candidates) => {
        expect(nearestText(text, candidates)).to.equal(nearestOf(text, candidates));
      }),
      { seed: 20261201, numRuns: 2000 },
    );
  });

  it('is the right one for a long text with a letter too few or too many (seed 20261202)', () => {
    const long = fc.string({
      unit: fc.constantFrom(...letters),
      minLength: 40,
      maxLength: 64,
    });
    fc.assert(
      fc.property(long, fc.array(long, { maxLength: 8 }), fc.nat(39), (text, others, place) => {
        const less = text.slice(0, place) + text.slice(place + 1);
        const more = `${text.slice(0, place)}x${text.slice(place)}`;
        for (const wrong of [less, more]) expect(nearestText(wrong, [...others, text])).to.equal(text);
      }),
      { seed: 20261202, numRuns: 500 },
    );
  });

  const cases: [string, string[], string | undefined, string][] = [
    ['INKWEL', ['inkwell'], 'inkwell', 'letters of another size'],
    ['señor', ['senor'], 'senor', 'a letter of another alphabet'],
    ['a'.repeat(100_000), ['a'], undefined, 'a text longer than any'],
    ['', ['', 'a'], '', 'nothing'],
    ['x', [], undefined, 'no candidates'],
  ];
  for (const [text, candidates, nearest, reason] of cases)
    it(`is ${nearest ?? 'none'} for ${reason}`, () => {
      expect(nearestText(text, candidates)).to.equal(nearest);
    });

  it('is one that is wanted', () => {
    expect(nearestText('ink', ['ink', 'inks'], (each) => each !== 'ink')).to.equal('inks');
  });
});
