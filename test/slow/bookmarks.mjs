// Bookmarks where the reader's browser is damaged, full or blocked, in three engines: nothing lost, nothing thrown. Also
// nothing stored or asked before it is needed, everything by keyboard, and axe in eight languages, both directions, light,
// dark and forced colours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { engines, inEach } from './tools/browse.mjs';
import { bundled, npmFiles } from './tools/bundle.mjs';
import { startSite } from './tools/site.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const pageOf = ({ more = '', html = 'lang="en"', scheme = 'light' } = {}) =>
  `<!doctype html><html ${html}><meta charset="utf-8"><title>Bookmarks</title><link rel="icon" href="data:,">
  <meta name="color-scheme" content="${scheme}"><style>html { background: light-dark(#fff, #0d0f11) }</style>
  <script src="/probe.js"></script><link rel="ship-catalog" href="/v1/">
  <script type="module" crossorigin src="/bundle/ship-bookmark.js"></script>
  <script type="module" crossorigin src="/bundle/ship-bookmarks.js"></script>${more}
  <main><h1>Bookmarks</h1><ship-bookmark tool="claw-code"></ship-bookmark> <ship-bookmark tool="terrace"></ship-bookmark>
  <ship-bookmarks></ship-bookmarks></main>`;

const frame = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A frame</title><link rel="icon" href="data:,">
  <script>addEventListener('message', ({ data }) => { globalThis.told = data; });</script>
  <iframe sandbox="allow-scripts" title="Sandbox" width="800" height="600" src="/sandboxed.html"></iframe>`;

/** In the frame: presses both buttons, removes one, and tells the page around what came of it. */
const script = `
  const until = async (is) => { for (let n = 0; n < 300 && !is(); n++) await new Promise((r) => setTimeout(r, 30)); };
  const list = document.querySelector('ship-bookmarks');
  const [one, other] = document.querySelectorAll('ship-bookmark');
  const rows = () => [...list.shadowRoot.querySelectorAll('[part~=row] button')].map(({ id }) => id);
  await until(() => [list, one, other].every(({ state }) => state === 'unavailable'));
  const blocked = (() => { try { return !localStorage; } catch ({ name }) { return name; } })();
  for (const each of [one, other]) each.shadowRoot.querySelector('button').click();
  await until(() => rows().length === 2);
  const both = rows().length;
  list.shadowRoot.querySelector('#remove-terrace').click();
  await until(() => rows().length === 1);
  list.shadowRoot.querySelector('#undo').click();
  await until(() => rows().length === 2);
  parent.postMessage({
    blocked, both, undone: rows().length, state: list.state,
    said: list.shadowRoot.querySelector('[part~=unavailable]').innerText,
    beside: one.shadowRoot.querySelector('[role=status]').innerText.trim(),
    uncaught: probe.uncaught, console: probe.console,
  }, '*');`;

/** Runs in the page: what is seen and stored, once `is` says so of it or after ten seconds. */
async function seen(is) {
  const wanted = new Function('now', `return ${is}`);
  const element = document.querySelector('ship-bookmarks');
  const text = (selector) => {
    const found = element.shadowRoot?.querySelector(selector);
    return found?.checkVisibility() ? found.innerText.replace(/\s+/g, ' ').trim() : '';
  };
  const now = () => ({
    state: element.state,
    rows: [...(element.shadowRoot?.querySelectorAll('[part~=row] button') ?? [])]
      .map(({ id }) => id.slice(7))
      .sort()
      .join(' '),
    pressed: [...document.querySelectorAll('ship-bookmark')]
      .filter(({ shadowRoot }) => shadowRoot?.querySelector('[aria-pressed=true]'))
      .map(({ tool }) => tool)
      .join(' '),
    unavailable: text('[part~=unavailable]'),
    beside: [...document.querySelectorAll('ship-bookmark')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('[role=status]')?.innerText.trim())
      .join('|'),
    stored: Object.fromEntries(Object.entries(localStorage).filter(([key]) => key !== 'filler')),
    uncaught: probe.uncaught,
  });
  for (const end = performance.now() + 10_000; !wanted(now()) && performance.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 30));
  return { ...now(), ok: wanted(now()) };
}

const press = (tool) =>
  document.querySelector(`ship-bookmark[tool=${tool}]`).shadowRoot.querySelector('button').click();
const key = (tool) => `ship-or-skip/bookmark/${tool}`;
const good = (tool) => JSON.stringify({ v: 1, tool, name: tool, added: '2026-03-03T09:30:00.000Z' });

/** Fills what a page may store to the last byte. */
function fill() {
  let filler = '';
  for (let size = 1 << 23; size >= 1; size >>= 1)
    try {
      localStorage.setItem('filler', filler + 'x'.repeat(size));
      filler += 'x'.repeat(size);
    } catch {
      // Half of it, then.
    }
  return filler.length;
}

/** Damaged, full and blocked, in one engine. */
async function badDays(browser, site) {
  const page = await browser.open();
  const list = [];
  const check = (name, { ok, uncaught, ...now }, figure) =>
    list.push({
      name: `${browser.engine}, ${name}`,
      ok: ok && uncaught.length === 0,
      figure: ok && !uncaught.length ? figure : JSON.stringify({ ...now, uncaught }),
    });
  const visit = async () => page.goto(`${site.url}/page.html?${Math.random()}`);

  await visit();
  const first = await page.run(seen, `now.state === 'none' && Object.keys(now.stored).length === 0`);
  check('untouched', first, 'nothing stored');

  await page.run(
    (entries) => entries.forEach(([name, text]) => localStorage.setItem(name, text)),
    [
      [key('terrace'), good('terrace')],
      [key('claw-code'), '{"v":1,"tool":"claw-co'],
      [key('quillpatch'), '{"v":2,"later":true}'],
    ],
  );
  await visit();
  const aside = `now.stored['ship-or-skip/damaged/claw-code'] === '{"v":1,"tool":"claw-co' && now.stored['${key('quillpatch')}'] === '{"v":2,"later":true}'`;
  const damaged = await page.run(seen, `now.state === 'saved' && now.rows === 'terrace' && ${aside}`);
  check('damaged', damaged, 'the good one listed, the damaged one set aside, the later one left');
  await page.run(press, 'claw-code');
  await page.run(seen, `now.rows === 'claw-code terrace'`);
  await visit();
  const mended = await page.run(
    seen,
    `now.rows === 'claw-code terrace' && now.pressed === 'claw-code terrace' && ${aside}`,
  );
  check('damaged, bookmarked anew', mended, 'both there on the next visit, and what was set aside');

  await page.run(
    (name) => {
      localStorage.clear();
      localStorage.setItem(...name);
    },
    [key('terrace'), good('terrace')],
  );
  await visit();
  await page.run(seen, `now.rows === 'terrace'`);
  const filled = await page.run(fill);
  await page.run(press, 'claw-code');
  const full = await page.run(
    seen,
    `now.state === 'unavailable' && now.rows === 'claw-code terrace' && now.unavailable && now.beside === 'Kept for this visit only|Kept for this visit only' && now.stored['${key('terrace')}']`,
  );
  check(
    'full',
    full,
    `after ${filled} characters of the page's own: kept for this visit, and said so; the old one stays`,
  );
  await page.run(() => localStorage.removeItem('filler'));
  await page.run(press, 'terrace');
  const room = await page.run(
    seen,
    `now.state === 'saved' && now.rows === 'claw-code' && !now.unavailable && Object.keys(now.stored).join() === '${key('claw-code')}'`,
  );
  check('full, then with room', room, 'the next change stores both');
  await page.run(() => localStorage.clear());

  await page.goto(`${site.url}/frame.html`);
  const told = await page.run(async () => {
    for (let n = 0; n < 500 && !globalThis.told; n++) await new Promise((resolve) => setTimeout(resolve, 30));
    return globalThis.told;
  });
  const { blocked, both, undone, state, said, beside, uncaught = ['nothing told'] } = told ?? {};
  check(
    'blocked',
    {
      ok:
        blocked === 'SecurityError' &&
        both === 2 &&
        undone === 2 &&
        state === 'unavailable' &&
        said &&
        beside === 'Kept for this visit only',
      uncaught,
      told,
    },
    `${blocked}; bookmarked, removed and undone for this visit, and said so`,
  );
  await page.close();
  return list;
}

