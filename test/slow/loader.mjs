// The loader on plain pages in three engines: each tag's file comes when the tag does, wherever it stands, once; from
// another origin, below any path and under a strict Content-Security-Policy; and what is seen when a file fails.
import { basename } from 'node:path';
import { engines, inEach } from '../support/browser-driver.mjs';
import { startSite } from '../support/site.mjs';

const policy = (scripts) =>
  `default-src 'none'; script-src ${scripts}; connect-src 'self'; img-src 'self' data:; style-src 'none'; base-uri 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types lit-html`;

const badge = '<ship-badge tool="claw-code"><a href="/x">Claw Code</a></ship-badge>';
const verdict = '<ship-verdict tool="terrace"><a href="/x">Terrace</a></ship-verdict>';
const compare = '<tool-compare tools="claw-code terrace"><a href="/x">Compare</a></tool-compare>';
/** Holds the parser up, so that others run. */
const late = '<script src="/cdn/ship-embed.js?delay=100"></script>';
const declared = (content) => `<div><template shadowrootmode="open">${content}</template></div>`;

const module = (at) => `<script type="module" nonce="n" src="${at}loader.js"></script>`;
const classic = (at) => `<script nonce="n" src="${at}loader.js"></script>`;
const preloading = (at) => `<script src="${at}loader.js" data-preload="ship-badge tool-compare"></script>`;
const withWhole = (at) => `${classic(at)}<script type="module" src="/cdn/ship-or-skip.js"></script>`;
const mapped = (at) => `<script type="importmap">{"imports":{"x":"/x.js"}}</script>${module(at)}`;

const pageOf = (script, { body = '', lang = 'en' }) => `<!doctype html><html lang="${lang}"><head>
  <meta charset="utf-8"><title>Verdicts</title><link rel="icon" href="data:,">
  <link rel="ship-catalog" href="/v1/catalog.json"><script nonce="n" src="/probe.js"></script>${script}</head>
  <body><p id="place"></p>${body}</body></html>`;

/** Runs in the page: writes `html` into it, later. */
function write(html) {
  document.body.insertAdjacentHTML('beforeend', html);
}

/** Runs in the page: writes `html` into a shadow root that an element of the page gets now, and one more inside it. */
function writeInShadow(html) {
  const root = document.querySelector('#place').attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  root.append(inner);
  // Some would find it when something else changes around it.
  inner.attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment(html));
}

/** Runs in the page: writes `html`, in which shadow roots are declared. */
function writeDeclared(html) {
  const place = document.createElement('div');
  place.setHTMLUnsafe(html);
  document.body.append(place);
}

/** Runs in the page: writes a badge into a shadow root that is nobody else's business. */
function writeClosed() {
  document.querySelector('#place').attachShadow({ mode: 'closed' }).innerHTML =
    '<ship-badge tool="x"></ship-badge>';
}

/** Runs in the page: waits for its load, and until what it asked for before has reached the server. */
async function loaded() {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  await fetch('/quiet');
}

/** Runs in the page: waits for outcomes and warnings, `count` together, and for tags, and says what there is to see. */
async function observed(count, tags) {
  const rootsIn = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
  ];
  const ours = () =>
    rootsIn(document).flatMap((root) => [...root.querySelectorAll('ship-badge, ship-verdict, tool-compare')]);
  const ended = () => ours().filter(({ state = 'idle' }) => !/idle|loading/.test(state));
  const end = performance.now() + 10_000;
  const missing = () => tags.split(' ').some((tag) => tag && !customElements.get(tag));
  while ((ended().length + probe.console.length < count || missing()) && performance.now() < end) {
    ours()
      .find(({ state }) => state === 'idle')
      ?.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await fetch('/quiet');
  const defined = ['ship-badge', 'tool-compare', 'ship-verdict'].filter((tag) => customElements.get(tag));
  return {
    states: ours().map(({ localName, state = 'none' }) => `${localName} ${state}`),
    text: ours()
      .map((element) => (element.shadowRoot?.querySelector('[part~=root]') ?? element).textContent)
      .join(' '),
    defined: defined.join(' '),
    said: probe.console,
    trouble: [...probe.uncaught, ...probe.violations],
  };
}

