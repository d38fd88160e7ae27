// Prerendered pages in three engines, under a Content-Security-Policy with just the printed hashes, or with
// linked styles: styled and readable before any script and without, and after the scripts have come still the same nodes:
// nothing twice, nothing drawn anew, nothing moved, no violation. A policy without the hashes shows that these are noticed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engines, inEach } from '../support/browser-driver.mjs';
import { startSite } from '../support/site.mjs';

const tools = 'claw-code llama-4-compact-12b';
const pageOf = (catalog, lang, scripts) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<title>Prerendered</title><link rel="icon" href="/favicon.svg"><link rel="ship-catalog" href="${catalog}">
<script src="/probe.js"></script></head><body><h1>Verdicts</h1>
<p>In a line: <ship-badge tool="claw-code"></ship-badge> and <ship-badge tool="terrace"><a href="/x">Terrace</a></ship-badge>.</p>
<ship-verdict tool="terrace"></ship-verdict><ship-verdict tool="claw-code" variant="compact" heading-level="2"></ship-verdict>
<tool-compare tools="${tools}"></tool-compare><ship-scorecard tools="${tools}"></ship-scorecard>
<p>The end.</p>${scripts ? '<script src="/before.js"></script>' : ''}
</body></html>`;

/** Runs in the page before ours: what stands there, and where. Ours comes when that has been painted. */
const before = `
const hosts = [...document.querySelectorAll('ship-badge, ship-verdict, tool-compare, ship-scorecard')];
const rootOf = (host) => host.shadowRoot?.querySelector('[part~=root]');
const frame = () => new Promise(requestAnimationFrame);
// Shifts by the browser itself while it parses do not count: bidirectional text is laid out again as more
// of it arrives, which Chromium counts as a shift, also without any script.
globalThis.shifts = [];
if (PerformanceObserver.supportedEntryTypes?.includes('layout-shift'))
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, startTime }) => ({ value, startTime }))))
    .observe({ type: 'layout-shift', buffered: true });
