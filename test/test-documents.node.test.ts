// Documents of test runners, which lack what browsers have: the package can be imported there, and where an element could not
// work nothing is registered, so that its fallback stays.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const command = fileURLToPath(new URL('support/test-document.mjs', import.meta.url));

for (const runner of ['happy-dom', 'jsdom'])
  describe(`in the document of ${runner}`, () => {
    for (const entry of ['index.js', 'components/ship-badge/define.js'])
      it(`dist/${entry} can be imported, and the fallback stays`, async () => {
        // In a process of its own, because modules read the globals once.
        const { stdout } = await promisify(execFile)(process.execPath, [command, runner, `dist/${entry}`]);
        assert.equal(stdout, 'Our review, 2 elements\n');
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
