// Bookmarks where the reader's browser is damaged, full or blocked, in three engines: nothing lost, nothing thrown, nothing
// stored before it is needed. Also the store that the README shows, against a server that is down for a while.
import { bundle, good, key, pageOf, press, seen } from '../support/bookmarks-page.mjs';
import { engines, inEach } from '../support/browser-driver.mjs';
import { readmeStore } from '../support/readme.mjs';
import { startSite } from '../support/site.mjs';

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
    `now.state === 'unavailable' && now.rows === 'claw-code terrace' && now.unavailable && now.beside === 'Kept for this visit only|' && now.stored['${key('terrace')}']`,
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

/** A server with one account: what it keeps, and whether it is down. */
function startAccount() {
  const account = { kept: new Map(), down: false, api };
  return account;
  function api(req, res) {
    const tool = /^\/api\/bookmarks\/(.+)$/.exec(req.url)?.[1];
    let body = '';
    req.on('data', (chunk) => (body += chunk));
    req.on('end', () => {
      if (req.method === 'PUT' && !account.down) account.kept.set(tool, JSON.parse(body));
      if (req.method === 'DELETE' && !account.down) account.kept.delete(tool);
      res.writeHead(account.down ? 503 : 200, { 'content-type': 'application/json' });
      res.end(JSON.stringify([...account.kept.values()]));
    });
  }
}

/** The README's store against that server, in one engine. */
async function accounts(browser, files) {
  const account = startAccount();
  const site = await startSite({ api: account.api });
  for (const [path, code] of files) site.files.set(path, code);
  site.files.set('/store.js', readmeStore() ?? '');
  site.files.set(
    '/page.html',
    pageOf().replace('</main>', '</main><script type="module" src="/store.js"></script>'),
  );
  const page = await browser.open();
  const visit = () => page.goto(`${site.url}/page.html?${Math.random()}`);
  const list = [];
  const check = (name, now, is, figure) =>
    list.push({
      name: `${browser.engine}, the store of the README, ${name}`,
      ok: is && now.ok && now.uncaught.length + Object.keys(now.stored).length === 0,
      figure: is && now.ok ? figure : JSON.stringify({ ...now, kept: [...account.kept.values()] }),
    });
  const kept = async (tools) => {
    const now = () => [...account.kept.keys()].sort().join(' ');
    for (let tries = 0; tries < 200 && now() !== tools; tries++)
      await new Promise((resolve) => setTimeout(resolve, 30));
    return now() === tools;
  };
  await visit();
  await page.run(seen, `now.state === 'none'`);
  await page.run(press, 'claw-code');
  await page.run(press, 'terrace');
  const both = await page.run(seen, `now.state === 'saved' && now.rows === 'claw-code terrace'`);
  check('two added', both, await kept('claw-code terrace'), 'the server has both, the browser nothing');
  await visit();
  const again = await page.run(
    seen,
    `now.rows === 'claw-code terrace' && now.pressed === 'claw-code terrace'`,
  );
  const lists = site.log.filter((path) => path === '/api/bookmarks').length;
  check('a later visit', again, lists === 2, `both are there, asked once a visit`);
  account.down = true;
  await page.run(press, 'terrace');
  const down = await page.run(
    seen,
    `now.state === 'unavailable' && now.rows === 'claw-code' && now.unavailable`,
  );
  check('the server down', down, await kept('claw-code terrace'), 'removed for this visit, and said so');
  account.down = false;
  await page.run(press, 'claw-code');
  const up = await page.run(seen, `now.state === 'none' && !now.unavailable`);
  check('the server up again', up, await kept(''), 'the next change sends both');
  await page.close();
  await site.close();
  return list;
}

export default async function bookmarks() {
  const files = await bundle();
  return inEach(engines, async (browser) => {
    // A sandboxed frame has an origin of its own.
    const site = await startSite({ headers: { 'access-control-allow-origin': '*' } });
    for (const [path, code] of files) site.files.set(path, code);
    site.files.set('/page.html', pageOf());
    site.files.set('/frame.html', frame);
    site.files.set(
      '/sandboxed.html',
      pageOf({ more: '<script type="module" crossorigin src="/frame.js"></script>' }),
    );
    site.files.set('/frame.js', script);
    const list = [...(await badDays(browser, site)), ...(await accounts(browser, files))];
    await site.close();
    return list;
  });
}
