// Layout shift 0.000 for badge and card, at most 0.05 for the comparison: the catalog 200 ms late, the script
// there at once (classic, in the head) or 500 ms late with the README's rule; with and without the author's fallback; in
// columns of four widths. Chromium, which is the engine that measures it. `node test/slow/shift.mjs` shows each case.
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../support/browser-driver.mjs';
import { readmeRule } from '../support/readme.mjs';
import { sample, startSite } from '../support/site.mjs';

const slugs = sample()
  .tools.filter(({ name }) => name)
  .map(({ slug }) => slug);
/** Taller than the reserved space: a name and tagline of full length; a disclosure and a correction. Reported without a limit. */
const outsized = ['rueckwaertskompatibilitaetspruefungsautomat', 'tallowick'];
const usual = slugs.filter((slug) => !outsized.includes(slug));
const words = 'A paragraph of running text that stands on a page and must not move while a verdict arrives. ';
const text = (times) => `<p>${words.repeat(times)}</p>`;

const kinds = {
  badge: {
    limit: 0,
    tools: ['claw-code', 'quillpatch', 'terrace', 'mothwing', 'khayt-alfajr'],
    fallback: '<a href="/x">Ship</a>',
    body: (tool, inside) =>
      `${text(1)}<p>${words} See <ship-badge tool="${tool}">${inside}</ship-badge> for more. ${words.repeat(2)}</p>${text(6)}`,
  },
  card: {
    limit: 0,
    tools: usual,
    fallback: '<a href="/x">Claw Code: Ship</a>',
    body: (tool, inside) => `${text(1)}<ship-verdict tool="${tool}">${inside}</ship-verdict>${text(9)}`,
  },
  'compact card': {
    limit: 0,
    tools: ['claw-code', 'gullspire', 'khayt-alfajr', 'nettlebox'],
    fallback: '<a href="/x">Claw Code: Ship</a>',
    body: (tool, inside) =>
      `${text(1)}<ship-verdict tool="${tool}" variant="compact">${inside}</ship-verdict>${text(9)}`,
  },
  'outsized card': {
    tools: outsized,
    fallback: '<a href="/x">Claw Code: Ship</a>',
    body: (tool, inside) => `${text(1)}<ship-verdict tool="${tool}">${inside}</ship-verdict>${text(9)}`,
  },
  scorecard: {
    tools: ['claw-code', 'claw-code llama-4-compact-12b'],
    fallback: '<a href="/x">Claw Code, judged</a>',
    body: (tools, inside) =>
      `${text(1)}<ship-scorecard tools="${tools}">${inside}</ship-scorecard>${text(9)}`,
  },
  comparison: {
    limit: 0.05,
    tools: ['claw-code llama-4-compact-12b', 'terrace nettlebox khayt-alfajr', slugs.slice(0, 6).join(' ')],
    fallback: '<a href="/x">Claw Code vs Llama 4 Compact</a>',
    body: (tools, inside) => `${text(1)}<tool-compare tools="${tools}">${inside}</tool-compare>${text(9)}`,
  },
};
const columns = {
  '320 px page': { width: 320 },
  '420 px column': { width: 1280, column: 420 },
  '768 px page': { width: 768 },
  '1280 px page': { width: 1280 },
};
const classic = '<script src="/cdn/ship-or-skip.iife.js"></script>';
const late = (rule) =>
  `<style>${rule}</style><script type="module" src="/cdn/ship-or-skip.js?delay=500"></script>`;

