// <ship-bookmarks>: what a reader sees, hears and does in the list of bookmarks.
import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import '../../src/components/ship-bookmarks/define.js';
import '../../src/components/ship-bookmark/define.js';
import type { ShipBookmarks } from '../../src/components/ship-bookmarks/define.js';
import { MemoryStore, added, bookmarksOf } from '../support/bookmark-stores.js';
import { refused, withFetch } from '../support/fetching.js';
import { answerUrl, catalogUrl, requestsTo } from '../support/requests.js';
import { forgetFailures } from '../support/timers.js';
import { waitUntil } from '../support/waiting.js';
import { recordWarnings } from '../support/warnings.js';

const catalog = '/answers/catalog.json?file=catalog.json';
const three = ['claw-code', 'terrace', 'quillpatch'];

describe('ship-bookmarks', () => {
  const root = (element: ShipBookmarks) => element.shadowRoot!;
  const tidy = (text = '') => text.replace(/\s+/g, ' ').trim();
  const card = (element: ShipBookmarks) =>
    tidy(root(element).querySelector<HTMLElement>('[part~=card]')?.innerText);
  const rows = (element: ShipBookmarks) =>
    [...root(element).querySelectorAll<HTMLElement>('[part~=row]')].map((row) => tidy(row.innerText));
  /** Buttons and boxes, by what they are called. */
  const called = (element: ShipBookmarks, name: string) =>
    [...root(element).querySelectorAll<HTMLInputElement>('button, input')].find(
      (control) => (control.getAttribute('aria-label') ?? control.innerText.trim()) === name,
    );
  const press = (element: ShipBookmarks, name: string) => called(element, name)!.click();
  const focused = (element: ShipBookmarks) => {
    const active = root(element).activeElement as HTMLElement | null;
    return active && (active.getAttribute('aria-label') ?? active.innerText.trim());
  };
  const said = (element: ShipBookmarks) =>
    tidy(root(element).querySelector<HTMLElement>('[role=status]')?.innerText);
  const says = (element: ShipBookmarks, text: string) =>
    waitUntil(() => said(element) === text, `says "${text}", not "${said(element)}"`);
  const settled = async (element: ShipBookmarks, state: string) => {
    await waitUntil(() => element.state === state, `is ${state}, not ${element.state}`);
    await element.updateComplete;
  };
  /** A list with a store of its own, once it says what the catalog does. */
  const shown = async (store = new MemoryStore(...bookmarksOf(...three)), more = '', state = 'saved') => {
    const place = fixtureSync<HTMLElement>(
      `<div ${more}><ship-bookmarks catalog="${catalog}"></ship-bookmarks></div>`,
    );
    const element = place.querySelector('ship-bookmarks')!;
    element.store = store;
    await settled(element, state);
    if (store.held.size && !store.failing)
      await waitUntil(() => root(element).querySelector('[part~=verdict]'), 'shows a verdict');
    return { element, store };
  };
  /** Chooses a file, as a reader would. */
  const choose = (element: ShipBookmarks, text: string) => {
    const input = root(element).querySelector<HTMLInputElement>('input[type=file]')!;
    const data = new DataTransfer();
    data.items.add(new File([text], 'bookmarks.json'));
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  recordWarnings();

  // --- What is there

  it('lists what is bookmarked, newest first: name, category, date and badge', async () => {
    const { element } = await shown();
    expect(rows(element)).to.deep.equal([
      'Claw Code Developer Tools · Bookmarked March 20, 2026 Claw Code: Ship 3 of 4',
      'Terrace Testing · Bookmarked March 19, 2026 Terrace: Split 2 to 2',
      'Quillpatch Code Review · Bookmarked March 18, 2026 Quillpatch: Skip 3 of 4',
    ]);
    expect(root(element).querySelector('a')).to.have.property(
      'href',
      'https://ship-or-skip.example/tools/claw-code',
    );
    expect(root(element).querySelector('ul')!.role).to.equal('list');
  });

  it('asks no catalog that failed again because a bookmark went', async () => {
    const from = answerUrl('status=400');
    const element = fixtureSync<ShipBookmarks>(`<ship-bookmarks catalog="${from}"></ship-bookmarks>`);
    const forgotten = forgetFailures();
    element.store = new MemoryStore(...bookmarksOf('a', 'b'));
    await forgotten();
    await settled(element, 'saved');
    press(element, 'Remove a');
    await waitUntil(() => rows(element).length === 1);
    await element.updateComplete;
    expect(await requestsTo(from)).to.equal(1);
  });

  it('adds from a file to what a slow store holds, and leaves that as it is', async () => {
    const store = new MemoryStore({ tool: 'terrace', added });
    let open: () => void = () => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    const element = fixtureSync<ShipBookmarks>('<ship-bookmarks></ship-bookmarks>');
    element.store = store;
    await waitUntil(() => store.asked.length);
    choose(element, JSON.stringify({ v: 1, bookmarks: bookmarksOf('claw-code', 'terrace') }));
    // The file is read long before this many others are.
    for (let files = 0; files < 20; files++) await new File(['{}'], 'other.json').text();
    open();
    await waitUntil(() => store.held.size === 2);
    await says(element, '1 bookmark was added.');
    expect(store.held.get('terrace')).to.have.property('added', added);
  });

  it('has the same to say of a published folder', async () => {
    const element = fixtureSync<ShipBookmarks>(
      '<ship-bookmarks catalog="/dist/sample/v1/"></ship-bookmarks>',
    );
    element.store = new MemoryStore(...bookmarksOf('terrace'));
    await settled(element, 'saved');
    const row = 'Terrace Testing · Bookmarked March 20, 2026 Terrace: Split 2 to 2';
    await waitUntil(() => rows(element)[0] === row, `says ${row}`);
  });

  it('leaves the others theirs where one record of a folder cannot be had', async () => {
    const { fetch } = window;
    const withoutOne: typeof fetch = (what, options) =>
      (what as string).endsWith('quillpatch-record.json') ? refused() : fetch(what, options);
    await withFetch(withoutOne, async () => {
      const element = fixtureSync<ShipBookmarks>(
        '<ship-bookmarks catalog="/dist/sample/v1/"></ship-bookmarks>',
      );
      element.store = new MemoryStore(...bookmarksOf('claw-code', 'quillpatch'));
      await settled(element, 'saved');
      await waitUntil(() => rows(element).join().includes('Ship 3 of 4'), 'says what the catalog does');
      expect(rows(element)).to.deep.equal([
        'Claw Code Developer Tools · Bookmarked March 20, 2026 Claw Code: Ship 3 of 4',
        'quillpatch Bookmarked March 19, 2026 Verdict unavailable.',
      ]);
    });
  });

  it('has a heading of the level it is given', async () => {
    const { element } = await shown();
    const heading = () => root(element).querySelector('[role=heading]')!;
    expect(heading().textContent.trim()).to.equal('Bookmarks');
    expect(heading().ariaLevel).to.equal('2');
    element.headingLevel = 4;
    await element.updateComplete;
    expect(heading().ariaLevel).to.equal('4');
  });

  it('says that it is loading', async () => {
    const store = new MemoryStore(...bookmarksOf('a'));
    store.gate = new Promise(() => undefined);
    const element = fixtureSync<ShipBookmarks>('<ship-bookmarks></ship-bookmarks>');
    element.store = store;
    await waitUntil(() => store.asked.length);
    expect(element.state).to.equal('loading');
    expect(card(element)).to.include('Loading bookmarks');
    expect(rows(element)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('has a hint where there is none yet, and asks no catalog', async () => {
    const from = catalogUrl();
    const element = fixtureSync<ShipBookmarks>(`<ship-bookmarks catalog="${from}"></ship-bookmarks>`);
    element.store = new MemoryStore();
    await settled(element, 'none');
    expect(card(element)).to.equal(
      'Bookmarks No bookmarks yet Press the ribbon beside a tool and it will wait for you here. Import',
    );
    expect(await requestsTo(from)).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('asks nothing while it is far from what is seen', async () => {
    const page = fixtureSync(
      '<div><ship-bookmarks></ship-bookmarks><div style="block-size: 500vh"></div><ship-bookmarks></ship-bookmarks></div>',
    );
    const [near, far] = [...page.querySelectorAll('ship-bookmarks')] as [ShipBookmarks, ShipBookmarks];
    const store = new MemoryStore();
    far.store = store;
    near.store = new MemoryStore();
    await settled(near, 'none');
    expect(store.asked).to.deep.equal([]);
    expect(far.state).to.equal('loading');
  });

  it('names what the catalog does not have by what it was called', async () => {
    const store = new MemoryStore(
      { tool: 'claw-code', added },
      { tool: 'gone', name: 'Gone Tool', added },
      { tool: 'nameless', added },
    );
    const { element } = await shown(store);
    expect(rows(element)).to.deep.equal([
      'Claw Code Developer Tools · Bookmarked March 3, 2026 Claw Code: Ship 3 of 4',
      'Gone Tool Bookmarked March 3, 2026 Not in this catalog',
      'nameless Bookmarked March 3, 2026 Not in this catalog',
    ]);
  });

  it('stands without a catalog, and says of each that there is no verdict to be had', async () => {
    const element = fixtureSync<ShipBookmarks>(
      '<ship-bookmarks catalog="/answers/catalog.json?status=400"></ship-bookmarks>',
    );
    element.store = new MemoryStore({ tool: 'a', name: 'Tool A', added });
    await settled(element, 'saved');
    await waitUntil(() => rows(element)[0]?.endsWith('Verdict unavailable.'));
    expect(rows(element)).to.deep.equal(['Tool A Bookmarked March 3, 2026 Verdict unavailable.']);
    expect(element.state).to.equal('saved');
  });

  // --- Removing

  it('removes one, keeps the focus in the list, and says so', async () => {
    const { element, store } = await shown();
    called(element, 'Remove Terrace')!.focus();
    press(element, 'Remove Terrace');
    await says(element, 'Terrace was removed.');
    expect(rows(element)).to.have.lengthOf(2);
    expect(focused(element)).to.equal('Remove Quillpatch');
    press(element, 'Remove Quillpatch');
    await says(element, 'Quillpatch was removed.');
    expect(focused(element)).to.equal('Remove Claw Code');
    press(element, 'Remove Claw Code');
    await settled(element, 'none');
    expect(focused(element)).to.equal('No bookmarks yet');
    await waitUntil(() => store.held.size === 0);
  });

  it('undoes a removal, with the date it had, and goes back to it', async () => {
    const { element, store } = await shown();
    press(element, 'Remove Terrace');
    await says(element, 'Terrace was removed.');
    press(element, 'Undo');
    await says(element, 'Terrace is back.');
    expect(rows(element)[1]).to.match(/^Terrace Testing · Bookmarked March 19, 2026/);
    expect(focused(element)).to.equal('Remove Terrace');
    expect(called(element, 'Undo')).to.not.exist;
    await waitUntil(() => store.held.get('terrace')?.added === bookmarksOf(...three)[1]!.added);
  });

  it('undoes no removal that was undone elsewhere', async () => {
    const { element, store } = await shown();
    press(element, 'Remove Terrace');
    await waitUntil(() => store.tools.length === 2);
    store.elsewhere({ tool: 'terrace', added }, ...bookmarksOf('claw-code'));
    await waitUntil(() => rows(element).join().includes('Terrace'));
    press(element, 'Undo');
    await says(element, 'Terrace is back.');
    expect(store.held.get('terrace')).to.have.property('added', added);
  });

  it('undoes the removal of the last one', async () => {
    const { element } = await shown(new MemoryStore(...bookmarksOf('terrace')));
    press(element, 'Remove Terrace');
    await settled(element, 'none');
    press(element, 'Undo');
    await settled(element, 'saved');
    expect(focused(element)).to.equal('Remove Terrace');
  });

  it('keeps the focus on a bookmark while others come and go elsewhere', async () => {
    const { element, store } = await shown();
    called(element, 'Remove Quillpatch')!.focus();
    store.elsewhere(...bookmarksOf('brasswren', 'terrace', 'quillpatch', 'gullspire'));
    await waitUntil(() => rows(element)[0]?.startsWith('Brasswren'));
    expect(focused(element)).to.equal('Remove Quillpatch');
    store.elsewhere(...bookmarksOf('quillpatch'));
    await waitUntil(() => rows(element).length === 1);
    expect(focused(element)).to.equal('Remove Quillpatch');
  });

  it('keeps the focus in the list where what had it goes', async () => {
    const { element, store } = await shown();
    called(element, 'Compare')!.focus();
    store.elsewhere(...bookmarksOf('terrace'));
    await waitUntil(() => rows(element).length === 1);
    expect(focused(element)).to.equal('Import');
  });

  it('takes no focus that it does not have', async () => {
    const { element, store } = await shown();
    store.elsewhere(...bookmarksOf('quillpatch'));
    await waitUntil(() => rows(element).length === 1);
    expect(root(element).activeElement).to.equal(null);
  });

  it('asks the page first, which may forbid it', async () => {
    const { element, store } = await shown();
    const heard: unknown[] = [];
    element.addEventListener('ship-bookmark', (event) => {
      heard.push(event.detail);
      event.preventDefault();
    });
    press(element, 'Remove Terrace');
    await element.updateComplete;
    expect(heard).to.deep.equal([{ tool: 'terrace', bookmarked: false }]);
    expect(rows(element)).to.have.lengthOf(3);
    expect(store.asked).to.deep.equal(['list']);
  });

  it('keeps in step with the button beside a tool', async () => {
    const { element, store } = await shown(new MemoryStore(), '', 'none');
    const button = fixtureSync<HTMLElementTagNameMap['ship-bookmark']>(
      '<ship-bookmark tool="terrace" name="Terrace"></ship-bookmark>',
    );
    button.store = store;
    await waitUntil(() => button.state === 'none');
    button.shadowRoot!.querySelector('button')!.click();
    await settled(element, 'saved');
    await waitUntil(() => rows(element)[0]?.endsWith('Split 2 to 2'));
    press(element, 'Remove Terrace');
    await waitUntil(() => button.state === 'none');
  });

  // --- Comparing

  const tick = (element: ShipBookmarks, ...names: string[]) => {
    for (const name of names) press(element, `Compare ${name}`);
  };

  it('compares the ticked ones, and goes there and back', async () => {
    const { element } = await shown();
    let leaked = 0;
    for (const type of ['ship-load', 'ship-error', 'ship-missing'])
      element.addEventListener(type, () => leaked++);
    tick(element, 'Claw Code', 'Quillpatch');
    press(element, 'Compare');
    await element.updateComplete;
    expect(focused(element)).to.equal('Comparison');
    const comparison = root(element).querySelector('tool-compare')!;
    await waitUntil(() => comparison.state === 'ready');
    expect(tidy(comparison.shadowRoot!.querySelector<HTMLElement>('[role=heading]')!.innerText)).to.equal(
      'Claw Code vs Quillpatch',
    );
    expect(leaked).to.equal(0);
    await expect(element).to.be.accessible();
    press(element, 'Close');
    await element.updateComplete;
    expect(root(element).querySelector('tool-compare')).to.not.exist;
    expect(focused(element)).to.equal('Compare');
  });

  it('says how many to tick where that cannot be compared', async () => {
    const seven = ['claw-code', 'terrace', 'quillpatch', 'brasswren', 'gullspire', 'mothwing', 'tallowick'];
    const { element } = await shown(new MemoryStore(...bookmarksOf(...seven)));
    press(element, 'Compare');
    await says(element, 'Tick 2 to 6 tools to compare them.');
    tick(element, 'Terrace');
    press(element, 'Compare');
    await element.updateComplete;
    expect(root(element).querySelector('tool-compare')).to.not.exist;
    tick(element, 'Claw Code', 'Quillpatch', 'Brasswren', 'Gullspire', 'Mothwing', 'Tallowick');
    press(element, 'Compare');
    await element.updateComplete;
    expect(root(element).querySelector('tool-compare')).to.not.exist;
    tick(element, 'Tallowick');
    press(element, 'Compare');
    await waitUntil(() => root(element).querySelector('tool-compare'));
  });

  it('keeps ticks on their tools when others go', async () => {
    const { element } = await shown();
    tick(element, 'Quillpatch');
    press(element, 'Remove Claw Code');
    await says(element, 'Claw Code was removed.');
    expect(called(element, 'Compare Quillpatch')!.checked).to.be.true;
    expect(called(element, 'Compare Terrace')!.checked).to.be.false;
    press(element, 'Remove Quillpatch');
    await says(element, 'Quillpatch was removed.');
    press(element, 'Undo');
    await says(element, 'Quillpatch is back.');
    expect(called(element, 'Compare Quillpatch')!.checked).to.be.false;
  });

  it('offers no comparison of one', async () => {
    const { element } = await shown(new MemoryStore(...bookmarksOf('terrace')));
    expect(called(element, 'Compare')).to.not.exist;
    expect(root(element).querySelector('input[type=checkbox]')).to.not.exist;
  });

  // --- Files

  it('gives a file that it can read again', async () => {
    const { element } = await shown();
    const { click } = HTMLAnchorElement.prototype;
    let given: HTMLAnchorElement | undefined;
    HTMLAnchorElement.prototype.click = function () {
      given = this; // eslint-disable-line @typescript-eslint/no-this-alias
    };
    press(element, 'Export');
    HTMLAnchorElement.prototype.click = click;
    expect(given!.download).to.equal('bookmarks.json');
    const text = await (await fetch(given!.href)).text();
    expect(JSON.parse(text)).to.deep.equal({ v: 1, bookmarks: bookmarksOf(...three) });
    const { element: other, store } = await shown(new MemoryStore(), '', 'none');
    choose(other, text);
    await says(other, '3 bookmarks were added.');
    await waitUntil(() => rows(other)[0]?.startsWith('Claw Code'));
    await waitUntil(() => store.held.size === 3);
    expect([...store.held.values()]).to.have.deep.members(bookmarksOf(...three));
  });

  it('adds what is new in a file, and leaves what is there', async () => {
    const { element, store } = await shown(new MemoryStore(...bookmarksOf('terrace')));
    const [, old] = bookmarksOf('x', 'terrace');
    choose(element, JSON.stringify({ v: 1, bookmarks: [old, { tool: 'brasswren', added }] }));
    await says(element, '1 bookmark was added.');
    await waitUntil(() => store.held.size === 2);
    expect(store.held.get('terrace')).to.deep.equal(bookmarksOf('terrace')[0]);
    choose(element, JSON.stringify({ v: 1, bookmarks: [old] }));
    await says(element, 'Nothing new: every bookmark in that file is already here.');
  });

  const files: [text: string, says: string, reason: string][] = [
    ['<p>', 'No bookmarks could be read from that file. Choose one that was exported here.', 'no JSON'],
    ['{"v":2}', 'That file is of a newer format than this page can read.', 'a later format'],
    [' '.repeat(1_000_001), 'That file is too large to be one of bookmarks.', 'more than 1 MB'],
  ];
  for (const [text, says_, reason] of files)
    it(`refuses a file in words: ${reason}`, async () => {
      const { element, store } = await shown();
      choose(element, text);
      await says(element, says_);
      expect(store.held.size).to.equal(3);
    });

  it('opens a dialog for a file', async () => {
    const { element } = await shown();
    const input = root(element).querySelector<HTMLInputElement>('input[type=file]')!;
    let opened = 0;
    input.addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    press(element, 'Import');
    expect(opened).to.equal(1);
    expect(focused(element)).to.equal('Import');
  });

  // --- What fails

  it('says that bookmarks are kept for this visit only where the store fails, and keeps them', async () => {
    const store = new MemoryStore();
    store.failing = new Error('no network');
    const { element } = await shown(store, '', 'unavailable');
    expect(card(element)).to.include('No bookmarks yet').and.include('kept for this visit only');
    choose(element, JSON.stringify({ v: 1, bookmarks: bookmarksOf('terrace') }));
    await says(element, '1 bookmark was added.');
    await waitUntil(() => rows(element)[0]?.startsWith('Terrace'));
    await expect(element).to.be.accessible();
    store.failing = undefined;
    await element.reload();
    expect(element.state).to.equal('saved');
    expect(card(element)).to.not.include('this visit');
    expect(store.tools).to.deep.equal(['terrace']);
  });

  it('keeps what it shows where the store fails later', async () => {
    const { element, store } = await shown();
    store.failing = new Error('no network');
    const failed = oneEvent(element, 'ship-error');
    press(element, 'Remove Terrace');
    await settled(element, 'unavailable');
    expect(((await failed) as HTMLElementEventMap['ship-error']).detail.message).to.include('no network');
    expect(rows(element)).to.have.lengthOf(2);
    expect(store.held.size).to.equal(3);
  });

  // --- Language and access

  for (const [lang, title, row] of [
    ['de', 'Merkliste', 'Claw Code Developer Tools · Gemerkt am 20. März 2026 Claw Code: Nehmen 3 von 4'],
    ['ja', 'ブックマーク一覧', 'Claw Code Developer Tools · 2026年3月20日に追加'],
    ['ar', 'المحفوظات', 'Claw Code Developer Tools · حُفظت في'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const { element } = await shown(undefined, `lang="${lang}"`);
      await waitUntil(() => card(element).startsWith(title), `says ${title}`);
      await waitUntil(() => rows(element)[0]?.startsWith(row), `says ${row}, not ${rows(element)[0]}`);
      expect(root(element).querySelector('[part~=root]')).to.have.attribute('lang', lang);
    });

  it('is accessible with bookmarks, also from right to left', async () => {
    const { element } = await shown();
    await expect(element).to.be.accessible();
    const { element: arabic } = await shown(undefined, 'lang="ar" dir="rtl"');
    await expect(arabic).to.be.accessible();
  });
});
