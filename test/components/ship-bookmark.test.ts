// <ship-bookmark>: what a reader sees and hears of the button, and what is stored when it is pressed.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-bookmark/define.js';
import type { ShipBookmark } from '../../src/components/ship-bookmark/define.js';
import { MemoryStore, added, bookmarksOf } from '../support/bookmark-stores.js';
import { answerUrl, catalogUrl, requestsTo } from '../support/requests.js';
import { forgetFailures } from '../support/timers.js';
import { waitUntil } from '../support/waiting.js';
import { recordWarnings } from '../support/warnings.js';

const catalog = '/answers/catalog.json?file=catalog.json';
const kept = 'ship-or-skip/bookmark/';

describe('ship-bookmark', () => {
  const button = (element: ShipBookmark) => element.shadowRoot!.querySelector('button')!;
  const seen = (element: ShipBookmark) => ({
    name: button(element).getAttribute('aria-label'),
    pressed: button(element).ariaPressed,
    word: button(element).innerText.trim(),
    said: element.shadowRoot!.querySelector<HTMLElement>('[role=status]')!.innerText.trim(),
  });
  const settled = async (element: ShipBookmark, state: string) => {
    await waitUntil(() => element.state === state, `is ${state}, not ${element.state}`);
    await element.updateComplete;
  };
  /** A button with a store of its own, once that has answered. */
  const shown = async (
    { tool = 'claw-code', name = 'Claw Code', more = '' } = {},
    store = new MemoryStore(),
    state = 'none',
  ) => {
    const element = fixtureSync<ShipBookmark>(
      `<ship-bookmark tool="${tool}" name="${name}" ${more}></ship-bookmark>`,
    );
    element.store = store;
    await settled(element, state);
    return { element, store };
  };
  const styled = (element: Element) =>
    ['loading', 'none', 'saved', 'unavailable'].filter((state) => element.matches(`:state(${state})`));

  const warned = recordWarnings();

  it('is a button that is pressed when the tool is bookmarked, with a name that stays', async () => {
    const { element, store } = await shown();
    expect(seen(element)).to.deep.equal({
      name: 'Bookmark Claw Code',
      pressed: 'false',
      word: 'Bookmark',
      said: '',
    });
    expect(element.bookmarked).to.be.false;
    button(element).click();
    await settled(element, 'saved');
    expect(seen(element)).to.deep.equal({
      name: 'Bookmark Claw Code',
      pressed: 'true',
      word: 'Bookmark',
      said: '',
    });
    expect(element.bookmarked).to.be.true;
    await waitUntil(() => store.held.size === 1);
    const bookmark = store.held.get('claw-code')!;
    expect(bookmark).to.include({ tool: 'claw-code', name: 'Claw Code' });
    expect(new Date(bookmark.added).toJSON()).to.equal(bookmark.added);
  });

  it('pressed again, removes the bookmark', async () => {
    const { element, store } = await shown({}, new MemoryStore(...bookmarksOf('claw-code', 'b')), 'saved');
    expect(seen(element).pressed).to.equal('true');
    button(element).click();
    await settled(element, 'none');
    await waitUntil(() => store.tools.join() === 'b');
    expect(seen(element).pressed).to.equal('false');
  });

  it('keeps the focus when it is pressed', async () => {
    const { element } = await shown();
    button(element).focus();
    button(element).click();
    await settled(element, 'saved');
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
  });

  it('takes its name from the catalog where it is not told', async () => {
    const element = fixtureSync<ShipBookmark>(
      `<ship-bookmark tool="llama-4-compact-12b" catalog="${catalog}"></ship-bookmark>`,
    );
    element.store = new MemoryStore();
    await settled(element, 'none');
    await waitUntil(() => seen(element).name === 'Bookmark Llama 4 Compact (12B)');
  });

  it('goes by its slug where the catalog has no such tool, and still works', async () => {
    const element = fixtureSync<ShipBookmark>(
      `<ship-bookmark tool="no-such" catalog="${catalog}"></ship-bookmark>`,
    );
    const store = new MemoryStore();
    element.store = store;
    await settled(element, 'none');
    button(element).click();
    await waitUntil(() => store.tools.join() === 'no-such');
    expect(seen(element).name).to.equal('Bookmark no-such');
  });

  it('is disabled without a tool, and warns the author', async () => {
    const { element, store } = await shown({ tool: 'Claw Code' });
    expect(button(element).ariaDisabled).to.equal('true');
    button(element).click();
    await element.updateComplete;
    expect(store.asked).to.deep.equal(['list']);
    expect(seen(element).pressed).to.equal('false');
    expect(warned).to.deep.equal(['ship-or-skip: <ship-bookmark>: "Claw Code" is no slug. Add tool="…".']);
  });

  // --- When

  it('asks nothing while it is far from what is seen', async () => {
    const from = catalogUrl();
    const far = `<ship-bookmark tool="terrace" catalog="${from}"></ship-bookmark>`;
    const page = fixtureSync(
      `<div><ship-bookmark tool="a" name="A"></ship-bookmark><div style="block-size: 500vh"></div>${far}</div>`,
    );
    const [near, element] = [...page.querySelectorAll('ship-bookmark')] as [ShipBookmark, ShipBookmark];
    const store = new MemoryStore();
    element.store = store;
    near.store = new MemoryStore();
    await settled(near, 'none');
    expect(element.state).to.equal('loading');
    expect(store.asked).to.deep.equal([]);
    expect(await requestsTo(from)).to.equal(0);
    expect(seen(element)).to.include({ name: 'Bookmark terrace', pressed: 'false' });
  });

  it('stores nothing before it is pressed, and then one key', async () => {
    const tool = `t-${crypto.randomUUID()}`;
    const keys = () => Object.keys(localStorage).filter((key) => key.includes(tool));
    const element = fixtureSync<ShipBookmark>(`<ship-bookmark tool="${tool}" name="A"></ship-bookmark>`);
    await settled(element, 'none');
    expect(keys()).to.deep.equal([]);
    button(element).click();
    await settled(element, 'saved');
    await waitUntil(() => keys().length === 1);
    expect(JSON.parse(localStorage.getItem(kept + tool)!)).to.include({ v: 1, tool, name: 'A' });
    // Another page of the reader's.
    const other = fixtureSync<HTMLIFrameElement>('<iframe></iframe>');
    const script = Object.assign(other.contentDocument!.createElement('script'), {
      type: 'module',
      src: '/src/components/ship-bookmark/define.ts',
    });
    other.contentDocument!.body.append(script);
    await oneEvent(script, 'load');
    const copy = other.contentDocument!.createElement('ship-bookmark');
    copy.tool = tool;
    copy.name = 'A';
    other.contentDocument!.body.append(copy);
    await settled(copy, 'saved');
    button(copy).click();
    await settled(element, 'none');
    expect(keys()).to.deep.equal([]);
  });

  it('is loading while the store is silent, and what is pressed then counts', async () => {
    const store = new MemoryStore(...bookmarksOf('claw-code'));
    let open!: () => void;
    store.gate = new Promise((resolve) => (open = resolve));
    const { element } = await shown({}, store, 'loading');
    expect(styled(element)).to.deep.equal(['loading']);
    expect(element.bookmarked).to.be.false;
    button(element).click();
    await element.updateComplete;
    expect(seen(element).pressed).to.equal('true');
    open();
    await settled(element, 'saved');
    await waitUntil(() => store.asked.includes('add claw-code'));
    expect(store.tools).to.deep.equal(['claw-code']);
  });

  it('takes the last of two presses while the store is busy', async () => {
    const { element, store } = await shown();
    let open!: () => void;
    store.gate = new Promise((resolve) => (open = resolve));
    button(element).click();
    await waitUntil(() => store.asked.includes('add claw-code'));
    button(element).click();
    open();
    await waitUntil(() => store.asked.includes('remove claw-code'));
    await settled(element, 'none');
    expect(store.tools).to.deep.equal([]);
    expect(seen(element).pressed).to.equal('false');
  });

  it('does not ask a catalog that failed again because something else changed', async () => {
    const from = answerUrl('status=404');
    const forgotten = forgetFailures();
    const element = fixtureSync<ShipBookmark>(`<ship-bookmark tool="a" catalog="${from}"></ship-bookmark>`);
    element.store = new MemoryStore();
    await forgotten();
    button(element).click();
    await settled(element, 'saved');
    expect(await requestsTo(from)).to.equal(1);
    await element.reload();
    expect(await requestsTo(from)).to.equal(2);
  });

  // --- In step

  it('keeps in step with others of the same store, which is asked once', async () => {
    const { element, store } = await shown();
    const { element: other } = await shown({}, store);
    const { element: apart } = await shown();
    button(other).click();
    await settled(element, 'saved');
    expect(seen(element).pressed).to.equal('true');
    expect(apart.state).to.equal('none');
    await waitUntil(() => store.held.size === 1);
    expect(store.asked).to.deep.equal(['list', 'add claw-code']);
  });

  it('follows what other tabs do, and no longer when it has gone', async () => {
    const { element, store } = await shown();
    store.elsewhere(...bookmarksOf('claw-code'));
    await settled(element, 'saved');
    const place = element.parentElement!;
    element.remove();
    expect(store.watched).to.be.false;
    place.append(element);
    await waitUntil(() => store.watched);
    store.elsewhere();
    await settled(element, 'none');
  });

  it('follows its tool, and its store', async () => {
    const store = new MemoryStore(...bookmarksOf('claw-code'));
    const { element } = await shown({}, store, 'saved');
    element.tool = 'terrace';
    await settled(element, 'none');
    element.tool = 'claw-code';
    await settled(element, 'saved');
    element.store = new MemoryStore();
    await settled(element, 'none');
  });

  it('takes a store that was set before the definition', async () => {
    const element = fixtureSync<ShipBookmark>('<late-bookmark tool="a" name="A"></late-bookmark>');
    element.store = new MemoryStore(...bookmarksOf('a'));
    const { ShipBookmark: Class } = await import('../../src/components/ship-bookmark/define.js');
    customElements.define('late-bookmark', class extends Class {});
    await settled(element, 'saved');
  });

  it('shows what its author wrote until it is defined, and only then', async () => {
    const element = fixtureSync<ShipBookmark>(
      '<later-bookmark tool="a" name="A"><a href="/">A</a></later-bookmark>',
    );
    const link = element.querySelector('a')!;
    expect(link.checkVisibility()).to.be.true;
    const { ShipBookmark: Class } = await import('../../src/components/ship-bookmark/define.js');
    customElements.define('later-bookmark', class extends Class {});
    await element.updateComplete;
    expect(link.checkVisibility()).to.be.false;
  });

  // --- What the page may do

  it('asks the page first, which may forbid it', async () => {
    const { element, store } = await shown();
    const heard: unknown[] = [];
    const listen = (event: HTMLElementEventMap['ship-bookmark']) => {
      const { detail, bubbles, composed, cancelable } = event;
      heard.push({ detail, bubbles, composed, cancelable });
      event.preventDefault();
    };
    document.addEventListener('ship-bookmark', listen as EventListener);
    button(element).click();
    document.removeEventListener('ship-bookmark', listen as EventListener);
    await element.updateComplete;
    expect(heard).to.deep.equal([
      {
        detail: { tool: 'claw-code', bookmarked: true },
        bubbles: true,
        composed: true,
        cancelable: true,
      },
    ]);
    expect(seen(element).pressed).to.equal('false');
    expect(store.asked).to.deep.equal(['list']);
  });

  // --- What fails

  it('keeps a bookmark for the visit where the store fails, says so, and stores it when it can', async () => {
    const { element, store } = await shown();
    store.failing = new Error('the disk is full');
    const failed = oneEvent(element, 'ship-error');
    button(element).click();
    await settled(element, 'unavailable');
    const { detail } = (await failed) as HTMLElementEventMap['ship-error'];
    expect(detail.message).to.equal('bookmarks could not be stored: the disk is full');
    expect(styled(element)).to.deep.equal(['unavailable']);
    expect(seen(element)).to.include({ pressed: 'true', said: 'Kept for this visit only' });
    const { element: other } = await shown({}, store, 'unavailable');
    expect(seen(other).pressed).to.equal('true');
    store.failing = undefined;
    await element.reload();
    expect(element.state).to.equal('saved');
    expect(seen(element).said).to.equal('');
    expect(store.tools).to.deep.equal(['claw-code']);
  });

  it('says so of what the store did not take, and of nothing else', async () => {
    const store = new MemoryStore(...bookmarksOf('terrace'));
    const { element } = await shown({}, store);
    const { element: other } = await shown({ tool: 'terrace', name: 'Terrace' }, store, 'saved');
    store.failing = new Error('the disk is full');
    button(element).click();
    await settled(element, 'unavailable');
    expect(seen(element).said).to.equal('Kept for this visit only');
    expect(seen(other)).to.include({ pressed: 'true', said: '' });
  });

  it('says so at once, also where the store is busy with more', async () => {
    const store = new MemoryStore();
    const { element } = await shown({}, store);
    const { element: other } = await shown({ tool: 'terrace', name: 'Terrace' }, store);
    store.add = ({ tool }) =>
      tool === 'terrace' ? new Promise(() => undefined) : Promise.reject(new Error('the disk is full'));
    button(element).click();
    button(other).click();
    await waitUntil(() => seen(element).said === 'Kept for this visit only');
  });

  it('can be put elsewhere though the store is watched in a way of its own', async () => {
    const store = new MemoryStore();
    store.watch = () => Promise.resolve() as never;
    const { element } = await shown({}, store);
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await settled(element, 'none');
    element.store = new MemoryStore(...bookmarksOf('claw-code'));
    await settled(element, 'saved');
  });

  it('ignores an invalid store', async () => {
    const { element } = await shown({ tool: `t-${crypto.randomUUID()}` });
    element.store = 'mine' as never;
    button(element).click();
    await settled(element, 'saved');
    button(element).click();
    await settled(element, 'none');
  });

  it('works after its tool was removed', async () => {
    const { element } = await shown({ name: '' });
    element.tool = null as never;
    await element.updateComplete;
    expect(button(element).ariaDisabled).to.equal('true');
    expect(seen(element).name).not.to.include('null');
  });

  const stores: [what: string, store: object][] = [
    [
      'throws',
      {
        list: () => {
          throw new Error('no');
        },
      },
    ],
    ['rejects with nothing', { list: () => Promise.reject() }], // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors
    ['gives no list', { list: () => Promise.resolve({ bookmarks: [] }) }],
    ['has nothing', {}],
    [
      'throws when it is watched',
      {
        watch() {
          throw new Error('no');
        },
        list: () => Promise.reject(new Error('no')),
      },
    ],
  ];
  for (const [what, store] of stores)
    it(`is unavailable with a store that ${what}, and works for the visit`, async () => {
      const { element } = await shown({}, store as MemoryStore, 'unavailable');
      button(element).click();
      await waitUntil(() => seen(element).said === 'Kept for this visit only');
      expect(seen(element).pressed).to.equal('true');
    });

  it('takes from a store only what is a bookmark', async () => {
    const store = new MemoryStore();
    store.list = () => Promise.resolve([7, { tool: 'claw-code' }, { tool: 'b', added }] as never);
    const { element } = await shown({}, store);
    expect(element.bookmarked).to.be.false;
  });

  // --- Language and access

  for (const [lang, name, word] of [
    ['de', 'Claw Code merken', 'Merken'],
    ['pt-BR', 'Favoritar Claw Code', 'Favoritar'],
    ['ar', 'حفظ Claw Code', 'حفظ'],
    ['nl', 'Bookmark Claw Code', 'Bookmark'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const { element } = await shown({ more: `lang="${lang}"` });
      await waitUntil(() => seen(element).name === name, `is called ${name}`);
      expect(seen(element).word).to.equal(word);
    });

  it('is accessible, pressed or not, stored or not', async () => {
    const { element, store } = await shown();
    await expect(element).to.be.accessible();
    button(element).click();
    await settled(element, 'saved');
    await expect(element).to.be.accessible();
    store.failing = new Error('full');
    await element.reload();
    await expect(element).to.be.accessible();
    const { element: useless } = await shown({ tool: '' });
    await expect(useless).to.be.accessible();
  });
});