const pageOf = (
  head,
  body,
  column,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shift</title>
  <link rel="icon" href="data:,"><link rel="ship-catalog" href="/v1/catalog.json?delay=200">
  <style>body { font: 16px/1.5 sans-serif; margin: 16px; ${column ? `max-inline-size: ${column}px` : ''} }</style>${head}${body}`;

function casesOf(rule) {
  const scripts = { 'script at once': classic, 'script late': late(rule) };
  const control = {
    kind: 'control',
    script: 'script late',
    where: 'without the rule',
    tool: 'claw-code',
    fallback: 'no fallback',
    html: pageOf(late(''), kinds.card.body('claw-code', '')),
  };
  const all = Object.entries(kinds).flatMap(([kind, { tools, fallback, body }]) =>
    Object.entries(scripts).flatMap(([script, head]) =>
      Object.entries(columns).flatMap(([where, { width, column }]) =>
        tools.flatMap((tool) =>
          ['', fallback].map((inside) => ({
            kind,
            script,
            where,
            width,
            tool,
            fallback: inside ? 'fallback' : 'no fallback',
            html: pageOf(head, body(tool, inside), column),
          })),
        ),
      ),
    ),
  );
  return [control, ...all];
}

/** Runs in the page, before all else: when the thing that may move the page came: the script if it is late, else the answer. */
const noteArrival = (late) =>
  late
    ? customElements.whenDefined('ship-badge').then(() => (globalThis.arrival = performance.now()))
    : addEventListener('ship-load', () => (globalThis.arrival = performance.now()), { once: true });

/** Runs in the page: the sum of all shifts when the answer has stood for a while, and what moved most. */
async function measured() {
  const element = document.querySelector('ship-badge, ship-verdict, ship-scorecard, tool-compare');
  const before = element.getBoundingClientRect().height;
  let sum = 0;
  let most = { value: 0, sources: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      sum += entry.value;
      if (entry.value > most.value) most = entry;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  for (let tries = 0; tries < 150 && element.state !== 'ready'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 150));
  const moved = most.sources.map(
    ({ node, previousRect, currentRect }) =>
      `${node?.localName ?? node?.nodeName ?? 'gone'} by ${Math.round(currentRect.x - previousRect.x)}, ${Math.round(currentRect.y - previousRect.y)}`,
  );
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
  return {
    state: element.state,
    seen: paint + 30 < globalThis.arrival,
    sum,
    moved,
    before,
    after: element.getBoundingClientRect().height,
  };
}

/** Every case, two pages at a time. A case counts if the page was painted before anything could move; else it is tried again. */
export async function measureShifts() {
  const rule = readmeRule();
  if (!rule) throw new Error('README.md has no rule with :not(:defined)');
  const site = await startSite();
  const browser = await startBrowser('chromium');
  const queue = casesOf(rule);
  const results = [];
  const worker = async () => {
    const view = await browser.open();
    let note;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const path = `/${queue.length}.html`;
      site.files.set(path, next.html);
      await view.resize({ width: next.width ?? 1280 });
      if (note) await view.page.removeScriptToEvaluateOnNewDocument(note.identifier);
      note = await view.page.evaluateOnNewDocument(noteArrival, next.script === 'script late');
      let result;
      for (let tries = 0; tries < 8 && !result?.seen; tries++) {
        await view.goto(`${site.url}${path}?${tries}`);
        result = await view.run(measured);
      }
      results.push({ ...next, ...result });
    }
  };
  await Promise.all([worker(), worker()]);
  await browser.close();
  await site.close();
  return results;
}

const tellCase = ({ tool, fallback, seen, sum, moved, before, after }) =>
  `${tool}, ${fallback}: ${sum.toFixed(3)}${seen ? '' : ', never painted in time'} (${Math.round(before)} → ${Math.round(after)} px high${moved.length ? `; ${moved.join('; ')}` : ''})`;

export default async function shift() {
  const results = await measureShifts();
  const names = [...new Set(results.map(({ kind, script, where }) => `${kind}, ${script}, ${where}`))];
  return names.map((name) => {
    const cases = results.filter(({ kind, script, where }) => `${kind}, ${script}, ${where}` === name);
    if (cases[0].kind === 'control')
      return { name, ok: cases[0].sum > 0.01, figure: `${cases[0].sum.toFixed(3)}: a shift is noticed` };
    const { limit } = kinds[cases[0].kind];
    // 0.000: what is below half of the last digit is the measure's own noise.
    const told = limit === undefined;
    const over = cases.filter(
      ({ sum, state, seen }) => !seen || sum >= (limit ?? 0) + 0.0005 || state !== 'ready',
    );
    const worst = cases.reduce((a, b) => (b.sum > a.sum ? b : a));
    const figure = `${worst.sum.toFixed(3)} at most of ${cases.length}`;
    const list = over.map((one) => `\n       ${tellCase(one)}`).join('');
    return {
      name,
      ok: told || over.length === 0,
      figure: figure + (told ? ', told only' : '') + list,
      limit: limit?.toFixed(3),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const one of await measureShifts())
    console.log(`${one.kind}, ${one.script}, ${one.where}, ${tellCase(one)}`);
}
