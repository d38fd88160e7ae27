// Bookmark store in localStorage: a key per bookmark, and nothing lost if storage is damaged, full or blocked.
// Pages of one browser share its storage, so each test has its own tools.
import { expect } from '@open-wc/testing';
import { serializeBookmark } from '../../src/catalog/bookmarks.js';
import { browserStore } from '../../src/data/bookmark-store.js';

const added = '2026-03-03T09:30:00.000Z';
const kept = 'ship-or-skip/bookmark/';
const damaged = 'ship-or-skip/damaged/';

describe('browserStore', () => {
  const used: string[] = [];
  /** A tool that no other test has. */
  const fresh = () => {
    const tool = `t-${crypto.randomUUID()}`;
    used.push(tool);
    return tool;
  };
  const listed = async (tool: string) => (await browserStore.list()).filter((each) => each.tool === tool);
  /** Everything stored of a tool. */
  const stored = (tool: string) =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes(tool)));
  afterEach(() => {
    for (const tool of used.splice(0))
      for (const key of Object.keys(stored(tool))) localStorage.removeItem(key);
  });
  /** While `act` runs, nothing can be written. */
  const full = async (act: () => Promise<unknown>) => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await act().finally(() => (Storage.prototype.setItem = setItem));
  };
  const rejected = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: unknown) => (error as Error).name,
    );

  it('keeps a bookmark under a key of its own, and removes it', async () => {
    const tool = fresh();
    await browserStore.add({ tool, name: 'A', added });
    expect(stored(tool)).to.deep.equal({ [kept + tool]: serializeBookmark({ tool, name: 'A', added }) });
    expect(await listed(tool)).to.deep.equal([{ tool, name: 'A', added }]);
    await browserStore.remove(tool);
    expect(stored(tool)).to.deep.equal({});
  });

  it('removes what is not there', async () => {
    await browserStore.remove(fresh());
  });

  for (const text of ['', '{', 'null', `{"v":1,"tool":"other","added":"${added}"}`])
    it(`sets aside ${text || 'an empty text'}, and never deletes it`, async () => {
      const tool = fresh();
      localStorage.setItem(kept + tool, text);
      expect(await listed(tool)).to.deep.equal([]);
      expect(stored(tool)).to.deep.equal({ [damaged + tool]: text });
    });

  it('sets aside one damaged text after another', async () => {
    const tool = fresh();
    for (const text of ['first', 'second', 'second', 'third']) {
      localStorage.setItem(kept + tool, text);
      await browserStore.list();
    }
    expect(stored(tool)).to.deep.equal({
      [damaged + tool]: 'first',
      [`${damaged}${tool}/2`]: 'second',
      [`${damaged}${tool}/3`]: 'third',
    });
  });

  it('leaves what a later version stored', async () => {
    const tool = fresh();
    const later = '{"v":2,"what":"ever"}';
    localStorage.setItem(kept + tool, later);
    expect(await listed(tool)).to.deep.equal([]);
    await browserStore.remove(tool);
    const refused = await browserStore.add({ tool, added }).catch((error: unknown) => error);
    expect(refused).to.have.property('message', `a newer version of this page has stored ${tool}`);
    expect(stored(tool)).to.deep.equal({ [kept + tool]: later });
  });

  it('rejects where there is no room, and leaves what is there', async () => {
    const [good, bad, none] = [fresh(), fresh(), fresh()];
    await browserStore.add({ tool: good, added });
    localStorage.setItem(kept + bad, 'broken');
    await full(async () => {
      expect(await rejected(browserStore.add({ tool: none, added }))).to.equal('QuotaExceededError');
      expect(await rejected(browserStore.add({ tool: bad, added }))).to.equal('QuotaExceededError');
      expect(await listed(bad)).to.deep.equal([]);
      expect(await listed(good)).to.have.lengthOf(1);
    });
    expect(stored(bad)).to.deep.equal({ [kept + bad]: 'broken' });
    expect(stored(none)).to.deep.equal({});
  });

  it('rejects where storage is blocked', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const tool = fresh();
      for (const asked of [browserStore.list(), browserStore.add({ tool, added }), browserStore.remove(tool)])
        expect(await rejected(asked)).to.equal('SecurityError');
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('tells of what other tabs change, until that ends', async () => {
    let calls = 0;
    let heard: (() => void) | undefined;
    const end = browserStore.watch!(() => {
      calls++;
      heard?.();
    });
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const tool = fresh();
    await new Promise<void>((resolve) => {
      heard = resolve;
      frame.contentWindow!.localStorage.setItem(kept + tool, serializeBookmark({ tool, added }));
    });
    // Pages of other tests may have been heard, too; from here on nothing else can happen between.
    calls = 0;
    dispatchEvent(new StorageEvent('storage', { key: 'of-another' }));
    expect(calls).to.equal(0);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(calls).to.equal(2);
    end();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(calls).to.equal(2);
    frame.remove();
  });
});
