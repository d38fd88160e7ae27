// A catalog to start from, and the workflow that publishes it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parse } from 'yaml';
import { version } from '../../src/shared/version.js';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { init } from '../../src/cli/commands/init/init.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';

after(removeFolders);

describe('init', () => {
  it('writes a catalog in which check finds nothing at all, and which builds', async () => {
    const folder = join(folderOf(), 'new/catalog');
    const { files } = await init(folder);
    assert.deepEqual(files.sort(), [...filesOf(folder).keys()].map((name) => join(folder, name)).sort());
    const { tally, records } = await check(folder, { strict: true });
    assert.deepEqual({ tally, records }, { tally: { errors: 0, warnings: 0, notices: 0 }, records: 2 });
    const { counts } = await build(folder, { out: join(folder, '../public'), first: true });
    assert.deepEqual(counts, { tools: 2, moved: 0, gone: 0 });
  });

  it('gives editors the schema of each file, beside the catalog, without a network', async () => {
    const folder = folderOf();
    await init(folder);
    for (const [name, text] of filesOf(folder)) {
      if (!name.endsWith('.yaml')) continue;
      const [, scheme = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? [];
      const schema = JSON.parse(readFileSync(join(folder, dirname(name), scheme), 'utf8')) as object;
      assert.ok('properties' in schema, name);
    }
  });

  it('explains every field: each one of a tool is there, given or as a comment', async () => {
    const folder = folderOf();
    await init(folder);
    const text = readFileSync(join(folder, 'tools/inkwell.yaml'), 'utf8');
    const schema = JSON.parse(readFileSync(join(folder, '.schema/authoring/tool.json'), 'utf8')) as {
      properties: object;
    };
    for (const field of Object.keys(schema.properties).filter((name) => !['lang', 'draft'].includes(name)))
      assert.match(text, new RegExp(`^(# )?${field}:`, 'm'), field);
  });

  it('has git ignore what a build remembers', async () => {
    const folder = folderOf();
    await init(folder);
    assert.match(readFileSync(join(folder, '.gitignore'), 'utf8'), /^\.ship-or-skip\/$/m);
  });

  it('takes an empty folder, and one with a .gitignore of its own', async () => {
    const folder = folderOf({ '.gitignore': 'mine\n' });
    await init(folder);
    assert.equal(readFileSync(join(folder, '.gitignore'), 'utf8'), 'mine\n');
  });

  it('refuses, before it writes anything, where a file would be overwritten', async () => {
    const folder = folderOf({ 'votes.json': '{}', 'other.txt': '' });
    await assert.rejects(init(folder), { name: 'UserError', message: /votes\.json exists already/ });
    assert.deepEqual([...filesOf(folder).keys()], ['other.txt', 'votes.json']);
    await assert.rejects(init(join(folder, 'other.txt')), { name: 'UserError', message: /is a file/ });
  });

  it('says what to do next', async () => {
    const folder = folderOf();
    const said: string[] = [];
    await init(folder, {}, { onMessage: (sentence) => void said.push(sentence) });
    for (const verb of ['preview', 'add', 'check', 'build'])
      assert.match(said.join(), new RegExp(`ship-or-skip ${verb} `));
  });
});

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  env: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; if?: string; steps: { uses?: string; run?: string }[] }
  >;
}

