// `npm test`: runs the script test:all, then sums what its parts counted and names again what failed. The task runner
// (wireit) has no count of tests, and no reporter that could add one.
// `npm test -- ship-badge` runs only the test files whose path contains that; they need `npm run build` before.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { globSync } from 'tinyglobby';

const [filter] = process.argv.slice(2);
const sum = { passed: 0, failed: 0 };
const failures = [];

/** Scripts whose tests are counted one by one; of the others each is one. */
const counted = /^test:(node|browser)$/;

function read(line) {
  console.log(line);
  const tests = /^(\d+) passed, (\d+) failed$/.exec(line);
  const nodeTests = /^ℹ (pass|fail|cancelled) (\d+)$/.exec(line);
  const script = /^(✅|❌) \[([\w:]+)\]/u.exec(line);
  if (tests) {
    sum.passed += Number(tests[1]);
    sum.failed += Number(tests[2]);
  } else if (nodeTests) {
    sum[nodeTests[1] === 'pass' ? 'passed' : 'failed'] += Number(nodeTests[2]);
  } else if (script) {
    const failed = script[1] === '❌';
    if (failed) failures.push(line);
    if (failed || !counted.test(script[2])) sum[failed ? 'failed' : 'passed']++;
  } else if (/^\s*(FAILED|❌|✖) /u.test(line)) failures.push(line);
}

/** Runs a program whose lines are read; resolves to its exit code. */
async function run(program, ...args) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      WIREIT_LOGGER: 'simple',
      WIREIT_FAILURES: 'continue',
    },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) read(line);
  return ended;
}

async function runFiltered() {
  const files = globSync('test/**/*.test.ts', { ignore: 'test/{slow,bench}/**' }).filter((path) =>
    path.includes(filter),
  );
  const nodeFiles = files.filter((path) => path.endsWith('.node.test.ts'));
  const browserFiles = files.filter((path) => !nodeFiles.includes(path));
  if (files.length === 0) failures.push(`No test file has "${filter}" in its path.`);
  if (nodeFiles.length > 0)
    await run('node', '--import', 'tsx', '--test', '--test-reporter', 'spec', ...nodeFiles);
  if (browserFiles.length > 0) await run('npx', 'wtr', '--coverage', 'false', '--files', ...browserFiles);
}

const code = filter ? await runFiltered() : await run('npm', 'run', '--silent', 'test:all');
if ((code || failures.length > 0) && sum.failed === 0) sum.failed = 1;
if (failures.length > 0) console.log(`\nFailed:\n${[...new Set(failures)].join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
