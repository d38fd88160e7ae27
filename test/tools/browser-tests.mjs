// Runs the browser tests whose path contains the filter in Chromium, Firefox and WebKit:
// node test/tools/browser-tests.mjs [filter]. Those of the elements run twice: with Lit, as in the npm files, and with what
// stands for it in the CDN files (src/lit/). A browser may be missing, except where CI is set.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { globSync } from 'tinyglobby';
import { declareProperties } from '../../build.lit.mjs';
import { answers } from './answers.mjs';
import { engines, ensureBrowsers, howToInstall } from './browsers.mjs';
import { outputs, writeOutputs } from './outputs.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Two pages of one Chromium: without this the one behind is hidden, and requestAnimationFrame never fires there.
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
  webkit: (binary) => webkitLauncher(binary),
};

/** The stand-in for Lit that the CDN files carry, put where the sources import Lit. */
const ownLit = {
  name: 'own-lit',
  resolveImport: ({ source }) => (/^lit(\/decorators\.js)?$/.test(source) ? '/src/lit/index.ts' : undefined),
  transform: ({ path, body }) =>
    path.startsWith('/src/elements/') ? declareProperties(String(body), path) : undefined,
};

/** Coverage is measured in Chromium; test/tools/coverage.mjs judges it. */
async function runTests({ files, browsers, coverage, plugins }) {
  const runner = await startTestRunner({
    autoExitProcess: false,
    readCliArgs: false,
    readFileConfig: false,
    config: {
      files,
      rootDir: process.cwd(),
      nodeResolve: { exportConditions: ['browser', 'development'] },
      concurrency: 2,
      concurrentBrowsers: 3,
      middleware: [answers, outputs],
      plugins: [
        ...plugins,
        esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${process.cwd()}/tsconfig.json` }),
      ],
      filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
      browsers: await Promise.all(Object.entries(browsers).map(([engine, path]) => launch[engine](path))),
      // These end what hangs. A machine may be busy with other things, and no test asks how fast we are.
      browserStartTimeout: 120_000,
      testsStartTimeout: 120_000,
      testsFinishTimeout: 600_000,
      testFramework: { config: { timeout: 90_000 } },
      coverage: !!coverage && 'chromium' in browsers,
      coverageConfig: {
        include: ['src/**/*.ts'],
        exclude: ['src/publish/**', 'src/catalog/schema.ts'],
        report: true,
        reportDir: coverage,
        reporters: ['lcovonly'],
      },
      reporters: [defaultReporter({ reportTestProgress: false })],
    },
  });
  if (!runner) return { passed: 0, failed: 1 };
  const ok = await new Promise((resolve) => runner.on('stopped', resolve));
  const counts = [...runner.sessions.all()].map(countSession);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return { passed, failed: failed || (ok ? 0 : 1) };
}

function countSession({ testResults, errors = [] }) {
  const count = { passed: 0, failed: !testResults || errors.length > 0 ? 1 : 0 };
  const walk = ({ tests = [], suites = [] }) => {
    for (const { passed, skipped } of tests) if (!skipped) count[passed ? 'passed' : 'failed']++;
    suites.forEach(walk);
  };
  if (testResults) walk(testResults);
  return count;
}

const [filter = ''] = process.argv.slice(2);
const ignore = ['**/*.node.test.ts', 'test/slow/**', 'test/bench/**'];
const files = globSync('test/**/*.test.ts', { ignore }).filter((path) => path.includes(filter));
const browsers = ensureBrowsers();
const missing = engines.filter((engine) => !browsers[engine]);
const tooFew = Object.keys(browsers).length === 0 || (process.env.CI && missing.length > 0);

if (missing.length > 0) {
  console.log(`Note: not tested in ${missing.join(', ')}. Run: npm run browsers. ${howToInstall(missing)}`);
}
if (files.length === 0) console.log('Note: no browser test file matches.');

const counts = { passed: 0, failed: 0 };
async function count(files, plugins, report) {
  if (files.length === 0) return;
  const coverage = filter === '' ? `coverage/${report}` : '';
  const { passed, failed } = await runTests({ files, browsers, plugins, coverage });
  counts.passed += passed;
  counts.failed += failed;
}
if (tooFew) counts.failed = 1;
else {
  if (filter === '') await writeOutputs();
  await count(files, [], 'browser');
  await count(
    files.filter((path) => path.startsWith('test/elements/')),
    [ownLit],
    'own-lit',
  );
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
