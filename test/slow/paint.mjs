// On a slow network (2 s of latency, 50 KB/s) and a processor four times slower, the first verdict of a
// prerendered page is on the screen within 1.05 of what the same words take as plain HTML with the same styles in it.
// In pairs, in turns, in Chromium, which can be slowed down; from the beginning of the navigation to the first task after
// the frame in which the verdict has a size. Linked styles cost a blocking request: reported without a limit.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../support/browser-driver.mjs';
import { startSite } from '../support/site.mjs';

const pairs = 9;
const slow = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** Notes when the verdict is painted. The same in every page. */
const watch = `<script>
(function look() {
  const shown = (document.querySelector('ship-verdict')?.shadowRoot ?? document).querySelector('[part~=verdict]');
  const { width = 0 } = shown?.getBoundingClientRect() ?? {};
  requestAnimationFrame(() => {
    if (!width) return look();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (globalThis.visible ??= performance.now());
    port2.postMessage(0);
  });
})();
</script>`;
const text = '<p>What follows is the verdict of a panel, which is read before any script has come.</p>';
const pageOf = (
  head,
  verdict,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A verdict</title>
<link rel="icon" href="data:,">${watch}${head}</head><body><h1>A verdict</h1>${text}
${verdict}${text.repeat(20)}</body></html>`;
const element = pageOf(
  '<link rel="ship-catalog" href="/v1/"><script type="module" src="/cdn/ship-or-skip.js"></script>',
  '<ship-verdict tool="claw-code"></ship-verdict>',
);

/** The page prerendered, and the files beside it. */
function prerendered(styles) {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-paint-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, element);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['dist/cli/main.js', 'prerender', folder, '--catalog', 'dist/sample', '--styles', styles],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const html = readFileSync(file, 'utf8');
  const [, path] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  const css = path && readFileSync(join(folder, path), 'utf8');
  rmSync(folder, { recursive: true });
  return { html, path, css };
}

/** The same words and styles in plain elements, without a script. */
function plain(html) {
  const [, css, view] = /<style[^>]*>([^]*?)<\/style>([^]*?)<\/template>/.exec(html);
  const rules = css.replace(/:host\(([^)]*)\)/g, '.host$1').replaceAll(':host', '.host');
  const inside = view.replaceAll('<slot name="footer"></slot>', '');
  return pageOf('', `<div class="host"><style>${rules}</style>${inside}</div>`);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds until the verdict is painted; every load is a first visit. */
async function timeOf(browser, url) {
  const view = await browser.open();
  const session = await view.page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await view.goto(url);
  await view.page.waitForFunction(() => globalThis.visible);
  const time = await view.run(() => globalThis.visible);
  await view.close();
  return time;
}

export default async function paint() {
  const site = await startSite();
  const inline = prerendered('inline');
  const link = prerendered('link');
  site.files.set('/inline.html', inline.html);
  site.files.set('/link.html', link.html);
  site.files.set(link.path, link.css);
  site.files.set('/plain.html', plain(inline.html));
  const browser = await startBrowser('chromium');
  const times = { inline: [], link: [], plain: [] };
  for (let pair = -1; pair < pairs; pair++) {
    const names = Object.keys(times);
    // Forwards and backwards in turns, so that no page always follows the same other.
    for (const name of pair % 2 ? names : names.reverse()) {
      const time = await timeOf(browser, `${site.url}/${name}.html`);
      if (pair >= 0) times[name].push(time);
    }
  }
  await browser.close();
  await site.close();
  const ratio = (name) => median(times[name].map((time, index) => time / times.plain[index]));
  const figure = (name) =>
    `${ratio(name).toFixed(3)} times plain HTML (median of ${pairs} pairs; ${Math.round(median(times[name]))} and ${Math.round(median(times.plain))} ms)`;
  return [
    { name: 'styles inline', ok: ratio('inline') <= 1.05, figure: figure('inline'), limit: 1.05 },
    { name: 'styles linked', ok: true, figure: `${figure('link')}, told only` },
  ];
}
