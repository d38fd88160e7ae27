// Documents of test runners, which lack what browsers have: the package can be imported there, and where an element could not
// work nothing is registered, so that its fallback stays.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

/** Runs a module in a process of its own, because modules read the globals once; gives what it prints. */
async function run(code: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  return stdout.trim();
}

const page = '<ship-badge tool="claw-code"><a href="/review">Our review</a></ship-badge>';
const documents: Record<string, string> = {
  'happy-dom': `
    import { Window } from 'happy-dom';
    const window = new Window({ url: 'https://docs.example/' });`,
  jsdom: `
    import { JSDOM } from 'jsdom';
    const { window } = new JSDOM('', { url: 'https://docs.example/', pretendToBeVisual: true });`,
};

for (const [name, setUp] of Object.entries(documents))
  describe(`in the document of ${name}`, () => {
    for (const entry of ['index.js', 'components/ship-badge/define.js'])
      it(`dist/${entry} can be imported, and the fallback stays`, async () => {
        const printed = await run(`${setUp}
          for (const key of Object.getOwnPropertyNames(window))
            if (!(key in globalThis)) Object.defineProperty(globalThis, key, { value: window[key], configurable: true, writable: true });
          Object.assign(globalThis, { window });
          document.body.innerHTML = ${JSON.stringify(page)};
          await import(${JSON.stringify(new URL(`../dist/${entry}`, import.meta.url).href)});
          const element = document.createElement('ship-badge');
          element.setAttribute('tool', 'claw-code');
          document.body.append(element);
          await new Promise((resolve) => setTimeout(resolve));
          console.log(document.body.querySelector('a')?.textContent, document.body.querySelectorAll('ship-badge').length);
          process.exit();`);
        assert.equal(printed, 'Our review 2');
      });
  });

describe('the entries for npm', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, string | { default?: string }>;
  };
  const entries = Object.entries(exports).flatMap(([, to]) =>
    typeof to === 'object' && to.default && /^\.\/dist\/(index|components\/.*)\.js$/.test(to.default)
      ? [to.default]
      : [],
  );

  it('run in the browser where a server renders components: they begin with "use client"', () => {
    assert.ok(entries.length >= 10);
    for (const entry of entries) {
      const code = readFileSync(entry, 'utf8')
        .replaceAll(/\/\*[^]*?\*\/|^\/\/.*$/gm, '')
        .trimStart();
      assert.match(code, /^(['"])use client\1;/, entry);
      // Next refuses these under the directive.
      assert.doesNotMatch(code, /export \*/, entry);
    }
  });
});