globalThis.begun = (async () => {
  // With linked styles, too, which Firefox does not wait for.
  if (document.readyState !== 'complete') await new Promise((then) => addEventListener('load', then));
  await frame();
  await frame();
  globalThis.before = hosts.map((host) => {
    const root = rootOf(host);
    return { root, text: root?.innerText ?? '', styled: root && getComputedStyle(root).fontVariantNumeric === 'lining-nums',
      place: JSON.stringify(host.getBoundingClientRect()) };
  });
  globalThis.scriptAt = performance.now();
  await import('/cdn/ship-or-skip.js');
})();
`;

/** Runs in the page, after ours: what is wrong, and what the browser had moved before. */
async function observed(numbers) {
  await globalThis.begun;
  await probe.settled();
  scrollTo(0, 0);
  await new Promise(requestAnimationFrame);
  const hosts = [...document.querySelectorAll('ship-badge, ship-verdict, tool-compare, ship-scorecard')];
  // The view model differs if this browser formats numbers differently from Node: then it is rendered in place.
  const asWritten = new Intl.NumberFormat(document.documentElement.lang).format(34) === numbers;
  const wrong = hosts.flatMap((host, index) => {
    const was = globalThis.before[index];
    const roots = [...host.shadowRoot.querySelectorAll('[part~=root]')];
    return [
      !was.styled && 'not styled before',
      !/\S/.test(was.text) && 'no text before',
      roots.length !== 1 && `${roots.length} roots`,
      asWritten && roots[0] !== was.root && 'drawn anew',
      host.state !== 'ready' && host.state,
      getComputedStyle(roots[0]).fontVariantNumeric !== 'lining-nums' && 'not styled after',
      asWritten &&
        JSON.stringify(host.getBoundingClientRect()) !== was.place &&
        `moved from ${was.place} to ${JSON.stringify(host.getBoundingClientRect())}`,
    ]
      .filter(Boolean)
      .map((what) => `${host.localName} ${index}: ${what}`);
  });
  const trouble = [...probe.violations, ...probe.uncaught, ...probe.console];
  const shiftOf = (list) => list.reduce((sum, { value }) => sum + value, 0);
  const late = globalThis.shifts.filter(({ startTime }) => startTime >= globalThis.scriptAt);
  if (asWritten && late.length) trouble.push(`layout shift ${shiftOf(late)}`);
  // And alive: another tool is drawn.
  const badge = document.querySelector('ship-badge');
  badge.tool = 'terrace';
  await new Promise((resolve) => badge.addEventListener('ship-load', resolve, { once: true }));
  if (!badge.shadowRoot.textContent.includes('Terrace')) trouble.push('another tool is not drawn');
  const early = shiftOf(globalThis.shifts) - shiftOf(late);
  return {
    wrong: [...wrong, ...trouble],
    said:
      (asWritten
        ? 'the same nodes, in their places'
        : 'drawn in place, because numbers are other ones here') +
      ', 0 violations; alive' +
      (early ? `; before any script the browser had moved ${early.toFixed(4)}` : ''),
  };
}

/** Runs in a page without scripts of ours: what can be read, and what was refused, which WebKit may tell some frames later. */
const readable = async (refuses) => {
  const frame = () => new Promise(requestAnimationFrame);
  if (document.readyState !== 'complete') await new Promise((then) => addEventListener('load', then));
  await frame();
  while (refuses && probe.violations.length === 0) await frame();
  const roots = [...document.querySelectorAll('ship-badge, ship-verdict, tool-compare, ship-scorecard')].map(
    (host) => host.shadowRoot?.querySelector('[part~=root]'),
  );
  return {
    texts: roots.map((root) => root?.innerText.replace(/\s+/g, ' ').trim() ?? ''),
    styled: roots.every((root) => root && getComputedStyle(root).fontVariantNumeric === 'lining-nums'),
    violations: probe.violations,
  };
};

/** Prerenders pages; gives their texts and the policy that was printed. */
function prerendered(pages, styles) {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-prerender-'));
  for (const [path, html] of Object.entries(pages)) writeFileSync(join(folder, path), html);
  const run = (...args) =>
    spawnSync(
      process.execPath,
      ['dist/cli/main.js', 'prerender', folder, '--catalog', 'dist/sample', ...args],
      {
        encoding: 'utf8',
      },
    );
  const { status, stdout, stderr } = run('--styles', styles);
  if (status !== 0) throw new Error(stderr);
  const files = new Map(
    Object.keys(pages).map((path) => [`/${path}`, readFileSync(join(folder, path), 'utf8')]),
  );
  for (const [, path] of [...files.values()].join('').matchAll(/href="(\/ship-or-skip\/[^"]+\.css)"/g))
    files.set(path, readFileSync(join(folder, path), 'utf8'));
  rmSync(folder, { recursive: true });
  return { files, hashes: stdout.match(/'sha256-[^']+'/g) ?? [] };
}

export default async function prerender() {
  const pages = {
    'folder.html': pageOf('/v1/', 'en', true),
    'file.html': pageOf('/v1/catalog.json', 'en', true),
    'german.html': pageOf('/v1/', 'de', true),
    'arabic.html': pageOf('/v1/', 'ar', true).replace('<html', '<html dir="rtl"'),
    'without.html': pageOf('/v1/', 'en', false),
  };
  const policy = (styleSrc) =>
    `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; ` +
    `style-src ${styleSrc}; form-action 'none'; object-src 'none'; ` +
    `require-trusted-types-for 'script'; trusted-types lit-html`;
  const sites = [];
  for (const styles of ['inline', 'link']) {
    const { files, hashes } = prerendered(pages, styles);
    const open = async (styleSrc, name) => {
      const site = await startSite({ headers: { 'content-security-policy': policy(styleSrc) } });
      for (const [path, text] of files) site.files.set(path, text);
      site.files.set('/before.js', before);
      site.files.set('/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
      sites.push({ site, name });
    };
    await open(styles === 'link' ? "'self'" : hashes.join(' '), styles);
    if (styles === 'inline') await open("'none'", 'control');
  }
  const numbers = (path) => new Intl.NumberFormat(/lang="(\w+)"/.exec(pages[path])[1]).format(34);
  const checks = await inEach(engines, async (browser) => {
    const list = [];
    for (const { site, name } of sites)
      for (const path of name === 'control' ? ['without.html'] : Object.keys(pages)) {
        const page = await browser.open();
        await page.goto(`${site.url}/${path}`);
        if (path === 'without.html') {
          const control = name === 'control';
          const { texts, styled, violations } = await page.run(readable, control);
          const read = texts.every((text) => /Ship|Skip|Split/.test(text));
          list.push({
            name: `${browser.engine}, ${control ? 'a policy without the hashes' : `${name}, no script`}`,
            ok: control ? violations.length > 0 && !styled : read && styled && violations.length === 0,
            figure: `${texts[0]} … ${texts.length} elements, ${styled ? '' : 'not '}styled, ${violations.length} violations`,
          });
        } else {
          const { wrong, said } = await page.run(observed, numbers(path));
          list.push({
            name: `${browser.engine}, ${name}, ${path}`,
            ok: wrong.length === 0,
            figure: wrong.join(' | ') || said,
          });
        }
        await page.close();
      }
    return list;
  });
  await Promise.all(sites.map(({ site }) => site.close()));
  return checks;
}
