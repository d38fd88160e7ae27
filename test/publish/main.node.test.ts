// The command line: its verbs, and the exit code of each end.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-'));
  writeFileSync(join(folder, 'catalog.yaml'), 'nam: Paper\nreviewers: []\n');
});
after(() => rmSync(folder, { recursive: true }));

/** Runs the command as a shell would. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/publish/main.ts', ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

describe('the command line', () => {
  it('builds, says which file it wrote, and exits with 0', () => {
    const file = join(folder, 'out/v1/catalog.json');
    assert.deepEqual(run('build', 'catalog', '--out', join(folder, 'out')), {
      status: 0,
      stdout: file,
      stderr: '',
    });
    assert.ok(existsSync(file));
  });

  it('writes the schemas and exits with 0', () => {
    assert.deepEqual(run('schema', '--out', join(folder, 'schema')), { status: 0, stdout: '', stderr: '' });
    assert.ok(existsSync(join(folder, 'schema/catalog.json')));
  });

  it('exits with 1 where it finds a mistake, and says it on stderr', () => {
    const { status, stdout, stderr } = run('build', folder, '--out', join(folder, 'none'));
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.match(stderr, /^catalog\.yaml:1:1 error unknown field "nam" \(\/nam\)$/m);
    assert.equal(existsSync(join(folder, 'none')), false);
  });

  const misused: [string[], RegExp, string][] = [
    [[], /^Usage: build DIR --out DIR/, 'no verb'],
    [['build', 'catalog'], /^Usage:/, 'nowhere to write'],
    [['build', 'catalog', '--output', 'x'], /--output/, 'an option that is none'],
    [['build', 'no-such-folder', '--out', 'x'], /no-such-folder/, 'a folder that is not there'],
  ];
  for (const [args, sentence, reason] of misused) {
    it(`exits with 2 for "${args.join(' ')}": ${reason}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /^\s+at /m);
      assert.equal(existsSync('x'), false);
    });
  }
});
