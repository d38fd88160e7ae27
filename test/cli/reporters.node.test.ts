// Reporters for people, programs and GitHub.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileDiagnostic, type Diagnostic } from '../../src/cli/diagnostics/diagnostic.js';
import { openReporter } from '../../src/cli/reporters/open-reporter.js';
import { createProgressBar } from '../../src/cli/reporters/progress-bar.js';
import { sessionOf } from '../support/sessions.js';

const finding: Diagnostic = {
  file: 'catalog/tools/one.yaml',
  line: 12,
  column: 5,
  pointer: '/reviews/0/take',
  severity: 'warning',
  code: 'take-length',
  message: 'has 9 words; a take has 60 to 150',
  frame: { first: 11, lines: ['  - reviewer: ann', '    take: Short.', '  - reviewer: bob'] },
};
const tally = (errors: number, warnings: number, notices: number) => ({
  tally: { errors, warnings, notices },
});

describe('the human reporter', () => {
  it('gives a line for each finding, its lines in the file with a mark, and the count at the end', async () => {
    const session = sessionOf();
    const reporter = await openReporter('human', session);
    reporter.onDiagnostic(finding);
    reporter.result(tally(1, 2, 0), 'catalog: 3 records');
    assert.equal(session.said.out, 'catalog: 3 records\n');
    assert.equal(
      session.said.err,
      `catalog/tools/one.yaml:12:5 warning take-length has 9 words; a take has 60 to 150
  11 │   - reviewer: ann
> 12 │     take: Short.
     │     ^
  13 │   - reviewer: bob

1 error, 2 warnings
`,
    );
  });

  it('names no line in a folder or at a site', async () => {
    for (const file of ['public/v1/', 'https://reviews.example/v1/']) {
      const session = sessionOf();
      (await openReporter('human', session)).onDiagnostic(
        fileDiagnostic(file, 'error', 'unknown-tool', 'has no tool "x"'),
      );
      assert.equal(session.said.err, `${file} error unknown-tool has no tool "x"\n`);
    }
  });

  it('keeps findings of one file together, and parts those of two', async () => {
    const session = sessionOf();
    const reporter = await openReporter('human', session);
    for (const file of ['a.yaml', 'a.yaml', 'b.yaml'])
      reporter.onDiagnostic({ ...finding, file, frame: undefined });
    assert.deepEqual(
      session.said.err.split('\n').map((line) => line.split(':')[0]),
      ['a.yaml', 'a.yaml', '', 'b.yaml', ''],
    );
  });

  it('says nothing of a count where nothing was found', async () => {
    const session = sessionOf();
    (await openReporter('human', session)).result(tally(0, 0, 0), '');
    assert.deepEqual(session.said, { out: '', err: '' });
  });

  it('marks the place below tabs, and in a line that is longer than the terminal', async () => {
    const session = sessionOf({}, { columns: 60 });
    const reporter = await openReporter('human', session);
    const long = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    reporter.onDiagnostic({ ...finding, line: 1, column: 3, frame: { first: 1, lines: ['\t\tname: x'] } });
    reporter.onDiagnostic({ ...finding, line: 1, column: 301, frame: { first: 1, lines: [long] } });
    const [, , tabs, , shown = '', mark = ''] = session.said.err.split('\n');
    assert.equal(tabs, '    │ \t\t^');
    assert.ok(shown.length <= 60);
    assert.equal(shown.slice(mark.indexOf('^')).startsWith('HERE'), true);
  });

  it('lets no text of a catalog steer the terminal', async () => {
    const session = sessionOf();
    const reporter = await openReporter('human', session);
    const evil = '\u001b[2J\u009b31m\r\u202e';
    reporter.onDiagnostic({ ...finding, file: evil, message: evil, frame: { first: 12, lines: [evil] } });
    reporter.onMessage(evil);
    reporter.failed(evil);
    assert.doesNotMatch(session.said.err, /[\u001b\u009b\r\u202e]/); // eslint-disable-line no-control-regex
  });

  it('colours on a terminal, unless NO_COLOR is set or the terminal is dumb', async () => {
    const coloured = async (environment: Record<string, string>, isTTY: boolean) => {
      const session = sessionOf(environment, { isTTY });
      (await openReporter('human', session)).onDiagnostic(finding);
      return session.said.err.includes('\u001b[3');
    };
    assert.equal(await coloured({}, true), true);
    assert.equal(await coloured({}, false), false);
    assert.equal(await coloured({ NO_COLOR: '1' }, true), false);
    assert.equal(await coloured({ TERM: 'dumb' }, true), false);
    assert.equal(await coloured({ FORCE_COLOR: '1' }, false), true);
    assert.equal(await coloured({ FORCE_COLOR: '0' }, true), false);
  });

  it('shows fifty warnings of a kind on a terminal, every error, and all of them in a pipe', async () => {
    const told = async (isTTY: boolean, severity: 'warning' | 'error') => {
      const session = sessionOf({ NO_COLOR: '1' }, { isTTY });
      const reporter = await openReporter('human', session);
      for (let index = 0; index < 70; index++)
        reporter.onDiagnostic({ ...finding, severity, frame: undefined });
      reporter.result(tally(0, 70, 0), '');
      assert.equal(/take-length: 70 in all/.test(session.said.err), isTTY);
      return session.said.err.match(/a take has/g)?.length;
    };
    assert.equal(await told(true, 'warning'), 50);
    assert.equal(await told(true, 'error'), 70);
    assert.equal(await told(false, 'warning'), 70);
  });
});

