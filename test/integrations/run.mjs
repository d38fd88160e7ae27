// Sites built by generators, prerendered by our command line, read in three browsers: `npm run test:integrations` after
// `npm run build`, or some of them: node test/integrations/run.mjs eleventy hugo. It installs the generators, so it
// takes a while and needs the network; nothing else runs it. One line for each check; the last line counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { engines, inEach } from '../support/browser-driver.mjs';
import { served } from './serve.mjs';
import { built, sites } from './sites.mjs';
import { visits } from './visits.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sites[name]);
if (unknown.length > 0 || !existsSync('dist/cli/main.js')) {
  console.error(
    unknown.length > 0
      ? `No site called ${unknown.join(', ')}. There are: ${Object.keys(sites).join(', ')}.`
      : 'Nothing to test with: run `npm run build` first.',
  );
  process.exit(1);
}

const command = (...args) => spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8' });
const temporary = mkdtempSync(join(tmpdir(), 'ship-or-skip-catalog-'));
const publication = join(temporary, 'v1');
const published = command('build', 'catalog', '--out', temporary, '--first');
if (published.status !== 0) throw new Error(published.stderr);

/** The site is built and prerendered, twice: what the command line said, and what it left. */
function prerendered(name) {
  const pages = built(name, publication);
  const before = globSync('**/*.html', { cwd: pages }).map((path) => readFileSync(join(pages, path), 'utf8'));
  const first = command('prerender', pages, '--catalog', publication);
  const second = command('prerender', pages, '--catalog', publication);
  const html = globSync('**/*.html', { cwd: pages }).map((path) => readFileSync(join(pages, path), 'utf8'));
  const lights = html.join('').match(/<span data-ship-or-skip/g)?.length ?? 0;
  const expected = sites[name].hydrated ? 'without' : 'with';
  const firstLine = (run) => `${run.stdout}${run.stderr}`.split('\n')[0].replace(/^[^:]*: /, '');
  return {
    pages,
    checks: [
      {
        name: 'prerendered',
        ok: first.status === 0 && / [1-9]\d* pages? changed/.test(first.stdout),
        figure: first.status === 0 ? firstLine(first) : first.stdout + first.stderr,
      },
      {
        name: `light lines: ${expected}`,
        ok:
          lights > 0 === !sites[name].hydrated && before.every((text) => !text.includes('data-ship-or-skip')),
        figure: `${lights} lines`,
      },
      {
        name: 'again',
        ok: second.status === 0 && / 0 pages changed/.test(second.stdout),
        figure: firstLine(second),
      },
    ],
  };
}

let passed = 0;
let failed = 0;
const tell = (name, checks) => {
  for (const check of checks) {
    if (check.ok) passed++;
    else failed++;
    console.log(`${check.ok ? 'ok  ' : 'FAIL'} ${name}: ${check.name}: ${check.figure}`);
  }
};
for (const name of wanted.length > 0 ? wanted : Object.keys(sites)) {
  const start = performance.now();
  try {
    const { pages, checks } = prerendered(name);
    tell(name, checks);
    const inBrowsers = await inEach(engines, async (browser) => {
      const site = await served(pages);
      try {
        return await visits(browser, site, sites[name]);
      } finally {
        await site.close();
      }
    });
    tell(name, inBrowsers);
  } catch (error) {
    tell(name, [{ name: 'broke off', ok: false, figure: error.message }]);
  }
  console.log(`     ${name}: ${Math.round((performance.now() - start) / 1000)} s`);
}
rmSync(temporary, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
