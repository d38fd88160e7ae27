// A script that comes late to 1,000 prerendered cards costs at most 0.1 ms of main-thread work for each while
// the view model is unchanged, with 0 layout shift and 0 redraws. Work is processor time of all the main thread's tasks, from
// adding the script until every card is ready and one frame more: reading the script and the catalog included. Lazy cards
// (the default) are begun when they come near; eager ones all at once. Chromium, which can tell processor time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../support/browser-driver.mjs';
import { sample, startSite } from '../support/site.mjs';

const cards = 1000;
const rounds = 7;
const limit = 0.1;
const slugs = sample()
  .tools.filter(({ name }) => name)
  .map(({ slug }) => slug);
const pageOf = (loading) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Late</title>
<link rel="icon" href="data:,"><link rel="ship-catalog" href="/v1/catalog.json"><body>
${Array.from({ length: cards }, (_, index) => `<ship-verdict tool="${slugs[index % slugs.length]}" loading="${loading}"></ship-verdict>`).join('\n')}`;

/** The page with its cards as `prerender` writes them. */
function prerendered(loading) {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-upgrade-'));
  writeFileSync(join(folder, 'page.html'), pageOf(loading));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['dist/cli/main.js', 'prerender', folder, '--catalog', 'dist/sample'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const html = readFileSync(join(folder, 'page.html'), 'utf8');
  rmSync(folder, { recursive: true });
  return html;
}

/** Runs in the page before the script: what is there, and watches for what changes. */
async function watch(eager) {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const hosts = [...document.querySelectorAll('ship-verdict')];
  const roots = hosts.map(({ shadowRoot }) => shadowRoot.querySelector('[part~=root]'));
  const seen = { shifts: 0, redraws: 0 };
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shifts += value;
  }).observe({ type: 'layout-shift' });
  const changes = new MutationObserver((list) => (seen.redraws += list.length));
  for (const { shadowRoot } of hosts)
    changes.observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  // Those within a window's height of the window are begun; the others wait.
  const near = hosts.filter((host) => eager || host.getBoundingClientRect().top < 2 * innerHeight);
  let missing = near.length;
  const ready = new Promise((resolve) =>
    document.addEventListener('ship-load', () => --missing === 0 && resolve()),
  );
  globalThis.upgrade = { frame, hosts, roots, seen, ready };
}

/** Runs in the page: the script comes, until all is done. */
async function upgraded() {
  const { frame, ready } = globalThis.upgrade;
  document.head.append(
    Object.assign(document.createElement('script'), { type: 'module', src: '/cdn/ship-or-skip.js' }),
  );
  await ready;
  await frame();
  await frame();
}

/** Runs in the page afterwards. */
function judged() {
  const { hosts, roots, seen } = globalThis.upgrade;
  const same = hosts.filter(
    ({ shadowRoot }, index) => shadowRoot.querySelector('[part~=root]') === roots[index],
  );
  return { ...seen, same: same.length, ready: hosts.filter(({ state }) => state === 'ready').length };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function measured(browser, url, eager) {
  const view = await browser.open();
  const session = await view.page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await view.goto(url);
  await view.page.waitForFunction(() => document.readyState === 'complete');
  await view.run(watch, eager);
  await session.send('HeapProfiler.collectGarbage');
  const before = await worked();
  await view.run(upgraded);
  const work = (await worked()) - before;
  const outcome = await view.run(judged);
  await view.close();
  return { ...outcome, work };
}

export default async function upgrade() {
  const site = await startSite();
  for (const loading of ['lazy', 'eager']) site.files.set(`/${loading}.html`, prerendered(loading));
  const browser = await startBrowser('chromium');
  const checks = [];
  for (const loading of ['lazy', 'eager']) {
    const runs = [];
    for (let round = 0; round < rounds; round++)
      runs.push(await measured(browser, `${site.url}/${loading}.html`, loading === 'eager'));
    const each = runs.map(({ work }) => work / cards);
    const milliseconds = (value) => value.toFixed(3);
    checks.push({
      name: `${loading}, main-thread work for each of ${cards} cards`,
      ok: median(each) <= limit,
      figure: `${milliseconds(median(each))} ms (median of ${rounds}; ${milliseconds(Math.min(...each))} to ${milliseconds(Math.max(...each))}; ${runs[0].ready} ready)`,
      limit,
    });
    const worst = (name) => Math.max(...runs.map((run) => run[name]));
    const same = Math.min(...runs.map((run) => run.same));
    checks.push({
      name: `${loading}, nothing moves or is redrawn`,
      ok: worst('shifts') === 0 && worst('redraws') === 0 && same === cards,
      figure: `layout shift ${worst('shifts')}, ${worst('redraws')} changes in shadow roots, ${same} of ${cards} the same nodes`,
    });
  }
  await browser.close();
  await site.close();
  return checks;
}
