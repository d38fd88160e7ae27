// The generated files of `npm run manifest` are up to date.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

// Inside the project, because the generators resolve paths from there.
const cache = 'node_modules/.cache';
mkdirSync(cache, { recursive: true });
const outdir = mkdtempSync(join(cache, 'manifest-'));

describe('npm run manifest', () => {
  after(() => rmSync(outdir, { recursive: true, force: true }));

  it('changes no file', () => {
    execFileSync('npm', ['run', '--silent', 'manifest'], {
      env: { ...process.env, MANIFEST_OUTDIR: outdir },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    const files = readdirSync(outdir);
    assert.ok(files.includes('custom-elements.json'));
    const changed = files.filter(
      (file) => readFileSync(file, 'utf8') !== readFileSync(join(outdir, file), 'utf8'),
    );
    assert.deepEqual(changed, [], 'out of date: run npm run manifest');
  });
});
