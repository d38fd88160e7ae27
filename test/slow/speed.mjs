// 1,000 compact cards, asked for at once, are on the screen in at most 1.3 times what the same content takes as
// static HTML; lazy ones in at most 0.25. Both are measured in turns in one page of Chromium, and the medians of the pairs count.
//
// Static is what is strictest: the content of the shadow roots, without Lit's markers, as plain elements with one style sheet
// for all. With declarative shadow roots and an adopted sheet each, static HTML takes longer; that is measured and told, too.
// The clock runs from setting `innerHTML` of the whole (script and catalog are there, as the style sheet is) until every card
// is ready, laid out and painted: the first task after the frame. So both are parsed, styled and painted alike.
import { startBrowser } from '../support/browser-driver.mjs';
import { sample, startSite } from '../support/site.mjs';

const cards = 1000;
const pairs = 11;
const slugs = sample()
  .tools.filter(({ name }) => name)
  .map(({ slug }) => slug);
const page = `<!doctype html><html lang="en"><title>Speed</title><link rel="icon" href="data:,">
  <link rel="ship-catalog" href="/v1/catalog.json"><style>body { font: 16px/1.5 sans-serif }</style>
  <script src="/probe.js"></script><script src="/cdn/ship-or-skip.iife.js"></script><body><div id="place"></div>
  <ship-verdict tool="claw-code" variant="compact" loading="eager"></ship-verdict>`;

/** Runs in the page once: the four ways to write the same cards. */
async function prepare(slugs, cards) {
  await probe.settled();
  const first = document.querySelector('ship-verdict');
  const sheets = first.shadowRoot.adoptedStyleSheets;
  const rules = sheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');
  const element = (loading) => (slug) =>
    `<ship-verdict tool="${slug}" variant="compact" loading="${loading}"></ship-verdict>`;

  const place = document.getElementById('place');
  place.innerHTML = slugs.map(element('eager')).join('');
  await probe.settled();
  const contents = [...place.children].map(({ shadowRoot }) =>
    shadowRoot.innerHTML.replace(/<!--[^]*?-->/g, '').replaceAll('<slot name="footer"></slot>', ''),
  );
  place.replaceChildren();
  first.remove();

  const many = (write) => Array.from({ length: cards }, (_, index) => write(index % slugs.length)).join('');
  const plain = new CSSStyleSheet();
  plain.replaceSync(rules.replace(/:host\(([^)]*)\)/g, '.host$1').replaceAll(':host', '.host'));
  const shadow = (content) => `<div><template shadowrootmode="open">${content}</template></div>`;
  globalThis.ways = {
    'static HTML': { html: many((index) => `<div class="host">${contents[index]}</div>`), sheets: [plain] },
    'static HTML in declarative shadow roots': {
      html: many((index) => shadow(contents[index])),
      adopt: sheets,
    },
    eager: { html: many((index) => element('eager')(slugs[index])) },
    lazy: { html: many((index) => element('lazy')(slugs[index])) },
  };
  return {
    bytes: globalThis.ways['static HTML'].html.length,
    elementBytes: globalThis.ways.eager.html.length,
  };
}

/** Runs in the page: milliseconds from the first byte to the painted frame. */
async function time(name) {
  const { html, sheets = [], adopt } = globalThis.ways[name];
  const place = document.getElementById('place');
  document.adoptedStyleSheets = sheets;
  const frame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      }),
    );
  await frame();
  const start = performance.now();
  if (adopt) {
    place.setHTMLUnsafe(html);
    for (const { shadowRoot } of place.children) shadowRoot.adoptedStyleSheets = adopt;
  } else place.innerHTML = html;
  await frame();
  // Lazy cards are done when those near the window are; what is far is not asked for.
  const waiting = () =>
    [...place.children].some(
      (element) =>
        element.localName === 'ship-verdict' &&
        element.state !== 'ready' &&
        (name === 'eager' || element.getBoundingClientRect().top < innerHeight),
    );
  while (waiting()) await frame();
  const took = performance.now() - start;
  const height = place.scrollHeight;
  const ready = [...place.children].filter(({ state }) => state === 'ready').length;
  place.replaceChildren();
  return { took, height, ready };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function inEngine(engine) {
  const site = await startSite();
  site.files.set('/page.html', page);
  const browser = await startBrowser(engine);
  const view = await browser.open();
  await view.goto(`${site.url}/page.html`);
  const { bytes, elementBytes } = await view.run(prepare, slugs, cards);
  const session = engine === 'chromium' && (await view.page.createCDPSession());
  const times = {};
  const seen = {};
  const names = ['static HTML', 'eager', 'lazy', 'static HTML in declarative shadow roots'];
  for (let pair = -2; pair < pairs; pair++) {
    // Forwards and backwards in turns, so that no way always follows the same other.
    for (const name of pair % 2 ? names : [...names].reverse()) {
      if (session) await session.send('HeapProfiler.collectGarbage');
      const { took, height, ready } = await view.run(time, name);
      seen[name] = { height, ready };
      if (pair >= 0) (times[name] ??= []).push(took);
    }
  }
  await browser.close();
  await site.close();
  return { times, seen, bytes, elementBytes };
}

export default async function speed() {
  const checks = [];
  for (const engine of ['chromium', 'firefox']) {
    const { times, seen, bytes, elementBytes } = await inEngine(engine);
    const middle = Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, Math.round(median(list))]),
    );
    const ratio = (name, to) => median(times[name].map((took, index) => took / times[to][index]));
    const told = (name, to) =>
      `${ratio(name, to).toFixed(2)} times ${to} (median of ${pairs} pairs; ${middle[name]} and ${middle[to]} ms, ${seen[name].ready} ready)`;
    const plain = 'static HTML';
    const judged = engine === 'chromium';
    const check = (name, limit) => ({
      name: `${engine}, ${cards} ${name} cards`,
      ok: !judged || ratio(name, plain) <= limit,
      figure: told(name, plain) + (judged ? '' : ', told only'),
      limit,
    });
    const same = Math.abs(seen.eager.height - seen[plain].height) <= 2 && seen.eager.ready === cards;
    checks.push(check('eager', 1.3), check('lazy', 0.25), {
      name: `${engine}, the two are the same`,
      ok: same,
      figure: `${seen.eager.height} and ${seen[plain].height} px high; ${elementBytes} and ${bytes} bytes of HTML; ${told('eager', 'static HTML in declarative shadow roots')}`,
    });
  }
  return checks;
}
