// The command line as a shell runs it: what goes to which output, and the exit code of each end.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { version } from '../../src/shared/version.js';
import { folderOf, removeFolders } from '../support/folders.mjs';

after(removeFolders);

const program = ['--import', 'tsx', 'src/cli/main.ts'];
const environment = { ...process.env, NODE_NO_WARNINGS: '1', NO_COLOR: '1', GITHUB_ACTIONS: '', DEBUG: '' };

/** Runs the command as a shell would. */
function runWith(variables: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    encoding: 'utf8',
    env: { ...environment, ...variables },
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}
const run = (...args: string[]) => runWith({}, ...args);

const mistaken = () => folderOf({ 'catalog.yaml': 'nam: Paper\nreviewers: []\n' });

describe('the command line', () => {
  it('builds, says on stdout what it wrote, and exits with 0', () => {
    const out = folderOf();
    const { status, stdout, stderr } = run(
      'build',
      'catalog',
      '--out',
      out,
      '--first',
      '--date',
      '2026-03-03',
    );
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(
      stdout,
      /v1: version 1\.20260303\.1, serial 1; \d+ records differ, \d+ files written; no oEmbed, which needs --base-url /,
    );
    assert.ok(existsSync(join(out, 'v1/catalog.json')));
    assert.match(
      run('build', 'catalog', '--out', out).stdout,
      /v1: nothing has changed since 1\.20260303\.1$/,
    );
    assert.match(
      run('build', 'catalog', '--out', out, '--full').stdout,
      /v1: no record has changed since 1\.20260303\.1; \d+ files written$/,
    );
  });

  it('writes the schemas and exits with 0', () => {
    const out = folderOf();
    assert.deepEqual(run('schema', '--out', out).status, 0);
    assert.ok(existsSync(join(out, 'catalog.json')));
    assert.ok(existsSync(join(out, 'authoring/tool.json')));
  });

  it('exits with 1 where it finds a mistake, says it on stderr with its line, and leaves stdout empty', () => {
    const folder = mistaken();
    const out = join(folder, 'none');
    const { status, stdout, stderr } = run('build', folder, '--out', out, '--first');
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.match(stderr, /catalog\.yaml:1:1 error schema unknown field "nam"; did you mean "name"\?$/m);
    assert.match(stderr, /^> 1 │ nam: Paper$/m);
    assert.match(stderr, /^\d errors?$/m);
    assert.match(stderr, /Nothing was written/);
    assert.equal(existsSync(out), false);
  });

  it('checks: 0 for a good catalog, 1 for a bad one, and with --strict for a warning', () => {
    const good = run('check', 'catalog');
    assert.deepEqual({ status: good.status, stderr: good.stderr }, { status: 0, stderr: '' });
    assert.match(good.stdout, /^catalog: \d+ records checked, nothing found$/);
    assert.equal(run('check', mistaken()).status, 1);
    const short = folderOf({
      'catalog.yaml': 'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\n',
      'tools/one.yaml':
        'name: One\nreviews:\n  - reviewer: ann\n    score: 80\n    verdict: ship\n    take: Short.\n',
    });
    const lenient = run('check', short);
    assert.equal(lenient.status, 0);
    assert.match(lenient.stderr, /^1 warning$/m);
    assert.equal(run('check', short, '--strict').status, 1);
  });

  it('exports to stdout nothing but lines of JSON, and into a file', () => {
    const { status, stdout } = run('export', 'catalog');
    assert.equal(status, 0);
    for (const line of stdout.split('\n')) JSON.parse(line);
    const file = join(folderOf(), 'tools.ndjson');
    assert.equal(run('export', 'catalog', '--out', file).status, 0);
    assert.equal(readFileSync(file, 'utf8').trim(), stdout);
    const folder = join(folderOf(), 'again');
    assert.match(run('import', file, '--out', folder).stdout, /again: \d+ records, \d+ files$/);
    assert.equal(run('check', folder).status, 0);
  });

  it('tells programs in JSON: a finding a line on stderr, the result on stdout', () => {
    const { status, stdout, stderr } = run('check', mistaken(), '--reporter', 'json');
    assert.equal(status, 1);
    const findings = stderr.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.ok(findings.some(({ pointer }) => pointer === '/nam'));
    const result = JSON.parse(stdout) as { tally: { errors: number } };
    assert.equal(result.tally.errors, findings.length);
  });

  it('tells GitHub where GitHub runs it, unless another reporter is asked for', () => {
    const folder = mistaken();
    const actions = { GITHUB_ACTIONS: 'true' };
    assert.match(
      runWith(actions, 'check', folder).stderr,
      /^::error file=.*catalog\.yaml,line=1,col=1,title=schema::/m,
    );
    assert.doesNotMatch(runWith(actions, 'check', folder, '--reporter', 'human').stderr, /^::/m);
  });

  it('colours where FORCE_COLOR is set, and not with NO_COLOR or into a pipe', () => {
    const folder = mistaken();
    const coloured = (variables: Record<string, string>) =>
      runWith({ NO_COLOR: '', ...variables }, 'check', folder).stderr.includes('\u001b[');
    assert.equal(coloured({ FORCE_COLOR: '1' }), true);
    assert.equal(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.equal(coloured({ FORCE_COLOR: '' }), false);
  });

  it('says its version and its help on stdout, and exits with 0', () => {
    assert.deepEqual(run('--version'), { status: 0, stdout: version, stderr: '' });
    const { status, stdout, stderr } = run('help', 'build');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^Usage: ship-or-skip build/);
  });

  const misused: [string[], RegExp, string][] = [
    [[], /^Usage: ship-or-skip/, 'no verb'],
    [['buidl', 'catalog'], /Did you mean build\?/, 'a verb that is none'],
    [['build', 'catalog'], /--out/, 'nowhere to write'],
    [['build', 'catalog', '--ot', 'x'], /Did you mean --out\?/, 'an option that is none'],
    [['build', 'no-such-folder', '--out', 'x'], /no-such-folder/, 'a folder that is not there'],
    [['build', 'catalog', '--out', 'package.json/x', '--first'], /package\.json/, 'a file in the way'],
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

  it('shows where it failed with DEBUG alone', () => {
    const args = ['build', 'catalog', '--out', 'package.json/x', '--first'];
    assert.match(runWith({ DEBUG: '1' }, ...args).stderr, /^\s+at /m);
  });

  it('is quiet when its reader has had enough', async () => {
    const child = spawn(process.execPath, [...program, 'export', 'catalog'], { env: environment });
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += String(data)));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('ends with 130 when interrupted, and with 143 when told to stop', async () => {
    for (const [signal, expected] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      // A published folder behind a server that never answers: the verb is at work when the signal comes.
      const { createServer } = await import('node:http');
      const server = createServer();
      const asked = new Promise((resolve) => server.once('request', resolve));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as { port: number };
      const child = spawn(
        process.execPath,
        [...program, 'build', 'catalog', '--out', folderOf(), '--previous', `http://127.0.0.1:${port}/v1/`],
        { env: environment },
      );
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await asked;
      child.kill(signal);
      assert.equal(await ended, expected);
      server.closeAllConnections();
      server.close();
    }
  });
});
