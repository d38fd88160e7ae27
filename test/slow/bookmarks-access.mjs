// Bookmarks for everybody, in Chromium and Firefox: everything by keyboard, and axe in eight languages, both directions, light,
// dark and (in Chromium) forced colours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bundle, good, key, pageOf, seen } from '../support/bookmarks-page.mjs';
import { inEach } from '../support/browser-driver.mjs';
import { startSite } from '../support/site.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

export default async function bookmarksAccess() {
  const files = await bundle();
  return inEach(['chromium', 'firefox'], async (browser) => {
    const site = await startSite();
    for (const [path, code] of files) site.files.set(path, code);
    site.files.set('/axe.js', axeSource);
    site.files.set('/page.html', pageOf());
    const list = [...(await keys(browser, site)), ...(await looks(browser, site))];
    await site.close();
    return list;
  });
}
