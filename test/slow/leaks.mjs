// Must show 6: 10,000 mounts and removals leave no DOM nodes and no listeners, and at most 2 KB of heap per 1,000.
// Chromium's own counters after a garbage collection; the heap's slope over ten steps, after 2,000 mounts to warm up.
import { setTimeout as sleep } from 'node:timers/promises';
import { startBrowser } from './tools/browse.mjs';
import { startSite } from './tools/site.mjs';

const step = 1000;
const atOnce = 100;
const steps = 10;
const warmUp = 3;
/** A request that hangs holds on to who asked, for the ten seconds it may take: then they must be gone. */
const hanging = 'card removed while it loads';
const kinds = {
  'control: a paragraph': '<p>Text <a href="/x">and a link</a></p>',
  badge: '<ship-badge tool="claw-code"></ship-badge>',
  card: '<ship-verdict tool="terrace"><a href="/x">Terrace</a></ship-verdict>',
  scorecard: '<ship-scorecard tools="claw-code terrace"></ship-scorecard>',
  comparison: '<tool-compare tools="claw-code llama-4-compact-12b"></tool-compare>',
  'card in a catalog element, in German': '<ship-catalog src="/v1/" lang="de"><ship-verdict tool="claw-code"></ship-verdict></ship-catalog>',
  'card that is never asked for': '<div hidden><ship-verdict tool="claw-code"></ship-verdict></div>',
  [hanging]: '<ship-verdict tool="claw-code" loading="eager" catalog="/answers/catalog.json?hang=headers"></ship-verdict>',
}; // prettier-ignore

/** The page: `mount` is there once, because each function that is sent to a page stays in its heap. */
const pageOf = (html) => `<!doctype html><html lang="en"><title>Leaks</title><link rel="icon" href="data:,">
  <link rel="ship-catalog" href="/v1/catalog.json"><script src="/cdn/ship-or-skip.iife.js"></script><body><div id="place"></div><template>${html.repeat(atOnce)}</template>
  <script>
    const place = document.getElementById('place');
    const { content } = document.querySelector('template');
    async function mount(times) {
      for (let done = 0; done < times; done += ${atOnce}) {
        place.append(document.importNode(content, true));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        place.replaceChildren();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  </script>`;

async function count(session) {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
}

/** Theil and Sen's slope: the median of the slopes of all pairs, so that one noisy step does not decide. */
function slopeOf(values) {
  const slopes = values.flatMap((value, a) =>
    values.slice(a + 1).map((later, b) => (later - value) / (b + 1)),
  );
  return slopes.sort((a, b) => a - b)[slopes.length >> 1];
}

export default async function leaks() {
  const site = await startSite();
  // Without a just-in-time compiler: the machine code it makes as it warms up, for minutes, is not ours to count.
  const browser = await startBrowser('chromium', { args: ['--js-flags=--jitless'] });
  const checks = [];
  for (const [kind, html] of Object.entries(kinds)) {
    const view = await browser.open();
    const said = [];
    view.page.on('console', (message) => said.push(message.text()));
    view.page.on('pageerror', (error) => said.push(String(error)));
    const session = await view.page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    site.files.set('/page.html', pageOf(html));
    await view.goto(`${site.url}/page.html`);
    const counts = [];
    for (let index = -warmUp; index <= steps; index++) {
      await view.run(`mount(${step})`);
      if (kind === hanging) {
        if (index % steps !== 0) continue;
        await sleep(11_000);
      }
      if (index >= 0) counts.push(await count(session));
    }
    console.log(
      kind,
      counts.map((c) => [c.nodes, c.listeners, Math.round(c.heap / 100) / 10].join('/')).join(' '),
    );
    const [first, last] = [counts[0], counts.at(-1)];
    const name = (what) => `${kind}, ${what} after ${steps * step} mounts`;
    const slope = (slopeOf(counts.map(({ heap }) => heap)) * (counts.length - 1)) / steps;
    checks.push(
      { name: name('nodes'), ok: last.nodes <= first.nodes, figure: last.nodes - first.nodes, limit: 0 },
      {
        name: name('listeners'),
        ok: last.listeners <= first.listeners,
        figure: last.listeners - first.listeners,
        limit: 0,
      },
      {
        name: name('heap'),
        ok: slope <= 2048,
        figure: `${Math.round(slope)} bytes per 1,000 mounts`,
        limit: 2048,
      },
    );
    const wrong = said.filter((text) => !(kind === hanging && /took longer than 10 s/.test(text)));
    if (wrong.length > 0)
      checks.push({ name: name('errors and warnings'), ok: false, figure: wrong.join(' | ') });
    await view.close();
  }
  await browser.close();
  await site.close();
  return checks;
}
