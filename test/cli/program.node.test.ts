// The help of the command line, and the exit codes of its commands.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Command } from 'commander';
import { createProgram, runCommandLine } from '../../src/cli/program.js';
import { runCommand } from '../../src/cli/commands/run-command.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { sessionOf } from '../support/sessions.js';

after(removeFolders);

/** The help of a command, as asked for. */
async function helpOf(verb: string): Promise<string> {
  const session = sessionOf();
  assert.equal(await runCommandLine([verb, '--help'], session), 0);
  return session.said.out;
}

const commands = createProgram(sessionOf()).commands;
const verbs = commands.map((command) => command.name());

describe('help', () => {
  it('names every command', async () => {
    const session = sessionOf();
    assert.equal(await runCommandLine(['--help'], session), 0);
    for (const verb of verbs) assert.match(session.said.out, new RegExp(`^  ${verb} `, 'm'));
    assert.ok(verbs.length >= 8);
  });

  it('lists the commands as the README does', async () => {
    const { out } = await runIn('.', '--help');
    const lines = [...out.matchAll(/^ {2}([a-z-]+ \[.*)$/gm)].map(([, line = '']) => line);
    assert.ok(lines.length >= verbs.length);
    if (!existsSync('README.md')) return;
    const readme = readFileSync('README.md', 'utf8');
    for (const line of lines) assert.ok(readme.includes(`\n${line}\n`), line);
  });

  for (const command of commands) {
    const verb = command.name();
    it(`of ${verb} has examples that the command line understands, describes every option, and fits 80 columns`, async () => {
      const help = await helpOf(verb);
      const examples = [...help.matchAll(/^ {2}\$ ship-or-skip (.*)$/gm)].map(([, args = '']) => args);
      assert.ok(examples.length > 0, 'no example');
      for (const example of examples) {
        const [name, ...args] = example.replace(/ \|.*/, '').split(' ');
        assert.equal(name, verb);
        assert.doesNotThrow(() => understood(verb, args), example);
      }
      for (const option of command.options) assert.ok(option.description, `${option.flags} is not described`);
      for (const argument of command.registeredArguments)
        assert.ok(argument.description, `${argument.name()} is not described`);
      assert.match(help, /--reporter <kind>/);
      for (const line of help.split('\n')) assert.ok(line.length <= 80, `longer than 80 columns: ${line}`);
    });
  }
});

/** Parses as the command does, and does nothing. */
function understood(verb: string, args: string[]): void {
  const program = createProgram(sessionOf());
  const command = program.commands.find((each) => each.name() === verb) as Command;
  command.exitOverride().action(() => undefined);
  program.parse([verb, ...args], { from: 'user' });
}

/** Runs in a folder, as a user who is there. */
async function runIn(folder: string, ...args: string[]) {
  const [session, here] = [sessionOf(), process.cwd()];
  process.chdir(folder);
  try {
    return { code: await runCommandLine(args, session), ...session.said };
  } finally {
    process.chdir(here);
  }
}

describe('a run', () => {
  const misused: [string[], RegExp, string][] = [
    [['build', 'catalog', 'catalog', '--out', 'x'], /too many arguments/, 'an argument too many'],
    [['build', 'catalog', '--out', 'x'], /--first/, 'no word of what was published before'],
    [['build', '--out', 'x'], /missing required argument 'source'/, 'nothing to build'],
    [['check', 'catalog', '--reporter', 'xml'], /human, json, github/, 'a reporter that is none'],
    [['check', 'catalog', '--since', 'no-such-revision'], /no-such-revision/, 'a revision that is none'],
    [['import', 'x.ndjson', '--out', 'x', '--as', 'xml'], /yaml, json/, 'a form that is none'],
    [['add', 'Claw Code', '--in', 'catalog'], /use claw-code/, 'a slug that is none'],
    [['retire', 'Claw Code', '--in', 'catalog'], /use claw-code/, 'a slug that is none'],
    [
      ['help', 'nope'],
      /unknown command 'nope'\n\(run ship-or-skip --help for a list of commands\)/,
      'help on an unknown command',
    ],
    [['help', 'biuld'], /unknown command 'biuld'\n\(Did you mean build\?\)/, 'help on a misspelt command'],
    [['check', 'ftp://x/'], /^error: ftp:\/\/x\/ is no http\(s\) URL/, 'a URL of another kind'],
    [['check', 'https:/typo'], /^error: https:\/typo is no http\(s\) URL/, 'a slash too few'],
    [['import', 'missing.ndj', '--out', 'x'], /^error: There is no missing\.ndj\. Name an/, 'no such file'],
    [['import', 'missing.ndjson', '--out', 'x'], /^error: There is no missing\.ndjson/, 'no such file'],
    [['init', 'catalog'], /catalog\/catalog\.yaml.* already/, 'a catalog in the way'],
    [['diff', 'catalog', 'catalog', '--min-score', '101'], /from 0 to 100/, 'a score that is none'],
    [['preview', 'catalog', '--port', '65536'], /up to 65535/, 'a port that is none'],
    [['init', 'x', '--host', 'geocities'], /github-pages/, 'a host that is none'],
  ];
  for (const [args, sentence, reason] of misused) {
    it(`ends with 2 for "${args.join(' ')}": ${reason}`, async () => {
      const session = sessionOf();
      assert.equal(await runCommandLine(args, session), 2);
      assert.match(session.said.err, sentence);
      assert.equal(session.said.out, '');
      assert.doesNotMatch(session.said.err, /^\s+at |DEBUG/m);
      assert.doesNotMatch(session.said.err, /init (ftp|https):/);
      assert.equal(existsSync('x'), false);
    });
  }

  it('gives help on a command, and of itself', async () => {
    for (const [args, first] of [
      [['help', 'build'], /^Usage: ship-or-skip build/],
      [['help'], /^Usage: ship-or-skip \[options\] \[command\]/],
    ] as const) {
      const session = sessionOf();
      assert.equal(await runCommandLine(args, session), 0);
      assert.match(session.said.out, first);
    }
  });

  it('names the file of what the system says, once', async () => {
    const told = async (message: string) => {
      const session = sessionOf();
      session.out.write = () => {
        throw Object.assign(new Error(message), { syscall: 'read', code: 'EISDIR', path: 'c/foo.yaml' });
      };
      assert.equal(await runCommandLine(['check', 'catalog'], session), 2);
      return session.said.err;
    };
    const named = "EISDIR: illegal operation on a directory, read 'c/foo.yaml'";
    assert.equal(await told(named), `error: ${named}\n`);
    assert.equal(await told('EISDIR: read'), 'error: c/foo.yaml: EISDIR: read\n');
  });

  it('takes a catalog through its life: begun, built, changed, compared, bundled', async () => {
    const folder = folderOf();
    const [catalog, first, second] = ['catalog', 'first', 'second'].map((name) => join(folder, name));
    const run = async (...args: (string | undefined)[]) => {
      const session = sessionOf();
      assert.equal(await runCommandLine(args.map(String), session), 0, session.said.err);
      return session.said.out;
    };
    await run('init', catalog);
    await run('build', catalog, '--out', first, '--first', '--date', '2026-03-03');
    assert.match(await run('add', 'glowworm', '--in', catalog), /glowworm\.yaml$/m);
    assert.match(await run('retire', 'lanternfish', '--moved-to', 'inkwell', '--in', catalog), /lanternfish/);
    const build = ['build', catalog, '--out', second, '--previous', first, '--date', '2026-03-04'];
    assert.match(await run(...build, '--dry-run'), /v1 would be 1\.20260304\.1: 1 record differs/);
    await run(...build);
    assert.match(await run('diff', first, second), /moved/i);
    assert.match(await run('diff', first, second, '--markdown'), /^#+ .*1 moved$/m);
    const data = JSON.parse(await run('diff', first, second, '--reporter', 'json')) as { changes: unknown[] };
    assert.equal(data.changes.length, 1);
    const bundled = ['bundle', 'inkwell', '--from', second, '--base-url', 'https://x.example/v1/'];
    assert.match(await run(...bundled, '--out', join(folder, 'page.json')), /^<link .*integrity="sha256-/);
    assert.match(await run('check', second), /nothing found$/m);
  });

  const empty: [string[], string][] = [
    [['init', ''], 'dir'],
    [['preview', ''], 'dir'],
    [['check', ''], 'target'],
    [['build', '', '--out', 'x', '--first'], 'source'],
    [['bundle', 'one', '', '--from', 'x', '--out', 'x.json'], 'slugs'],
    [['build', 'c', '--first', '--out', ''], '--out'],
    [['build', 'c', '--out', 'x', '--previous='], '--previous'],
    [['build', 'c', '--out', 'x', '--first', '--base-url', ''], '--base-url'],
    [['export', 'c', '--out', ''], '--out'],
    [['schema', '--out', ''], '--out'],
    [['add', 'x', '--in', ''], '--in'],
    [['retire', 'one', '--moved-to', ''], '--moved-to'],
  ];
  for (const [args, name] of empty)
    it(`takes no empty ${name} of ${args[0]} for the folder it is in`, async () => {
      const folder = folderOf({
        'c/catalog.yaml': 'name: P\nreviewers: []\n',
        'catalog.yaml': 'name: P\nreviewers: []\n',
      });
      const before = filesOf(folder);
      const { code, out, err } = await runIn(folder, ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.equal(
        err,
        `error: ${name} is empty: give it a value, or check the variable that should have one\n`,
      );
      assert.deepEqual(filesOf(folder), before);
    });

  it('begins a catalog in the folder it is in, and names it in what to do next', async () => {
    const folder = folderOf();
    const { code, err } = await runIn(folder, 'init', '.');
    assert.equal(code, 0);
    assert.ok(existsSync(join(folder, 'catalog.yaml')));
    const next = [...err.matchAll(/^ {2}ship-or-skip (.*?) {2,}/gm)].map(([, args = '']) => args.split(' '));
    assert.equal(next.length, 4);
    for (const [verb = '', ...args] of next) assert.doesNotThrow(() => understood(verb, args));
    for (const args of next.slice(1)) assert.equal((await runIn(folder, ...args)).code, 0, args.join(' '));
    assert.equal((await runIn(folder, 'check', '.')).code, 0);
  });

  it('ends with 1 where what is exported to standard output has mistakes, and gives not one line of it', async () => {
    const folder = folderOf({ 'catalog.yaml': 'name: P\nreviewers: []\n', 'tools/a.yaml': 'nam: A\n' });
    const session = sessionOf();
    assert.equal(await runCommandLine(['export', folder], session), 1);
    assert.match(session.said.err, /a\.yaml:1:1 error schema/);
    assert.equal(session.said.out, '');
  });

  it('tells programs in JSON that it cannot export', async () => {
    const session = sessionOf();
    assert.equal(await runCommandLine(['export', 'nope', '--reporter', 'json'], session), 2);
    assert.match((JSON.parse(session.said.err) as { message: string }).message, /There is no nope/);
    assert.equal(session.said.out, '');
  });

  it('tells of a mistake of ours without its stack, and how to see that', async () => {
    const failing = async (environment: Record<string, string>) => {
      const session = sessionOf(environment);
      // An output that fails unexpectedly, which no user can cause.
      session.out.write = () => {
        throw new TypeError('the moon is down');
      };
      assert.equal(await runCommandLine(['check', 'catalog'], session), 2);
      return session.said.err;
    };
    assert.equal(await failing({}), 'error: the moon is down (DEBUG=1 shows where)\n');
    assert.match(await failing({ DEBUG: '1' }), /^ +at /m);
  });
});

describe('runCommand', () => {
  const tallied = (errors: number) => ({ tally: { errors, warnings: 3, notices: 2 } });

  it('makes exit code 1 of errors, and 0 of warnings and of results that count nothing', async () => {
    for (const [result, code] of [
      [tallied(1), 1],
      [tallied(0), 0],
      [{}, 0],
    ] as const) {
      const session = sessionOf();
      await runCommand(
        session,
        { reporter: 'human' },
        () => Promise.resolve(result),
        () => 'done',
      );
      assert.equal(session.code, code);
      assert.equal(session.said.out, 'done\n');
    }
  });

  it('hands a failure on, and remembers the reporter that can tell it', async () => {
    const session = sessionOf();
    const failing = runCommand(
      session,
      { reporter: 'json' },
      () => Promise.reject(new Error('x')),
      () => '',
    );
    await assert.rejects(failing, /x/);
    assert.ok(session.reporter);
  });
});
