// Bookmarks as they are stored and exported: whatever stands there, reading it never throws.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  parseBookmark,
  parseBookmarks,
  canBookmark,
  serializeBookmarks,
  newestFirst,
  parseBookmarkFile,
  parseStoredBookmark,
  serializeBookmark,
  type Bookmark,
} from '../../src/catalog/bookmarks.js';

const added = '2026-03-03T09:30:00.000Z';
const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((name) => name.trim())
  .filter((name) => name !== '' && name.length <= 120);
const instants = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toJSON());
const bookmarks: fc.Arbitrary<Bookmark> = fc
  .record({ tool: slugs, added: instants, name: fc.option(names, { nil: undefined }) })
  .map(({ tool, added, name }) => ({ tool, ...(name !== undefined && { name }), added }));

describe('a bookmark', () => {
  it('is read again as it was stored', () => {
    fc.assert(
      fc.property(bookmarks, (bookmark) => {
        expect(parseStoredBookmark(serializeBookmark(bookmark), bookmark.tool)).to.deep.equal({
          ok: true,
          value: bookmark,
        });
      }),
    );
  });

  it('is stored with the version of its format first', () => {
    expect(serializeBookmark({ tool: 'claw-code', name: 'Claw Code', added })).to.equal(
      `{"v":1,"tool":"claw-code","name":"Claw Code","added":"${added}"}`,
    );
  });

  const texts: [text: string, failure: string | undefined, reason: string][] = [
    [`{"v":1,"tool":"a","added":"${added}"}`, undefined, 'a name may be absent'],
    [`{"v":1,"tool":"a","name":7,"added":"${added}"}`, undefined, 'a name that is none is left out'],
    [`{"v":1,"tool":"a","name":"  ","added":"${added}"}`, undefined, 'a blank name is left out'],
    [`{"v":1,"tool":"a","added":"${added}","more":{}}`, undefined, 'unknown fields are ignored'],
    [`{"v":1,"tool":"b","added":"${added}"}`, 'damaged', 'of another tool than its key'],
    [`{"v":1,"tool":"a","added":"soon"}`, 'damaged', 'no date'],
    [`{"v":1,"tool":"a"}`, 'damaged', 'without a date'],
    [`{"v":1,"tool":"a","added":"-271821-04-20T00:00:00.000Z"}`, 'damaged', 'of the first day there is'],
    [`{"v":1,"tool":"a","added":"+275760-09-13T00:00:00.000Z"}`, 'damaged', 'of the last day there is'],
    [`{"v":1,"tool":"a","added":"${added}"`, 'damaged', 'cut off'],
    ['', 'damaged', 'empty'],
    ['null', 'damaged', 'nothing'],
    ['[1]', 'damaged', 'a list'],
    [`{"tool":"a","added":"${added}"}`, 'damaged', 'no version'],
    [`{"v":"1","tool":"a","added":"${added}"}`, 'damaged', 'a version that is a text'],
    [`{"v":0,"tool":"a","added":"${added}"}`, 'damaged', 'a version that never was'],
    [`{"v":2,"what":"ever"}`, 'newer', 'a later format is not damaged'],
  ];
  for (const [text, failure, reason] of texts)
    it(`${failure ?? 'good'}: ${text || '(empty)'} (${reason})`, () => {
      const outcome = parseStoredBookmark(text, 'a');
      expect(outcome).to.deep.equal(
        failure ? { ok: false, failure } : { ok: true, value: { tool: 'a', added } },
      );
    });

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (text, tool) => {
        parseStoredBookmark(text, tool);
        parseBookmarkFile(text);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseBookmark(value);
        parseBookmarks(value);
      }),
    );
  });

  it('has an instant in UTC, however it was written', () => {
    expect(parseBookmark({ tool: 'a', added: '2026-03-03T10:30:00+01:00' })).to.deep.equal({
      tool: 'a',
      added,
    });
  });

  it('has a name of 120 characters at most', () => {
    expect(parseBookmark({ tool: 'a', added, name: 'x'.repeat(200) })?.name).to.have.lengthOf(120);
  });

  it('is of a slug', () => {
    for (const tool of ['claw-code', 'a', '4', 'x'.repeat(64)]) expect(canBookmark(tool), tool).to.be.true;
    for (const tool of ['', 'Claw', 'a b', '-a', '../a', '__proto__', 'x'.repeat(65)])
      expect(canBookmark(tool), tool).to.be.false;
  });
});

describe('bookmarks', () => {
  const old = { tool: 'old', added: '2025-01-01T00:00:00.000Z' };
  const young = { tool: 'young', added };

  it('are read again as they were exported, newest first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(bookmarks, { selector: ({ tool }) => tool }), (list) => {
        expect(parseBookmarkFile(serializeBookmarks(list))).to.deep.equal({
          ok: true,
          value: newestFirst(list),
        });
      }),
    );
  });

  it('are a file with a version', () => {
    expect(JSON.parse(serializeBookmarks([young]))).to.deep.equal({ v: 1, bookmarks: [young] });
  });

  it('of one instant stand by their slugs', () => {
    const same = ['b', 'a', 'c'].map((tool) => ({ tool, added }));
    expect(newestFirst(same).map(({ tool }) => tool)).to.deep.equal(['a', 'b', 'c']);
  });

  it('leave out what is damaged, and all but the first of a tool', () => {
    const again = { tool: 'young', name: 'Again', added };
    const text = JSON.stringify({ v: 1, bookmarks: [old, 7, { tool: 'A' }, young, again] });
    expect(parseBookmarkFile(text)).to.deep.equal({ ok: true, value: [young, old] });
  });

  it('are 1,000 at most', () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ tool: `t${index}`, added }));
    expect(parseBookmarks(many)).to.have.lengthOf(1000);
  });

  const files: [text: string, failure: string | undefined, reason: string][] = [
    ['{"v":1,"bookmarks":[]}', undefined, 'a file of none is a good one'],
    ['{"v":1,"bookmarks":[7]}', 'damaged', 'nothing in it can be read'],
    ['{"v":1}', 'damaged', 'no list'],
    ['{"v":1,"bookmarks":{"length":0}}', 'damaged', 'a list that is none'],
    ['{"v":1,"tools":[{"slug":"a","name":"A"}]}', 'damaged', 'a catalog'],
    ['{"v":3,"bookmarks":7}', 'newer', 'a later format'],
    ['<!doctype html>', 'damaged', 'a web page'],
  ];
  for (const [text, failure, reason] of files)
    it(`${failure ?? 'good'}: ${text} (${reason})`, () => {
      expect(parseBookmarkFile(text)).to.deep.equal(
        failure ? { ok: false, failure } : { ok: true, value: [] },
      );
    });
});
