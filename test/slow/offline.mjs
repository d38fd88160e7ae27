// Inside <ship-catalog offline>, after one visit, with the catalog's server gone, card and badge show the last good
// answer marked stale; outside of it nothing is stored. A bundle with one byte changed shows the fallback and says why.
import { createHash } from 'node:crypto';
import { startAnswers } from '../support/answers.mjs';
import { engines, inEach } from '../support/browser-driver.mjs';
import { builtText, startSite } from '../support/site.mjs';

const tags =
  '<ship-badge tool="terrace">Terrace</ship-badge><ship-verdict tool="terrace">Terrace</ship-verdict>';
const pageOf = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Offline</title><link rel="icon" href="data:,">
  <script src="/probe.js"></script><script type="module" src="/cdn/ship-or-skip.js"></script>${body}`;

/** Runs in the page: the states and texts of its elements, and how much is stored. */
async function seen() {
  await probe.settled();
  // The cache is written after the content is shown.
  for (
    let tries = 0;
    tries < 50 && document.querySelector('[offline]') && !(await caches.keys()).length;
    tries++
  )
    await new Promise(requestAnimationFrame);
  const elements = [...document.querySelectorAll('ship-badge, ship-verdict')];
  return {
    states: elements.map(({ state }) => state).join(' '),
    verdicts: elements
      .map(({ shadowRoot }) => shadowRoot.querySelector('[part~=verdict]')?.textContent.trim())
      .join(' '),
    saysUnreachable: elements.at(-1).shadowRoot.textContent.includes('could not be reached'),
    fallback: elements.every(({ innerText }) => innerText.includes('Terrace')),
    stored: (await caches.keys()).length + localStorage.length + sessionStorage.length,
    said: probe.console,
  };
}

export default function offline() {
  return inEach(engines, async (browser) => {
    const site = await startSite();
    const list = [];
    for (const kind of ['offline', '']) {
      // A server of its own, which a browser cannot tell from a network that is gone once it is closed.
      const catalogs = await startAnswers({
        root: 'dist/sample',
        headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
      });
      const path = `/page-${kind}.html`;
      site.files.set(path, pageOf(`<ship-catalog ${kind} src="${catalogs.url}/v1/">${tags}</ship-catalog>`));
      const page = await browser.open();
      await page.goto(site.url + path);
      const first = await page.run(seen);
      await catalogs.close();
      await page.goto(`${site.url}${path}?again`);
      const again = await page.run(seen);
      await page.close();
      const ok = kind
        ? first.states === 'ready ready' &&
          again.states === 'stale stale' &&
          again.verdicts === 'Split Split' &&
          again.saysUnreachable
        : first.states === 'ready ready' &&
          again.states === 'failed failed' &&
          first.stored + again.stored === 0;
      list.push({
        name: `${browser.engine}, ${kind ? 'with' : 'without'} offline`,
        ok,
        figure: `first ${first.states}, then ${again.states} (${again.verdicts.trim() || 'no verdict'}), stored: ${again.stored}`,
      });
      if (!kind) continue;
      const cleaner = await browser.open();
      await cleaner.goto(`${site.url}/probe.js`);
      await cleaner.run(() => caches.delete('ship-or-skip'));
      await cleaner.close();
    }
    const text = builtText('/v1/catalog.json');
    const integrity = `sha256-${createHash('sha256').update(text).digest('base64')}`;
    for (const [what, body] of [
      ['as it says', text],
      ['one byte changed', text.replace('Terrace', 'Terrale')],
    ]) {
      site.files.set('/bundle.json', body);
      site.files.set(
        '/bundle.html',
        pageOf(`<ship-catalog src="/bundle.json" integrity="${integrity}">${tags}</ship-catalog>`),
      );
      const page = await browser.open();
      await page.goto(`${site.url}/bundle.html?${what.length}`);
      const now = await page.run(seen);
      await page.close();
      const says = now.said.some((line) => line.includes('is not what its integrity says'));
      list.push({
        name: `${browser.engine}, a bundle ${what}`,
        ok:
          body === text
            ? now.states === 'ready ready'
            : now.states === 'failed failed' && now.fallback && says,
        figure: `${now.states}${now.fallback ? ', fallback shown' : ''}; ${now.said.join(' | ').slice(0, 120) || 'nothing said'}`,
      });
    }
    await site.close();
    return list;
  });
}
