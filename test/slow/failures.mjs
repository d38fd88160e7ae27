// Whatever goes wrong with a catalog, the author's fallback stays, state and event are right,
// nothing is thrown into the page, and one warning tells its author. Three engines, a table of failures.
import { randomUUID } from 'node:crypto';
import { engines, inEach } from '../support/browser-driver.mjs';
import { sample, startSite } from '../support/site.mjs';
import { freePort } from '../support/free-port.mjs';

const clawCode = sample().tools.find(({ slug }) => slug === 'claw-code');
const catalogOf = (fields) => JSON.stringify({ v: 1, tools: [clawCode], ...fields });
const nested = (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deep = catalogOf().replace('"v":1', () => `"v":1,"more":${nested(200_000)}`);

const answer = (query) => `/answers/catalog.json?${new URLSearchParams(query)}`;
const bodies = {
  '/bad-record.json': catalogOf({ tools: [clawCode, { slug: 'NOT A SLUG', name: 'Bad' }] }),
  '/tomorrow.json': catalogOf({ v: 2 }),
  '/nested.json': nested(200_000),
  '/deep.json': deep,
};

/** `at`: the catalog. `state` and `says`: what must come of it. `says: ''`: nothing is said. */
const cases = (offline) => [
  { name: 'offline', at: offline, state: 'failed', says: /: could not read .*: the network, or that server does not allow this page \(CORS\)\.$/ },
  { name: '404', at: answer({ status: 404 }), state: 'missing', says: /answered 404\.$/ },
  { name: '410', at: answer({ status: 410 }), state: 'missing', says: /answered 410\.$/ },
  { name: '500', at: answer({ status: 500 }), state: 'failed', says: /answered 500\.$/ },
  { name: 'hung headers', at: answer({ hang: 'headers' }), state: 'failed', says: /took longer than 10 s\.$/ },
  { name: 'hung body', at: answer({ hang: 'body', file: 'catalog.json' }), state: 'failed', says: /took longer than 10 s\.$/ },
  { name: 'truncated JSON', at: answer({ body: catalogOf().slice(0, 400) }), state: 'failed', says: /is not valid JSON\.$/ },
  { name: 'HTML', at: answer({ body: '<!doctype html><h1>Welcome</h1>', type: 'text/html' }), state: 'failed', says: /is a web page, not JSON\. Check the path\.$/ },
  { name: 'wrong schema', at: answer({ body: '{"items": []}' }), state: 'failed', says: /is not a ship-or-skip catalog: it needs "v" and "tools"\.$/ },
  { name: 'one bad record', at: '/bad-record.json', state: 'ready', says: /left out of .*: \/tools\/1 cannot be read\.$/ },
  { name: 'unknown major', at: '/tomorrow.json', state: 'failed', says: /has catalog format 2\. Update the ship-or-skip script\.$/ },
  { name: '100 MB body', at: answer({ bytes: 100_000_000, key: randomUUID() }), state: 'failed', says: /is larger than 5 MB\.$/ },
  { name: 'nested 200,000 deep', at: '/nested.json', state: 'failed', says: /is not (a ship-or-skip catalog|valid JSON)/ },
  // An engine may refuse to parse that deep; then it is a failure like any other.
  { name: 'a deep unknown field', at: '/deep.json', state: ['ready', 'failed'], says: /^$|is not valid JSON\.$/ },
]; // prettier-ignore

const eventOf = { ready: 'ship-load', missing: 'ship-missing', failed: 'ship-error' };
const script = '<script type="module" src="/cdn/ship-or-skip.js"></script>';
const fallback = '<a class="fallback" href="/x">Claw Code: Ship</a>';
const pageOf = (at) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bad day</title>
  <link rel="ship-catalog" href="${at.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"><script src="/probe.js"></script>
  ${script}<p>Text <ship-badge tool="claw-code">${fallback}</ship-badge> text.</p>
  <ship-verdict tool="claw-code">${fallback}</ship-verdict>
  <ship-scorecard tool="claw-code">${fallback}</ship-scorecard>
  <tool-compare tools="claw-code">${fallback}</tool-compare>`;

/** Runs in the page: what became of the elements, and what the page's author saw. */
async function observed() {
  await probe.settled(14_000);
  return {
    elements: [...document.querySelectorAll('ship-badge, ship-verdict, ship-scorecard, tool-compare')].map(
      (element) => ({
        tag: element.localName,
        state: element.state,
        custom: element.matches(`:state(${element.state})`),
        fallback: element.querySelector('.fallback').getClientRects().length > 0,
        drawn: !!element.shadowRoot?.querySelector('[data-verdict]'),
      }),
    ),
    probe,
  };
}

function judge({ name, state, says }, { elements, probe: { uncaught, console: said, events, violations } }) {
  const wrong = [...uncaught, ...violations];
  for (const element of elements) {
    const { tag } = element;
    const ready = element.state === 'ready';
    if (![state].flat().includes(element.state) || !element.custom)
      wrong.push(`${tag} is ${element.state}, not ${state}`);
    if (!ready && !element.fallback) wrong.push(`${tag} lost its fallback`);
    if (ready && !element.drawn) wrong.push(`${tag} shows no verdict`);
    const fired = events.filter((event) => event.tag === tag);
    if (fired.length !== 1 || fired[0].type !== eventOf[element.state])
      wrong.push(`${tag} fired ${fired.map(({ type }) => type).join() || 'nothing'}`);
    if (fired[0]?.message && !said.some((text) => text.endsWith(fired[0].message)))
      wrong.push(`${tag}'s event says "${fired[0].message}"`);
  }
  if (said.length > 1 || !says.test(said.join(' || ')))
    wrong.push(`said ${said.length}: ${said.join(' || ')}`);
  return {
    name,
    ok: wrong.length === 0,
    figure: wrong.length === 0 ? `${elements[0].state}, ${said.length} warning` : wrong.join(' | '),
  };
}

export default function failures() {
  return inEach(engines, async (browser) => {
    const site = await startSite();
    for (const [path, body] of Object.entries(bodies)) site.files.set(path, body);
    const page = await browser.open({ width: 800, height: 900 });
    const list = [];
    for (const bad of cases(`http://127.0.0.1:${await freePort()}/catalog.json`)) {
      site.files.set('/page.html', pageOf(bad.at));
      await page.goto(`${site.url}/page.html?${encodeURIComponent(bad.name)}`);
      const check = judge(bad, await page.run(observed));
      const key = new URL(bad.at, site.url).searchParams.get('key');
      if (key) {
        const { bytes } = await fetch(`${site.url}/answers/count?key=${key}`).then((count) => count.json());
        check.ok &&= bytes < 60e6;
        check.figure += `, ${(bytes / 1e6).toFixed(1)} MB left the server`;
        check.limit = '60 MB: an engine reads ahead';
      }
      list.push({ ...check, name: `${browser.engine}, ${bad.name}` });
    }
    await site.close();
    return list;
  });
}
