// `npm test`: runs the task runner (wireit) on everything there is, one group after the other because browsers need a
// machine for themselves; then sums what it counted and names again what failed, for which wireit has no reporter.
// `npm test -- ship-badge` runs only the test files whose path contains that, and needs `npm run build` before.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { globSync } from 'tinyglobby';

const groups = ['check', 'build', 'test:package', 'test:node', 'test:browser'];
/** These count their tests one by one; any other script counts as one. */
const counting = ['test:node', 'test:browser'];

const sum = { passed: 0, failed: 0 };
const scripts = new Set();
const failures = new Set();

function read(line) {
  console.log(line);
  const tests = /^(\d+) passed, (\d+) failed$/.exec(line);
  const nodeTests = /^ℹ (pass|fail|cancelled) (\d+)$/.exec(line);
  const script = /^(✅|❌) \[([\w:]+)\] (?!No command)/u.exec(line);
  if (tests) {
    sum.passed += Number(tests[1]);
    sum.failed += Number(tests[2]);
  } else if (nodeTests) {
    sum[nodeTests[1] === 'pass' ? 'passed' : 'failed'] += Number(nodeTests[2]);
  } else if (script && !scripts.has(script[2])) {
    const failed = script[1] === '❌';
    scripts.add(script[2]);
    if (failed) failures.add(line);
    if (!counting.includes(script[2])) sum[failed ? 'failed' : 'passed']++;
  } else if (/^\s*(FAILED|❌|✖) /u.test(line)) failures.add(line.trim());
}

/** Runs a program whose lines are read. */
async function run(...command) {
  const child = spawn(command[0], command.slice(1), {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1', WIREIT_LOGGER: 'simple', WIREIT_FAILURES: 'continue' },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) read(stripVTControlCharacters(line));
  if ((await ended) !== 0) failures.add(command.join(' ').slice(0, 80));
}

const [filter] = process.argv.slice(2);
if (filter) {
  const ignore = 'test/{slow,integrations}/**';
  const files = globSync('test/**/*.test.ts', { ignore }).filter((path) => path.includes(filter));
  const isNode = (path) => path.endsWith('.node.test.ts');
  const [node, browser] = [files.filter(isNode), files.filter((path) => !isNode(path))];
  if (files.length === 0) failures.add(`No test file has "${filter}" in its path.`);
  if (node.length > 0) await run('node', '--import', 'tsx', '--test', '--test-reporter=spec', ...node);
  if (browser.length > 0) await run('npx', 'wtr', '--files', ...browser);
} else {
  for (const group of groups) await run('npm', 'run', '--silent', group);
}

// A group that stopped before it could count is one failure.
if (failures.size > 0 && sum.failed === 0) sum.failed = 1;
if (failures.size > 0) console.log(`\nFailed:\n${[...failures].join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