/** Runs in the page: what axe finds wrong or cannot decide, of list, buttons and comparison. */
async function judged(tags) {
  const list = document.querySelector('ship-bookmarks');
  const until = async (is) => {
    for (let n = 0; n < 300 && !is(); n++) await new Promise((resolve) => setTimeout(resolve, 30));
  };
  await until(() => list.shadowRoot?.querySelectorAll('[part~=verdict]').length === 2);
  for (const box of list.shadowRoot.querySelectorAll('input[type=checkbox]')) box.click();
  list.shadowRoot.querySelector('#compare').click();
  await until(() => list.shadowRoot.querySelector('tool-compare')?.state === 'ready');
  const { violations, incomplete } = await axe.run(document, { runOnly: tags });
  const lines = (results) =>
    results.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    title: list.shadowRoot.querySelector('#title').innerText,
    wrong: lines(violations),
    undecided: lines(incomplete),
    over: scrollWidth - clientWidth,
    uncaught: probe.uncaught,
  };
}

/** axe and the width of the page, in one engine. */
async function looks(browser, site) {
  const list = [];
  const view = await browser.open({ width: 1280 });
  const session = browser.engine === 'chromium' ? await view.page.createCDPSession() : undefined;
  const cases = [
    ...['en', 'de', 'es', 'fr', 'pt', 'ja', 'zh', 'ar'].map((lang) => ({
      lang,
      scheme: 'light',
      width: 1280,
    })),
    ...['light', 'dark'].flatMap((scheme) => ['en', 'ar'].map((lang) => ({ lang, scheme, width: 320 }))),
    { lang: 'ar', scheme: 'dark', width: 768 },
    ...(session ? [{ lang: 'en', scheme: 'light', width: 768, forced: true }] : []),
  ];
  const titles = new Set();
  for (const { lang, scheme, width, forced } of cases) {
    const html = `lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`;
    site.files.set('/looks.html', pageOf({ html, scheme, more: '<script src="/axe.js"></script>' }));
    await session?.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: forced ? 'active' : 'none' }],
    });
    await view.resize({ width });
    await view.goto(`${site.url}/probe.js`);
    await view.run(
      (entries) => entries.forEach(([name, text]) => localStorage.setItem(name, text)),
      [
        [key('terrace'), good('terrace')],
        [key('claw-code'), good('claw-code')],
      ],
    );
    await view.goto(`${site.url}/looks.html?${lang}${scheme}${width}${forced}`);
    const { title, wrong, undecided, over, uncaught } = await view.run(judged, tags);
    titles.add(title);
    list.push({
      name: `${browser.engine}, ${lang}, ${scheme}, ${width} px${forced ? ', forced colours' : ''}`,
      ok: wrong.length + undecided.length + uncaught.length === 0 && over <= 0,
      figure: `${wrong.length} violations, ${undecided.length} undecided, scrolls ${over} px sideways ${[...wrong, ...undecided, ...uncaught].join(' | ')}`,
    });
  }
  list.push({
    name: `${browser.engine}, languages`,
    ok: titles.size === 8,
    figure: [...titles].join(', '),
  });
  return list;
}

