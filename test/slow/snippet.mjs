// Output of `snippet`, pasted into pages of another site than its scripts and catalog, works in three engines, a
// script that was tampered with does not run, and neither does a language where the import map names its integrity.
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';
import { engines, inEach } from '../support/browser-driver.mjs';
import { builtText, startSite } from '../support/site.mjs';

const anywhere = { headers: { 'access-control-allow-origin': '*' } };

/** A page with a snippet in its text, as an author who has only that pastes it. */
const pageOf = (snippet, lang) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<title>A post</title><link rel="icon" href="data:,"><script src="/probe.js"></script></head><body><p>Before.</p>
${snippet}
<p>After.</p><script>
const host = document.querySelector('ship-verdict, tool-compare');
globalThis.before = { root: host.shadowRoot?.querySelector('[part~=root]'), text: host.textContent };
</script></body></html>`;

/** Runs in the page: what its reader sees, and what went wrong. */
async function observed() {
  const refused = () =>
    document.querySelector('script[src*=tampered]') || probe.console.join().includes('stays as it is');
  while (!customElements.get('ship-verdict') && !refused())
    await new Promise((resolve) => setTimeout(resolve, 20));
  if (customElements.get('ship-verdict')) await probe.settled();
  const host = document.querySelector('ship-verdict, tool-compare');
  const root = host.shadowRoot?.querySelector('[part~=root]');
  const { before } = globalThis;
  return {
    state: host.state ?? 'none',
    fallback: host.textContent,
    text: root?.innerText.replace(/\s+/g, ' ') ?? '',
    printed: !!before.root,
    kept: root === before.root,
    trouble: [...probe.uncaught, ...probe.console],
  };
}

/** The snippet that the command line prints. */
function printed(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'snippet', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

export default async function snippet() {
  const [page, good, bad] = await Promise.all([startSite(), startSite(anywhere), startSite(anywhere)]);
  // The same programs with other bytes.
  for (const name of ['ship-or-skip.js', 'i18n/de.js'])
    bad.files.set(`/tampered/${name}`, `${builtText(`/cdn/${name}`)}\n// tampered`);
  bad.files.set('/words/ship-or-skip.js', builtText('/cdn/ship-or-skip.js'));
  bad.files.set('/words/i18n/de.js', `${builtText('/cdn/i18n/de.js')}\n// tampered`);
  for (const path of globSync('dist/cdn/{loader.js,parts/*.js}')) {
    const name = path.replace('dist/cdn/', '');
    const changed = name.includes('ship-verdict') ? '\n// tampered' : '';
    bad.files.set(`/parts/${name}`, builtText(`/cdn/${name}`) + changed);
  }
  const from = ['--from', 'dist/sample', '--base-url', `${good.url}/v1/`, '--cdn'];
  const own = `${good.url}/cdn/`;
  const two = ['claw-code', 'terrace'];
  const says = (seen, ...texts) =>
    seen.state === 'ready' && seen.trouble.length === 0 && texts.every((text) => seen.text.includes(text));
  const cases = {
    element: [
      pageOf(printed('claw-code', ...from, own, '--sri'), 'en'),
      (seen) => says(seen, 'Claw Code', 'Ship') && seen.fallback.includes('Claw Code: Ship'),
    ],
    'element in German, with its integrity': [
      pageOf(printed('claw-code', ...from, own, '--sri', '--lang', 'de'), 'de'),
      (seen) => says(seen, 'Nehmen') && seen.fallback.includes('Nehmen'),
    ],
    comparison: [pageOf(printed(...two, ...from, own), 'en'), (seen) => says(seen, 'Claw Code', 'Terrace')],
    prerendered: [
      pageOf(printed('claw-code', ...from, own, '--sri', '--as', 'prerendered'), 'en'),
      (seen) => says(seen, 'Ship') && seen.printed && seen.kept,
    ],
    'comparison, prerendered in German': [
      pageOf(printed(...two, ...from, own, '--sri', '--as', 'prerendered', '--lang', 'de'), 'de'),
      (seen) => says(seen, 'Nehmen') && seen.printed && seen.kept,
    ],
    'a script that was tampered with': [
      pageOf(printed('claw-code', ...from, `${bad.url}/tampered/`), 'en'),
      (seen) => seen.state === 'none' && seen.fallback.includes('Claw Code: Ship'),
    ],
    'element by the loader, in German, with its integrity': [
      pageOf(printed('claw-code', ...from, own, '--loader', '--sri', '--lang', 'de'), 'de'),
      (seen) => says(seen, 'Nehmen') && seen.fallback.includes('Nehmen'),
    ],
    'a part that was tampered with': [
      pageOf(printed('claw-code', ...from, `${bad.url}/parts/`, '--loader', '--sri'), 'en'),
      (seen) =>
        seen.state === 'none' &&
        seen.fallback.includes('Claw Code: Ship') &&
        seen.trouble.join().includes('<ship-verdict> stays as it is'),
    ],
    'the same part without an import map, which nobody checks': [
      pageOf(printed('claw-code', ...from, `${bad.url}/parts/`, '--loader'), 'en'),
      (seen) => says(seen, 'Ship'),
    ],
    'a language that was tampered with': [
      pageOf(printed('claw-code', ...from, `${bad.url}/words/`, '--sri'), 'de'),
      (seen) => seen.state === 'ready' && !seen.text.includes('Nehmen') && seen.text.includes('Ship'),
    ],
    'the same without an import map, which nobody checks': [
      pageOf(printed('claw-code', ...from, `${bad.url}/words/`), 'de'),
      (seen) => says(seen, 'Nehmen'),
    ],
  };
  const paths = new Map(Object.keys(cases).map((name, index) => [name, `/${index}.html`]));
  for (const [name, path] of paths) page.files.set(path, cases[name][0]);
  const checks = await inEach(engines, async (browser) => {
    const list = [];
    for (const [name, path] of paths) {
      const opened = await browser.open();
      await opened.goto(page.url + path);
      const seen = await opened.run(observed);
      const ok = cases[name][1](seen);
      const figure = `${seen.state}, ${seen.printed ? (seen.kept ? 'kept' : 'drawn anew') : 'drawn'}, "${seen.text.slice(0, 60)}"`;
      list.push({
        name: `${browser.engine}, ${name}`,
        ok,
        figure: ok ? figure : `${figure} ${JSON.stringify(seen)}`,
      });
      await opened.close();
    }
    return list;
  });
  await Promise.all([page, good, bad].map((site) => site.close()));
  return checks;
}
