// Runs the browser tests in Chromium, Firefox and WebKit: `npm run test:browser`, or
// `npm run test:browser -- --files test/components/ship-badge.test.ts`. With CI set, a missing browser is a failure.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { answers } from './test/support/answers.mjs';
import { chromiumFlags, engines, ensureBrowsers, howToInstall } from './test/support/browsers.mjs';
import { outputs, writeOutputs } from './test/support/outputs.mjs';
import { webkitLauncher } from './test/support/webkit-launcher.mjs';

// Without focus emulation, the background page of two is hidden, and requestAnimationFrame never fires there.
async function createFocusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const launch = {
  chromium: (executablePath) =>
    Object.assign(
      chromeLauncher({
        launchOptions: { executablePath, args: chromiumFlags },
        createPage: createFocusedPage,
      }),
      { name: 'Chromium' },
    ),
  firefox: (executablePath) =>
    Object.assign(
      chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath } }),
      { name: 'Firefox' },
    ),
  webkit: webkitLauncher,
};

const found = ensureBrowsers();
const missing = engines.filter((engine) => !found[engine]);
if (missing.length > 0) {
  const message = `Not tested in ${missing.join(', ')}. Run: npm run browsers. ${howToInstall(missing)}`;
  if (process.env.CI || missing.length === engines.length) throw new Error(message);
  console.log(message);
}

/** Reporter that prints a line for each finished file and the total counts, which the built-in reporters lack. */
const counter = {
  reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
    const failed = sessionsForTestFile.some(({ passed }) => !passed);
    logger.log(`${failed ? 'FAILED' : 'ok    '} ${testFile.replace(`${process.cwd()}/`, '')}`);
  },
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0 };
    const walk = ({ tests = [], suites = [] }) => {
      for (const { passed, skipped } of tests) if (!skipped) count[passed ? 'passed' : 'failed']++;
      suites.forEach(walk);
    };
    for (const { testResults, errors } of sessions) {
      if (testResults) walk(testResults);
      if (!testResults || errors.length > 0) count.failed++;
    }
    console.log(`${count.passed} passed, ${count.failed} failed`);
  },
};

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/{slow,bench,integrations}/**'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  concurrentBrowsers: 3,
  middleware: [answers, outputs],
  plugins: [
    // Before the browsers start, because they leave a small machine little time.
    { name: 'outputs', serverStart: writeOutputs },
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${import.meta.dirname}/tsconfig.json` }),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  browsers: await Promise.all(Object.entries(found).map(([engine, path]) => launch[engine](path))),
  // Generous, because they only end what hangs: the machine may be busy, and no test measures speed.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 90_000 } },
  // Chromium only, over all files together.
  coverage: 'chromium' in found && !process.argv.includes('--files'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/cli/**', 'src/catalog/schema.ts'],
    report: true,
    reportDir: 'coverage/browser',
    reporters: ['lcovonly', 'text-summary'],
    threshold: { lines: 90 },
  },
  reporters: [defaultReporter({ reportTestProgress: false }), counter],
};