/** Everything with keys alone, in one engine. */
async function keys(browser, site) {
  const view = await browser.open();
  await view.goto(`${site.url}/page.html?keys`);
  await view.run(() => localStorage.clear());
  await view.goto(`${site.url}/page.html?keys2`);
  await view.run(seen, `now.state === 'none'`);
  const focused = () =>
    view.run(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('aria-label') ?? at?.innerText?.trim().split('\n')[0] ?? '';
    });
  const steps = [];
  const key = async (name, times = 1) => {
    for (let n = 0; n < times; n++) await view.page.keyboard.press(name === 'Space' ? ' ' : name);
    await view.run(() => new Promise((resolve) => setTimeout(resolve, 150)));
    steps.push(`${name}${times > 1 ? ` ×${times}` : ''} → ${await focused()}`);
  };
  await key('Tab');
  await key('Space');
  await key('Tab');
  await key('Enter');
  await view.run(seen, `now.rows === 'claw-code terrace'`);
  // Two boxes, two names and two crosses.
  await key('Tab');
  await key('Space');
  await key('Tab', 3);
  await key('Space');
  await key('Tab', 3);
  await key('Enter');
  await key('Tab');
  await key('Enter');
  await key('Tab');
  const now = await view.run(seen, `true`);
  const wanted = [
    'Tab → Bookmark Claw Code',
    'Space → Bookmark Claw Code',
    'Tab → Bookmark Terrace',
    'Enter → Bookmark Terrace',
    'Tab → Compare Terrace',
    'Space → Compare Terrace',
    'Tab ×3 → Compare Claw Code',
    'Space → Compare Claw Code',
    'Tab ×3 → Compare',
    'Enter → Comparison',
    'Tab → Close',
    'Enter → Compare',
    'Tab → Export',
  ];
  return [
    {
      name: `${browser.engine}, by keyboard`,
      ok: steps.join() === wanted.join() && now.uncaught.length === 0,
      figure: steps.join(', '),
    },
  ];
}

export default async function bookmarks() {
  const bundle = await bundled(npmFiles('ship-bookmark', 'ship-bookmarks'));
  return inEach(engines, async (browser) => {
    // A sandboxed frame has an origin of its own.
    const site = await startSite({ headers: { 'access-control-allow-origin': '*' } });
    for (const [path, code] of bundle) site.files.set(path, code);
    site.files.set('/axe.js', axeSource);
    site.files.set('/page.html', pageOf());
    site.files.set('/frame.html', frame);
    site.files.set(
      '/sandboxed.html',
      pageOf({ more: '<script type="module" crossorigin src="/frame.js"></script>' }),
    );
    site.files.set('/frame.js', script);
    const list = await badDays(browser, site);
    // WebKit's driver knows no keys here, and its axe is the others'.
    if (browser.engine !== 'webkit')
      list.push(...(await keys(browser, site)), ...(await looks(browser, site)));
    await site.close();
    return list;
  });
}