const anywhere = (tag) => Object.fromEntries(engines.map((engine) => [engine, tag]));
const forBadge = ['badge.styles', 'core', 'ship-badge'];
const forCard = ['box.styles', 'card', 'ship-verdict'];
const forBoth = [...forBadge, 'box.styles', 'card', 'scorecard', 'tool-compare', 'tool-compare'];
/**
 * `asks` is what is asked of the server besides the loader, each as often as it is there, `first` what of it before
 * `act`; files are called without what changes with their content. Those of `fails` are not there so many times, and
 * the tag that is `lost` for it in an engine keeps its fallback.
 */
const cases = [
  { name: 'module', script: module, body: badge, asks: forBadge },
  { name: 'classic script', script: classic, body: badge + badge, asks: forBadge },
  { name: 'two tags', script: classic, body: badge + compare, asks: forBoth },
  { name: 'no tag of ours', script: classic, body: '<p>Text</p><my-badge></my-badge>', asks: [] },
  { name: 'no tag of ours, module', script: module, body: '<p>Text</p>', asks: [] },
  { name: 'tag added later', script: module, act: write, html: `<p>${badge}</p>`, first: [], asks: forBadge },
  { name: 'second tag added later', script: classic, body: badge, act: write, html: `${badge}<div>${verdict}</div>`, first: forBadge, asks: [...forBadge, ...forCard] },
  { name: 'declared shadow root', script: classic, body: declared(badge), asks: forBadge },
  { name: 'declared shadow root, module', script: module, body: declared(declared(badge)), asks: forBadge },
  { name: 'shadow root declared after its host was seen', script: classic, body: `<div>${late}${declared(badge).slice(5)}`, asks: forBadge },
  { name: 'shadow root attached later', script: module, act: writeInShadow, html: badge, first: [], asks: forBadge },
  { name: 'shadow root declared later', script: classic, act: writeDeclared, html: declared(badge), first: [], asks: forBadge },
  { name: 'closed shadow root', script: module, act: writeClosed, first: [], asks: [] },
  { name: 'data-preload', script: preloading, asks: forBoth, defined: 'ship-badge tool-compare' },
  { name: 'German', script: module, body: badge, lang: 'de', asks: [...forBadge, 'de'], says: 'Nehmen' },
  { name: 'with the whole script', script: withWhole, body: badge + compare },
  { name: 'with an import map', script: mapped, body: badge, asks: forBadge },
  { name: 'module of another origin', apart: true, script: module, body: badge, asks: forBadge },
  { name: 'classic script of another origin', apart: true, script: classic, body: badge, lang: 'de', asks: [...forBadge, 'de'], says: 'Nehmen' },
  { name: 'strict policy', policy: 'strict', script: module, body: badge + compare, asks: forBoth },
  { name: 'strict policy, another origin', policy: 'strict', apart: true, script: classic, body: badge, asks: forBadge },
  { name: 'policy of nonces alone', policy: 'nonced', script: module, body: badge, lang: 'de', asks: [...forBadge, 'de'], says: 'Nehmen' },
  { name: 'policy of nonces alone, classic script', policy: 'nonced', script: classic, body: badge, asks: forBadge },
  { name: 'file that failed once', script: classic, body: badge, fails: { 'ship-badge': 1 }, asks: [...forBadge, 'ship-badge'] },
  { name: 'file that failed once, module', script: module, body: badge, fails: { 'ship-badge': 1 }, asks: [...forBadge, 'ship-badge'] },
  { name: 'file that is not there', script: module, body: badge + verdict, fails: { 'ship-verdict': 99 }, asks: [...forBadge, ...forCard, 'ship-verdict'], lost: anywhere('ship-verdict'), says: 'Terrace' },
  { name: 'file that is not there, classic script', script: classic, body: badge + verdict, fails: { 'ship-verdict': 99 }, asks: [...forBadge, ...forCard, 'ship-verdict'], lost: anywhere('ship-verdict'), says: 'Terrace' },
  // Firefox remembers what it could not fetch, and a file asks for the core by one name.
  { name: 'core that failed once', script: module, body: badge, fails: { core: 1 }, lost: { firefox: 'ship-badge' }, says: 'Claw Code' },
  { name: 'core that is not there', script: module, body: badge, fails: { core: 99 }, lost: anywhere('ship-badge'), says: 'Claw Code' },
]; // prettier-ignore

