// Embedded pages in a page of another origin, in three engines: sandboxed as WordPress does it and not, each frame gets
// the height of its page, nothing is asked of anybody else, nothing is complained of; and with scripts off they read as well.
import { globSync } from 'tinyglobby';
import { engines, inEach } from '../support/browser-driver.mjs';
import { startSite } from '../support/site.mjs';

const pages = globSync('*.html', { cwd: 'dist/sample/v1/embed' }).sort();
const frame = (src, attributes) =>
  `<iframe src="${src}" title="Verdict" width="600" height="150" frameborder="0" data-ship-embed ${attributes}></iframe>`;
const parent = (content) =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Blog</title><link rel="icon" href="data:,">' +
  `<script src="/probe.js"></script></head><body><h1>Blog</h1>${content}</body></html>`;

/** Runs in the parent page: what is wrong once each frame has had its height. */
async function observed() {
  const frames = () => [...document.querySelectorAll('iframe')];
  // One that comes later.
  document.body.append(frames().at(-1).cloneNode());
  const heights = new Map();
  addEventListener('message', ({ source, data }) => heights.set(source, data.height));
  for (const each of frames()) each.contentWindow.postMessage({ type: 'ship-or-skip:ask', version: 1 }, '*');
  const until = performance.now() + 20_000;
  const settled = () =>
    frames().every((each) => each.style.height === `${heights.get(each.contentWindow)}px`);
  while (!settled() && performance.now() < until) await new Promise(requestAnimationFrame);
  const wrong = frames().flatMap((each) =>
    heights.get(each.contentWindow) > 40 && each.clientHeight === heights.get(each.contentWindow)
      ? []
      : [`${each.src}: ${each.style.height}, and its page is ${heights.get(each.contentWindow)}`],
  );
  const sizes = [...heights.values()];
  return { wrong: [...wrong, ...probe.violations, ...probe.uncaught, ...probe.console], sizes };
}

/** Runs in a page of the same site: what a reader sees in each frame, whether it is styled, and fits. */
async function seen() {
  const frames = [...document.querySelectorAll('iframe')];
  const wrong = [];
  for (const frame of frames) {
    const own = frame.contentDocument;
    const root = own.querySelector('ship-verdict, tool-compare')?.shadowRoot?.querySelector('[part~=root]');
    const said = root?.querySelector('[part~=verdict], [part~=missing]');
    const text = (said?.innerText ?? '').replace(/\s+/g, ' ').trim();
    if (!/^(Ship|Skip|Split|No verdict|No tool called)\b/.test(text)) wrong.push(`${frame.src}: "${text}"`);
    if (!root || frame.contentWindow.getComputedStyle(root).fontVariantNumeric !== 'lining-nums')
      wrong.push(`${frame.src} is not styled`);
    if (own.documentElement.scrollWidth > frame.clientWidth)
      wrong.push(`${frame.src} is wider than its frame`);
  }
  return wrong;
}

export default async function embed() {
  const host = await startSite();
  const blog = await startSite();
  const url = host.url.replace('127.0.0.1', 'localhost');
  const src = (page) => `${url}/v1/embed/${page}`;
  const all = (attributes) => pages.map((page) => frame(src(page), attributes)).join('\n');
  const receiver = '<script async src="/cdn/ship-embed.js"></script>';
  blog.files.set('/plain.html', parent(all('') + receiver));
  blog.files.set('/sandboxed.html', parent(all('sandbox="allow-scripts"') + receiver));
  // A frame that may run no scripts, and in which the page around it may look.
  const narrow = (attributes) => parent(all(attributes).replaceAll('width="600"', 'width="320"'));
  host.files.set('/none.html', narrow('sandbox="allow-same-origin"'));
  host.files.set('/scripts.html', narrow(''));
  const checks = await inEach(engines, async (browser) => {
    const list = [];
    const add = (name, wrong, figure) =>
      list.push({
        name: `${browser.engine}, ${name}`,
        ok: wrong.length === 0,
        figure: wrong.join(' | ') || figure,
      });
    for (const path of ['plain', 'sandboxed']) {
      const page = await browser.open({ width: 900 });
      const asked = [];
      const said = [];
      page.page?.on('request', (request) => asked.push(request.url()));
      page.page?.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) said.push(message.text());
      });
      await page.goto(`${blog.url}/${path}.html`);
      const { wrong, sizes } = await page.run(observed);
      const elsewhere = asked.filter(
        (at) => !at.startsWith(`${url}/v1/`) && !at.startsWith(blog.url) && !at.startsWith('data:'),
      );
      add(
        path,
        [...wrong, ...said, ...elsewhere],
        `${sizes.length} frames as high as their pages, ${Math.min(...sizes)} to ${Math.max(...sizes)} px; 0 complaints`,
      );
      await page.close();
    }
    for (const scripts of [true, false]) {
      const page = await browser.open();
      await page.goto(`${url}/${scripts ? 'scripts' : 'none'}.html`);
      await page.run(
        () => document.readyState === 'complete' || new Promise((done) => addEventListener('load', done)),
      );
      const figure = `${pages.length} pages with their verdicts, styled, in 320 px`;
      add(scripts ? 'within one site' : 'scripts off', await page.run(seen), figure);
      await page.close();
    }
    return list;
  });
  const strange = [...new Set(host.log)].filter(
    (path) => !/^\/(v1\/(embed|logos)\/|(none|scripts)\.html$|probe\.js$|favicon\.ico$)/.test(path),
  );
  checks.push({
    name: 'what the pages asked for',
    ok: strange.length === 0,
    figure: strange.join(' ') || `${new Set(host.log).size} files of embed/ and logos/, nothing else`,
  });
  await Promise.all([host.close(), blog.close()]);
  return checks;
}