describe('the JSON reporter', () => {
  it('gives findings as they are, a line each, and the result alone on stdout', async () => {
    const session = sessionOf();
    const reporter = await openReporter('json', session);
    reporter.onDiagnostic(finding);
    reporter.onMessage('Just so.');
    reporter.onProgress('Checking', 1, 2);
    reporter.result(tally(0, 1, 0), 'words');
    assert.deepEqual(JSON.parse(session.said.err), finding);
    assert.equal(session.said.out, '{"tally":{"errors":0,"warnings":1,"notices":0}}\n');
  });

  it('gives a refusal as JSON, too', async () => {
    const session = sessionOf();
    (await openReporter('json', session)).failed('no "x"\nhere');
    assert.deepEqual(JSON.parse(session.said.err), {
      severity: 'error',
      code: 'refused',
      message: 'no "x"\nhere',
    });
  });
});

describe('the GitHub reporter', () => {
  const told = async (about: Partial<Diagnostic>) => {
    const session = sessionOf();
    (await openReporter('github', session)).onDiagnostic({ ...finding, ...about });
    return session.said.err;
  };

  it('gives each finding as a command with its place', async () => {
    assert.equal(
      await told({}),
      '::warning file=catalog/tools/one.yaml,line=12,col=5,title=take-length::has 9 words; a take has 60 to 150\n',
    );
    assert.match(await told({ severity: 'error' }), /^::error /);
    assert.match(await told({ severity: 'notice' }), /^::notice /);
  });

  it('names a folder in the message, because there is no file to show', async () => {
    assert.equal(
      await told(fileDiagnostic('public/v1/', 'error', 'unknown-tool', 'has no tool "x"')),
      '::error title=unknown-tool::public/v1/ has no tool "x"\n',
    );
  });

  it('escapes what would end a command, a property or the line', async () => {
    const text = await told({ file: 'a,b:c%.yaml', message: '100 %\r\n::set-env name=x::y' });
    assert.equal(
      text,
      '::warning file=a%2Cb%3Ac%25.yaml,line=12,col=5,title=take-length::100 %25%0D%0A::set-env name=x::y\n',
    );
  });

  it('refuses as an error, and counts at the end', async () => {
    const session = sessionOf();
    const reporter = await openReporter('github', session);
    reporter.failed('no\nway');
    reporter.result(tally(2, 0, 1), 'catalog: 3 records');
    assert.equal(session.said.err, '::error::no%0Away\n2 errors, 1 notice\n');
    assert.equal(session.said.out, 'catalog: 3 records\n');
  });
});

describe('progress', () => {
  /** A bar on a terminal whose clock stands where the test puts it. */
  function bar() {
    const session = sessionOf({}, { isTTY: true, columns: 80 });
    const err = Object.assign(session.err, { cursorTo: () => true });
    const clock = { now: 0 };
    return { clock, said: session.said, progress: createProgressBar(err, () => clock.now) };
  }

  it('shows nothing of work that is done in half a second', () => {
    const { progress, clock, said } = bar();
    clock.now = 499;
    progress.show('Checking records', 10, 20);
    progress.clear();
    assert.equal(said.err, '');
  });

  it('shows how much of longer work is done, and goes', () => {
    const { progress, clock, said } = bar();
    clock.now = 501;
    progress.show('Checking records', 10, 20);
    assert.match(said.err, /Checking records ━+─+ 10\/20/);
    const before = said.err.length;
    progress.clear();
    assert.ok(said.err.length > before);
    progress.show('Writing records', 7);
    assert.match(said.err, /Writing records 7/);
    progress.clear();
  });

  it('is on a terminal alone', async () => {
    const session = sessionOf();
    const reporter = await openReporter('human', session);
    reporter.onProgress('Checking records', 1, 2);
    assert.equal(session.said.err, '');
  });
});