/** Returns the requested paths of the `site` below `at`, sorted. */
const asked = ({ log }, at) =>
  log
    .filter((url) => url.startsWith(at) && !url.endsWith('/loader.js'))
    .map((url) => basename(url).replace(/-[0-9a-f]{8}\.js$/, ''))
    .sort();

export default async function loader() {
  const cdn = await startSite({ headers: { 'access-control-allow-origin': '*' } });
  const under = (scripts) => startSite({ headers: { 'content-security-policy': policy(scripts) } });
  const sites = {
    plain: await startSite(),
    strict: await under(`'self' ${cdn.url}`),
    nonced: await under("'nonce-n'"),
  };
  const checks = await inEach(engines, async (browser) => {
    const list = [];
    for (const [index, each] of cases.entries()) {
      const { name, script, act, html, first, asks, fails = {}, says = '', ...rest } = each;
      const lost = rest.lost?.[browser.engine];
      const page = await browser.open();
      const site = sites[rest.policy ?? 'plain'];
      const files = rest.apart ? cdn : site;
      const at = `/sub/${browser.engine}-${index}/`;
      for (const [path, body] of files.built) {
        if (path !== '/cdn/loader.js' && !path.startsWith('/cdn/parts/')) continue;
        const [, own] = path.split('/cdn/');
        files.files.set(at + own, body);
        const times = fails[basename(path).replace(/-[0-9a-f]{8}\.js$/, '')];
        if (times) files.failing.set(at + own, times);
      }
      const url = `/${browser.engine}-${index}.html`;
      site.files.set(url, pageOf(script(rest.apart ? cdn.url + at : at), rest));
      await page.goto(site.url + url);
      await page.run(loaded);
      const before = asked(files, at);
      if (act) await page.run(act, html);
      const count = ((rest.body ?? '') + (html ?? '')).split('</a>').length - 1;
      const { states, text, defined, said, trouble } = await page.run(observed, count, rest.defined ?? '');
      const wrong = [...trouble];
      if (states.length !== count) wrong.push(`${states.length} elements, not ${count}`);
      wrong.push(...states.filter((state) => !state.endsWith(state.startsWith(lost) ? ' none' : ' ready')));
      if (first && before.join() !== first.join()) wrong.push(`asked at first for ${before.join()}`);
      const now = asked(files, at);
      if (asks && now.join() !== [...asks].sort().join()) wrong.push(`asked for ${now.join()}`);
      if (!text.includes(says)) wrong.push(`"${says}" not in "${text}"`);
      if (rest.defined && defined !== rest.defined) wrong.push(`defined: ${defined}`);
      const told = said.filter(
        (line) => line.includes(`<${lost}>`) && line.includes(`${files.url}${at}parts/${lost}-`),
      );
      if (said.length !== (lost ? 1 : 0) || told.length !== said.length) wrong.push(...said, 'warnings');
      list.push({
        name: `${browser.engine}, ${name}`,
        ok: wrong.length === 0,
        figure: wrong.length === 0 ? `${now.length} files, ${said.length} warnings` : wrong.join(' | '),
      });
      await page.close();
    }
    return list;
  });
  await Promise.all([cdn, ...Object.values(sites)].map((site) => site.close()));
  return checks;
}
