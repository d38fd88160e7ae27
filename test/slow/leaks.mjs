// 10,000 mounts and removals leave no DOM nodes and no listeners, and at most 2 KB of heap per 1,000.
// Chromium's own counters after a garbage collection, at each 1,000: what counts is the slope, after some to warm up.
import { setTimeout as sleep } from 'node:timers/promises';
import { startBrowser } from '../support/browser-driver.mjs';
import { startSite } from '../support/site.mjs';

const step = 1000;
const atOnce = 100;
const steps = 10;
const warmUp = 3;

/** `drawn`: elements are removed when they show an answer. `settle`: how long who asked may be held on to. */
const kinds = {
  'control: a paragraph': { html: '<p>Text <a href="/x">and a link</a></p>' },
  badge: { html: '<ship-badge tool="claw-code" loading="eager"></ship-badge>', drawn: true },
  card: { html: '<ship-verdict tool="terrace" loading="eager"><a href="/x">Terrace</a></ship-verdict>', drawn: true },
  scorecard: { html: '<ship-scorecard tools="claw-code terrace"></ship-scorecard>', drawn: true },
  comparison: { html: '<tool-compare tools="claw-code llama-4-compact-12b"></tool-compare>', drawn: true },
  'card in German in a catalog element': { html: '<ship-catalog src="/v1/" lang="de"><ship-verdict tool="claw-code"></ship-verdict></ship-catalog>', drawn: true },
  'card that is never near': { html: '<div hidden><ship-verdict tool="claw-code"></ship-verdict></div>' },
  // A request may take ten seconds.
  'card removed while it loads': { html: '<ship-verdict tool="claw-code" loading="eager" catalog="/answers/catalog.json?hang=headers"></ship-verdict>', settle: 11_000 },
}; // prettier-ignore

/** The page: `mount` is there once, because each function that is sent to a page stays in its heap. */
const pageOf = (
  html,
  drawn,
) => `<!doctype html><html lang="en"><title>Leaks</title><link rel="icon" href="data:,">
  <link rel="ship-catalog" href="/v1/catalog.json"><script src="/cdn/ship-or-skip.iife.js"></script>
  <body><div id="place"></div><template>${html.repeat(atOnce)}</template>
  <script>
    const place = document.getElementById('place');
    const { content } = document.querySelector('template');
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    async function mount(times) {
      let undrawn = 0;
      for (let done = 0; done < times; done += ${atOnce}) {
        place.append(document.importNode(content, true));
        await frame();
        if (${drawn}) {
          const eager = place.querySelectorAll('[loading=eager]');
          const last = [...eager].at(-1) ?? place.querySelector('[tool], [tools]');
          for (let tries = 0; tries < 60 && last.state !== 'ready'; tries++) await frame();
          if (last.state !== 'ready') undrawn++;
        }
        place.replaceChildren();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return undrawn;
    }
  </script>`;

async function count(session) {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
}

/** Theil and Sen's slope: the median of the slopes of all pairs, so that one step does not decide. */
function slopeOf(values) {
  const slopes = values.flatMap((value, a) =>
    values.slice(a + 1).map((later, b) => (later - value) / (b + 1)),
  );
  return slopes.sort((a, b) => a - b)[slopes.length >> 1];
}

async function measure(browser, site, kind, { html, drawn = false, settle = 0 }) {
  const view = await browser.open();
  const said = [];
  view.page.on('console', (message) => said.push(message.text()));
  view.page.on('pageerror', (error) => said.push(String(error)));
  const session = await view.page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  site.files.set('/page.html', pageOf(html, drawn));
  await view.goto(`${site.url}/page.html`);

  if (settle) {
    // To warm up is also to have failed, and to have shown it.
    await view.run(`mount(${atOnce})`);
    await sleep(settle);
    await view.run(`mount(${atOnce})`);
  }
  const every = settle ? steps / 2 : 1;
  const counts = [];
  let undrawn = 0;
  for (let index = 1 - warmUp; index <= steps; index++) {
    undrawn += await view.run(`mount(${step})`);
    if (index < 0 || index % every !== 0) continue;
    await sleep(settle);
    counts.push(await count(session));
  }
  await view.close();

  const wrong = said.filter((text) => !(settle && /took longer than 10 s/.test(text)));
  if (undrawn) wrong.push(`${undrawn} batches were not drawn`);
  const check = (what, limit) => {
    const slope = slopeOf(counts.map((each) => each[what])) / every;
    const figure = `${Math.round(slope)} per 1,000 mounts (${counts[0][what]} → ${counts.at(-1)[what]})`;
    return { name: `${kind}, ${what}`, ok: slope <= limit, figure, limit };
  };
  return [
    check('nodes', 0),
    check('listeners', 0),
    check('heap', 2048),
    ...(wrong.length > 0 ? [{ name: `${kind}, trouble`, ok: false, figure: wrong.join(' | ') }] : []),
  ];
}

export default async function leaks() {
  const site = await startSite();
  // Without a just-in-time compiler: the machine code that it makes for minutes as it warms up is not ours to count.
  const browser = await startBrowser('chromium', { args: ['--js-flags=--jitless'] });
  const checks = [];
  for (const [kind, what] of Object.entries(kinds))
    checks.push(...(await measure(browser, site, kind, what)));
  await browser.close();
  await site.close();
  return checks;
}
