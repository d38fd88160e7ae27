// Two builds of different versions on one page: both load, every element renders, one warning names both
// versions. The same version twice is silent. Three engines.
import { readFileSync } from 'node:fs';
import { engines, inEach } from '../support/browser-driver.mjs';
import { builtText, startSite } from '../support/site.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const other = '99.1.2';
const module = (file) => `<script type="module" src="/cdn/${file}"></script>`;
const classic = (file) => `<script src="/cdn/${file}"></script>`;
const cases = [
  { name: 'module and newer module', scripts: [module('ship-or-skip.js'), module('newer.js')], warnings: 1 },
  { name: 'newer module and module', scripts: [module('newer.js'), module('ship-or-skip.js')], warnings: 1 },
  { name: 'classic script and newer module', scripts: [classic('ship-or-skip.iife.js'), module('newer.js')], warnings: 1 },
  { name: 'classic script and newer one', scripts: [classic('ship-or-skip.iife.js'), classic('newer.iife.js')], warnings: 1 },
  { name: 'the same module twice', scripts: [module('ship-or-skip.js?1'), module('ship-or-skip.js?2')], warnings: 0 },
  { name: 'the same, classic and module', scripts: [classic('ship-or-skip.iife.js'), module('ship-or-skip.js')], warnings: 0 },
]; // prettier-ignore

const pageOf = (scripts) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two</title>
  <link rel="ship-catalog" href="/v1/catalog.json"><script src="/probe.js"></script>${scripts.join('')}
  <p><ship-badge tool="claw-code"></ship-badge></p><ship-verdict tool="claw-code"></ship-verdict>
  <ship-scorecard tool="claw-code"></ship-scorecard>
  <ship-catalog src="/v1/"><tool-compare tools="claw-code terrace"></tool-compare></ship-catalog>`;

/** Runs in the page when both scripts have run. */
async function observed() {
  await probe.settled();
  return {
    states: [...document.querySelectorAll('ship-badge, ship-verdict, ship-scorecard, tool-compare')].map(
      ({ localName, state }) => `${localName} ${state}`,
    ),
    uncaught: probe.uncaught,
    said: probe.console,
  };
}

export default async function versions() {
  const site = await startSite();
  for (const kind of ['', '.iife']) {
    const text = builtText(`/cdn/ship-or-skip${kind}.js`);
    const parts = text.split(version);
    // Once in the notice at the top, at least once in the code.
    if (parts.length < 3)
      throw new Error(`dist/cdn/ship-or-skip${kind}.js does not carry its version, ${version}`);
    site.files.set(`/cdn/newer${kind}.js`, parts.join(other));
  }
  cases.forEach(({ scripts }, index) => site.files.set(`/${index}.html`, pageOf(scripts)));
  const checks = await inEach(engines, async (browser) => {
    const page = await browser.open();
    const list = [];
    for (const [index, { name, warnings }] of cases.entries()) {
      await page.goto(`${site.url}/${index}.html`);
      const { states, uncaught, said } = await page.run(observed);
      const unready = states.filter((state) => !state.endsWith(' ready'));
      const named = said.filter((text) => text.includes(version) && text.includes(other)).length;
      const ok = unready.length + uncaught.length === 0 && said.length === warnings && named === warnings;
      const figure = `${said.length} warnings${[...said, ...unready, ...uncaught].map((text) => ` | ${text}`).join('')}`;
      list.push({ name: `${browser.engine}, ${name}`, ok, figure, limit: warnings });
    }
    return list;
  });
  await site.close();
  return checks;
}
