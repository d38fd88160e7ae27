// Plain pages with the built scripts, or with the npm modules as a site bundles them, show every figure of the rebuilt page under a strict
// Content-Security-Policy, without one violation, in three engines; also in German, and from another origin.
import { engines, inEach } from '../support/browser-driver.mjs';
import { bundled, npmFiles } from '../support/bundle.mjs';
import { startSite } from '../support/site.mjs';

const policy = (scripts, trusted = 'lit-html') =>
  `default-src 'none'; script-src ${scripts}; connect-src 'self'; img-src 'self'; style-src 'none'; base-uri 'none'; ` +
  `form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types ${trusted}`;

const tools = 'claw-code llama-4-compact-12b';
const elements = `<tool-compare tools="${tools}" catalog="/v1/catalog.json"><a href="/x">Compare</a></tool-compare>
  <ship-verdict tool="terrace" catalog="/v1/catalog.json"></ship-verdict>
  <ship-scorecard tools="${tools}" catalog="/v1/catalog.json"></ship-scorecard>
  <p>Also <ship-badge tool="claw-code" catalog="/v1/catalog.json"><a href="/x">Claw Code</a></ship-badge>.</p>`;
const pageOf = (script, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Verdicts</title><script src="/probe.js"></script>
  ${script}<h1>Verdicts</h1>${elements}`;

/** Expected texts of the comparison: in a part of it, or in the row that begins with a label, in this order. */
// prettier-ignore
const figures = {
  en: [
    ['section > header', 'Claw Code vs Llama 4 Compact (12B)'],
    ['article:nth-of-type(1)', 'Claw Code', 'Developer Tools', 'Ship', '3 ship / 1 skip', '75%', 'No community votes yet', 'Paid'],
    ['article:nth-of-type(2)', 'Llama 4 Compact (12B)', 'Developer Tools', 'Ship', '4 ship / 0 skip', '100%', 'No community votes yet', 'Free'],
    ['tr', 'Panel verdict', 'Ship', '3 ship / 1 skip', 'Ship', '4 ship / 0 skip'],
    ['tr', 'Community', 'No community votes yet'],
    ['tr', 'Pricing', 'Open Source (MIT)', 'Free / Open weights (Llama community license)'],
    ['tr', 'Best for'],
    ['tr', 'Category', 'Developer Tools'],
    ['tr', 'Builder', '80/100', 'Ship', '82/100', 'Ship'],
    ['tr', 'Skeptic', '45/100', 'Skip', '75/100', 'Ship'],
    ['tr', 'Futurist', '80/100', 'Ship', '80/100', 'Ship'],
    ['tr', 'Creator', '80/100', 'Ship', 'No panel take'],
    ['tr', 'Founder', 'No panel take', '72/100', 'Ship'],
  ],
  de: [
    ['section > header', 'Claw Code vs. Llama 4 Compact (12B)'],
    ['article:nth-of-type(1)', 'Claw Code', 'Nehmen', '3× Nehmen / 1× Lassen', '75 %', 'Noch keine Community-Stimmen', 'Kostenpflichtig'],
    ['article:nth-of-type(2)', 'Nehmen', '4× Nehmen / 0× Lassen', '100 %', 'Noch keine Community-Stimmen', 'Kostenlos'],
    ['tr', 'Urteil der Jury', 'Nehmen'],
    ['tr', 'Community', 'Noch keine Community-Stimmen'],
    ['tr', 'Creator', '80/100', 'Nehmen', 'Keine Einschätzung der Jury'],
    ['tr', 'Founder', 'Keine Einschätzung der Jury', '72/100', 'Nehmen'],
  ],
};

/** Runs in the page: the expected words that cannot be read, in order, where they belong. */
function unreadable(expected) {
  const shadow = document.querySelector('tool-compare').shadowRoot;
  const texts = (selector) =>
    [...(shadow?.querySelectorAll(selector) ?? [])].map((part) => part.innerText.replace(/\s+/g, ' ').trim());
  return expected.flatMap(([selector, ...words]) => {
    const text = texts(selector).find((part) => !selector.endsWith('tr') || part.startsWith(words[0])) ?? '';
    let from = 0;
    return words.flatMap((word) => {
      const found = text.indexOf(word, from);
      if (found < 0) return [`${selector}: "${word}" not in "${text.slice(0, 120)}"`];
      from = found + word.length;
      return [];
    });
  });
}

/** Runs in the page: everything of ours that is not ready, and what the page's author would see. */
async function observed() {
  await probe.settled();
  const states = [...document.querySelectorAll('ship-badge, ship-verdict, ship-scorecard, tool-compare')].map(
    ({ localName, state }) => `${localName} ${state}`,
  );
  const cells = document.querySelector('tool-compare').shadowRoot?.querySelectorAll('td') ?? [];
  return {
    unready: states.filter((text) => !text.endsWith(' ready')),
    noTakes: [...cells].filter(({ innerText }) => /No panel take|Keine Einschätzung der Jury/.test(innerText))
      .length,
    trouble: [...probe.violations, ...probe.uncaught, ...probe.console],
  };
}

export default async function csp() {
  const cdn = await startSite({ headers: { 'access-control-allow-origin': '*' } });
  const strict = await startSite({ headers: { 'content-security-policy': policy("'self'") } });
  // A page with a copy of Lit of its own beside the one in our script.
  const twice = await startSite({
    headers: { 'content-security-policy': policy("'self'", "lit-html 'allow-duplicates'") },
  });
  const bundle = await bundled(
    npmFiles('ship-badge', 'ship-catalog', 'ship-scorecard', 'ship-verdict', 'tool-compare'),
  );
  for (const site of [strict, twice]) for (const [path, text] of bundle) site.files.set(path, text);
  const apart = await startSite({ headers: { 'content-security-policy': policy(`'self' ${cdn.url}`) } });
  const module = (base) => `<script type="module" crossorigin src="${base}/cdn/ship-or-skip.js"></script>`;
  const npm = ['ship-badge', 'ship-scorecard', 'ship-verdict', 'tool-compare']
    .map((tag) => `<script type="module" src="/bundle/${tag}.js"></script>`)
    .join('');
  const classic = (base) => `<script src="${base}/cdn/ship-or-skip.iife.js"></script>`;
  const cases = [
    { site: strict, lang: 'en', name: 'module', script: module('') },
    { site: strict, lang: 'en', name: 'classic script', script: classic('') },
    { site: strict, lang: 'de', name: 'German, module', script: module('') },
    { site: strict, lang: 'de', name: 'German, classic script', script: classic('') },
    { site: strict, lang: 'en', name: 'npm modules', script: npm },
    { site: strict, lang: 'de', name: 'German, npm modules', script: npm },
    { site: twice, lang: 'en', name: 'module beside npm modules', script: module('') + npm },
    { site: apart, lang: 'de', name: 'German, module of another origin', script: module(cdn.url) },
    { site: apart, lang: 'de', name: 'German, classic script of another origin', script: classic(cdn.url) },
  ];
  cases.forEach(({ site, lang, script }, index) => site.files.set(`/${index}.html`, pageOf(script, lang)));
  strict.files.set('/control.html', pageOf('<style>p { color: red }</style>'));

  const checks = await inEach(engines, async (browser) => {
    const { engine } = browser;
    const page = await browser.open();
    const said = [];
    page.page?.on('console', (message) => said.push(message.text()));
    const list = [];
    for (const [index, { site, lang, name }] of cases.entries()) {
      said.length = 0;
      await page.goto(`${site.url}/${index}.html`);
      const { unready, noTakes, trouble } = await page.run(observed);
      const missing = await page.run(unreadable, figures[lang]);
      const refused = said.filter((text) => /content security policy|trusted ?type|refused/i.test(text));
      const wrong = [...unready, ...missing, ...trouble, ...refused];
      if (noTakes !== 2) wrong.push(`"No panel take" ${noTakes} times, not twice`);
      const count = figures[lang].flat().length - figures[lang].length;
      list.push({
        name: `${engine}, ${name}`,
        ok: wrong.length === 0,
        figure: wrong.length === 0 ? `${count} figures, 0 violations` : wrong.join(' | '),
      });
    }
    await page.goto(`${strict.url}/control.html`);
    const noticed = await page.run(() => probe.violations.length);
    list.push({
      name: `${engine}, control page with a style of its own`,
      ok: noticed > 0,
      figure: `${noticed} violation noticed`,
    });
    return list;
  });
  await Promise.all([cdn, strict, twice, apart].map((site) => site.close()));
  return checks;
}
