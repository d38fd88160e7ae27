// Runs the Node tests (*.node.test.ts) whose path contains the filter: node test/tools/node-tests.mjs [filter].
// tsx compiles TypeScript as it is loaded; c8 follows the child processes, too.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const [filter = ''] = process.argv.slice(2);
const files = globSync('test/**/*.node.test.ts', { ignore: 'test/slow/**' }).filter((path) =>
  path.includes(filter),
);
const results = 'coverage/node/results.tap';

let counts = { passed: 0, failed: 0 };
if (files.length === 0) console.log('Note: no Node test file matches.');
else counts = runTests();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function runTests() {
  mkdirSync('coverage/node', { recursive: true });
  const coverage = ['--reporter', 'lcovonly', '--reports-dir', 'coverage/node', '--include', 'src/**'];
  const reporters = [
    ...['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'],
    ...['--test-reporter', 'tap', '--test-reporter-destination', results],
  ];
  const c8 = ['node_modules/c8/bin/c8.js', ...coverage, process.execPath];
  const { status } = spawnSync(
    process.execPath,
    [...(filter ? [] : c8), '--import', 'tsx', '--test', ...reporters, ...files],
    { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } },
  );
  const tap = readFileSync(results, 'utf8');
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: failed || (status === 0 ? 0 : 1) };
}
