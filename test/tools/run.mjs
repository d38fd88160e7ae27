// `npm test`: every check, then the tests. `npm test -- ship-badge` runs only the test files whose path contains
// that; `npm run check` only what needs no browser and no build. The last line counts tests and steps together.
import { runStep } from './step.mjs';

// [name, command, ...arguments]; a name with a colon shows the command's last line.
const checks = [
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['types of browser code', 'tsc', '-p', 'tsconfig.browser.json'],
  ['types of Node code', 'tsc', '-p', 'tsconfig.node.json'],
  ['types of the pure floors', 'tsc', '-p', 'tsconfig.pure.json'],
  ['types of the publisher', 'tsc', '-p', 'tsconfig.publish.json'],
  ['templates', 'lit-analyzer', '--strict', '--quiet', 'src/**/*.ts'],
  ['floors', 'depcruise', '--config', '.dependency-cruiser.mjs', 'src', 'test', 'demo'],
  ['manifests', 'manifest.check.mjs'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused code', 'knip'],
  ['version', 'version.mjs'],
];
const builtFiles = [
  ['sizes:', 'test/tools/sizes.mjs'],
  ['package:', 'test/tools/pack.mjs'],
  ['package entries', 'publint', '--strict'],
  ['package types', 'attw', '--pack', '.', '--profile', 'esm-only'],
];

const [filter = ''] = process.argv.slice(2);
const sum = { passed: 0, failed: 0 };

/** Two at a time, in this order. */
async function run(...steps) {
  const queue = [...steps];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const { passed, failed } = await runStep(step);
      sum.passed += passed;
      sum.failed += failed;
    }
  };
  await Promise.all([worker(), worker()]);
}

if (filter === '--check') {
  await run(...checks);
} else if (filter) {
  await run(['Node tests', 'test/tools/node-tests.mjs', filter]);
  await run(['browser tests', 'test/tools/browser-tests.mjs', filter]);
  if (sum.passed + sum.failed === 0) {
    console.log(`No test file has "${filter}" in its path.`);
    sum.failed++;
  }
} else {
  await run(...checks);
  await run(['build', 'build.mjs']);
  await run(...builtFiles);
  await run(['Node tests', 'test/tools/node-tests.mjs']);
  await run(['browser tests', 'test/tools/browser-tests.mjs']);
  await run(['coverage:', 'test/tools/coverage.mjs']);
}

console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
