// Two tabs of one browser, in three engines: a bookmark set, removed or undone in one is so in the other, in buttons and
// list; what both store at the same moment is kept of both, and a later visit finds it.
import { engines, inEach } from '../support/browser-driver.mjs';
import { bundle } from '../support/bookmarks-page.mjs';
import { startSite } from '../support/site.mjs';

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bookmarks</title><link rel="icon" href="data:,">
  <script src="/probe.js"></script><link rel="ship-catalog" href="/v1/">
  <script type="module" src="/bundle/ship-bookmark.js"></script><script type="module" src="/bundle/ship-bookmarks.js"></script>
  <ship-bookmark tool="claw-code"></ship-bookmark> <ship-bookmark tool="terrace"></ship-bookmark>
  <ship-bookmarks></ship-bookmarks>`;

/** Runs in the page: presses what is called so, once it is: a name comes from the catalog. */
async function press(name) {
  const called = (button) => button.getAttribute('aria-label') ?? button.innerText.trim();
  const found = () =>
    [...document.querySelectorAll('ship-bookmark, ship-bookmarks')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])])
      .find((button) => called(button) === name);
  for (let tries = 0; tries < 300 && !found(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 30));
  found().click();
}

/** Runs in the page: what is bookmarked by buttons and list, once that is `expected` or after ten seconds. */
async function seen(expected) {
  const now = () => {
    const pressed = [...document.querySelectorAll('ship-bookmark')]
      .filter(({ shadowRoot }) => shadowRoot?.querySelector('[aria-pressed=true]'))
      .map(({ tool }) => tool);
    const list = document.querySelector('ship-bookmarks');
    const rows = [...(list.shadowRoot?.querySelectorAll('[part~=row] button') ?? [])].map(({ id }) =>
      id.replace('remove-', ''),
    );
    return list.state === 'loading' || list.state === undefined
      ? 'loading'
      : `${pressed.sort().join(' ') || 'none'} | ${rows.sort().join(' ') || 'none'}`;
  };
  for (const end = performance.now() + 10_000; now() !== expected && performance.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 30));
  return { now: now(), trouble: [...probe.uncaught, ...probe.console] };
}

export default async function tabs() {
  const files = await bundle();
  return inEach(engines, async (browser) => {
    const site = await startSite();
    for (const [path, code] of files) site.files.set(path, code);
    site.files.set('/page.html', page);
    const [one, other] = [await browser.openTab(), await browser.openTab()];
    const list = [];
    const check = async (name, tab, tools) => {
      const expected = `${tools} | ${tools}`;
      const { now, trouble } = await tab.run(seen, expected);
      list.push({
        name: `${browser.engine}, ${name}`,
        ok: now === expected && trouble.length === 0,
        figure: [`bookmarked ${now}`, ...trouble].join('; '),
      });
    };
    for (const tab of [one, other]) {
      await tab.goto(`${site.url}/page.html`);
      await check('nothing at first', tab, 'none');
    }
    await one.run(press, 'Bookmark Claw Code');
    await check('set in one, seen in the other', other, 'claw-code');
    await other.run(press, 'Bookmark Terrace');
    await check('and back', one, 'claw-code terrace');
    await one.run(press, 'Remove Claw Code');
    await check('removed in one', other, 'terrace');
    await one.run(press, 'Undo');
    await check('undone', other, 'claw-code terrace');
    // As near to one moment as two tabs can be.
    await one.run(press, 'Remove Claw Code');
    await Promise.all(
      [one, other].map((tab, index) => tab.run(press, ['Bookmark Claw Code', 'Remove Terrace'][index])),
    );
    await check('both at once, in one', one, 'claw-code');
    await check('both at once, in the other', other, 'claw-code');
    await one.goto(`${site.url}/page.html?again`);
    await check('a later visit', one, 'claw-code');
    await site.close();
    return list;
  });
}