describe('init --host github-pages', () => {
  async function workflows() {
    const top = folderOf();
    mkdirSync(join(top, '.git'));
    await init(join(top, 'data/catalog'), { host: 'github-pages' });
    const read = (name: string) =>
      parse(readFileSync(join(top, '.github/workflows', name), 'utf8')) as Workflow;
    return { top, publish: read('catalog.yml'), comment: read('catalog-comment.yml') };
  }
  const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
  const scriptsOf = (workflow: Workflow) => stepsOf(workflow).flatMap(({ run = '' }) => run);

  it('puts the workflow at the top of the repository, with the catalog’s place and this version', async () => {
    const { top, publish } = await workflows();
    assert.equal(publish.env['CATALOG'], 'data/catalog');
    assert.equal(publish.env['SHIP_OR_SKIP'], `ship-or-skip@${version}`);
    assert.ok(existsSync(join(top, '.nojekyll')));
  });

  it('takes the folder itself where there is no repository', async () => {
    const folder = folderOf();
    await init(folder, { host: 'github-pages' });
    const { env } = parse(readFileSync(join(folder, '.github/workflows/catalog.yml'), 'utf8')) as Workflow;
    assert.equal(env['CATALOG'], '.');
  });

  it('uses GitHub’s own actions alone', async () => {
    const { publish, comment } = await workflows();
    for (const { uses } of [...stepsOf(publish), ...stepsOf(comment)])
      if (uses) assert.match(uses, /^actions\/[a-z-]+@v\d+$/);
  });

  it('gives a token that may write to no job that reads a pull request’s files', async () => {
    const { publish, comment } = await workflows();
    for (const workflow of [publish, comment]) {
      assert.equal('pull_request_target' in workflow.on, false);
      assert.doesNotMatch(Object.values(workflow.permissions).join(), /write/);
    }
    for (const { permissions = {}, if: when = '' } of Object.values(publish.jobs))
      if (Object.values(permissions).includes('write')) assert.match(when, /event_name != 'pull_request'/);
    // The one that may comment fetches no files of the branch, only the comment's text.
    for (const { uses = '' } of stepsOf(comment)) assert.doesNotMatch(uses, /checkout/);
    assert.deepEqual(Object.keys(comment.on), ['workflow_run']);
  });

  it('puts no text of others into a script: it comes through variables', async () => {
    const { publish, comment } = await workflows();
    for (const script of [...scriptsOf(publish), ...scriptsOf(comment)])
      assert.doesNotMatch(script, /\$\{\{/);
  });

  /** Runs a step's script as GitHub does, with these programs in place of the real ones. */
  function stepRun(script: string, programs: Record<string, string>, variables: Record<string, string>) {
    const folder = folderOf(
      Object.fromEntries(Object.entries(programs).map(([name, text]) => [name, `#!/bin/bash\n${text}\n`])),
    );
    for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755);
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, RUNNER_TEMP: folder, ...variables },
    });
    return { status, stdout, folder };
  }

  it('goes on from what is published, and begins anew only where the host says that nothing is', async () => {
    const { publish } = await workflows();
    const script = scriptsOf(publish).find((text) => text.includes('--first')) ?? '';
    const built = (answer: string) =>
      stepRun(
        script,
        { curl: `printf ${answer}`, npx: 'echo "$@"' },
        { SITE: 'https://o.example/r', CATALOG: 'data', SHIP_OR_SKIP: 'ship-or-skip@1' },
      );
    const published = 'https://o.example/r/v1/';
    assert.match(
      built('200').stdout,
      new RegExp(`build data --out public --previous ${published} --base-url`),
    );
    assert.match(built('404').stdout, /build data --out public --first --base-url/);
    for (const answer of ['500', '403', '000', "''"]) {
      const { status, stdout } = built(answer);
      assert.equal(status, 1);
      assert.doesNotMatch(stdout, /build/);
    }
  });

  it('comments on the pull request that has the commit, once, and renews that comment', async () => {
    const { comment } = await workflows();
    const [script = ''] = scriptsOf(comment);
    const commented = (number: string, mine: string) =>
      stepRun(
        script,
        {
          gh: `case "$1 $2" in
            "run download") mkdir -p "$RUNNER_TEMP/diff" && echo "**Inkwell** flips" > "$RUNNER_TEMP/diff/diff.md" ;;
            "pr list") printf '%s' "${number}" ;;
            "api --paginate") printf '%s' "${mine}" ;;
            *) echo "$@" ;;
          esac`,
        },
        { GH_REPO: 'o/r', RUN: '1', BRANCH: 'x', COMMIT: 'abc', GH_TOKEN: '' },
      );
    const first = commented('7', '');
    assert.equal(first.status, 0);
    assert.match(
      first.stdout,
      /^api --method POST repos\/o\/r\/issues\/7\/comments --field body=@comment\.md/m,
    );
    assert.match(
      readFileSync(join(first.folder, 'comment.md'), 'utf8'),
      /^<!-- ship-or-skip diff -->\n[^]*Inkwell/,
    );
    assert.match(commented('7', '99').stdout, /^api --method PATCH repos\/o\/r\/issues\/comments\/99 /m);
    const none = commented('', '');
    assert.equal(none.status, 0);
    assert.doesNotMatch(none.stdout, /^api/m);
  });
});
