// Differences of a tool between two publications.
import { expect } from '@open-wc/testing';
import { readCatalog } from '../../src/catalog/read.js';
import { diffSnapshots, toolSnapshot, type ToolSnapshot } from '../../src/view-models/tool-snapshot.js';

/** Creates the snapshot of this record in a catalog of its own. */
function standing(record: object): ToolSnapshot {
  const catalog = readCatalog({ v: 1, tools: [{ slug: 'one', ...record }] }, 'https://catalog.example/');
  const [first] = catalog.ok ? catalog.value.records.values() : [];
  return toolSnapshot(first!)!;
}
const review = (reviewer: string, score: number | undefined, verdict: string) => ({
  reviewer,
  score,
  verdict,
});
const one = {
  name: 'One',
  pricing: { entry: 'free', label: 'Free for one' },
  reviews: [review('ann', 80, 'ship'), review('bob', 40, 'skip'), review('cat', 70, 'ship')],
  corrections: [{ date: '2026-01-01', text: 'A word.' }],
};
const differences = (from: object | undefined, to: object | undefined) =>
  diffSnapshots(from && standing(from), to && standing(to));

describe('differences', () => {
  it('are none of a tool that says the same, whatever else its record says', () => {
    expect(differences(one, { ...one, tagline: 'New', updated: '2026-02-02' })).to.deep.equal([]);
    expect(differences(undefined, undefined)).to.deep.equal([]);
  });

  it('are what readers notice: name, verdict, scores, price and corrections, in this order', () => {
    const now = {
      name: 'Won',
      pricing: { entry: 'paid' },
      reviews: [review('ann', 30, 'skip'), review('bob', 40, 'skip'), review('dan', 55, 'ship')],
      corrections: [...one.corrections, { date: '2026-03-03', text: 'A price.' }],
    };
    expect(differences(one, now)).to.deep.equal([
      { kind: 'name', from: 'One', to: 'Won' },
      { kind: 'verdict', from: 'ship', to: 'skip' },
      { kind: 'reviewer-verdict', reviewer: 'ann', from: 'ship', to: 'skip' },
      { kind: 'score', reviewer: 'ann', from: 80, to: 30 },
      { kind: 'score', reviewer: 'cat', from: 70, to: undefined },
      { kind: 'score', reviewer: 'dan', from: undefined, to: 55 },
      { kind: 'price', from: 'free, Free for one', to: 'paid' },
      { kind: 'correction', date: '2026-03-03', text: 'A price.' },
    ]);
  });

  it('know a price that came and one that went', () => {
    const { pricing: _, ...unpriced } = one;
    expect(differences(unpriced, one)).to.deep.equal([
      { kind: 'price', from: undefined, to: 'free, Free for one' },
    ]);
    expect(differences(one, unpriced)).to.deep.equal([
      { kind: 'price', from: 'free, Free for one', to: undefined },
    ]);
  });

  it('do not count a correction that was taken back as a new one', () => {
    expect(differences(one, { ...one, corrections: [] })).to.deep.equal([]);
  });

  it('say where a tool went, that it is gone, back, new, or lost without a tombstone', () => {
    expect(differences(one, { moved: 'two' })).to.deep.equal([{ kind: 'moved', to: 'two' }]);
    expect(differences({ moved: 'two' }, { moved: 'two' })).to.deep.equal([]);
    expect(differences({ moved: 'two' }, { moved: 'three' })).to.deep.equal([{ kind: 'moved', to: 'three' }]);
    expect(differences(one, { gone: true })).to.deep.equal([{ kind: 'gone' }]);
    expect(differences({ gone: true }, { gone: true })).to.deep.equal([]);
    expect(differences({ gone: true }, one)).to.deep.equal([{ kind: 'back' }]);
    expect(differences(undefined, one)).to.deep.equal([{ kind: 'added' }]);
    expect(differences(one, undefined)).to.deep.equal([{ kind: 'vanished' }]);
  });

  it('know nothing of a record in a format they cannot read', () => {
    const catalog = readCatalog({ v: 1, tools: [{ v: 2, slug: 'one', name: 'One' }] }, 'https://a.example/');
    expect(catalog.ok && toolSnapshot(catalog.value.records.get('one')!)).to.equal(undefined);
  });
});
