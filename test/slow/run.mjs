// The measurements: `npm run test:slow` after `npm run build`, or some of them: node test/slow/run.mjs csp shift.
// One line for each check with its figure; the last line counts. What each shows is said at the top of its file.
// Some run only by name: `paint`, `upgrade` and `speed`, because a timing says nothing on a shared machine, and
// `wire100000`, which is long.
const suites = [
  'csp',
  'prerender',
  'file',
  'requests',
  'failures',
  'versions',
  'shift',
  'accessibility',
  'leaks',
  'kills',
  'prerender-kills',
  'wire',
  'offline',
  'snippet',
  'loader',
  'embed',
  'bookmarks',
  'bookmarks-access',
  'tabs',
  'newsletter',
];
const byName = ['paint', 'upgrade', 'speed', 'wire100000'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => ![...suites, ...byName].includes(name));
if (unknown.length > 0) {
  console.error(
    `No measurement called ${unknown.join(', ')}. There are: ${[...suites, ...byName].join(', ')}.`,
  );
  process.exit(1);
}

let passed = 0;
let failed = 0;
for (const suite of wanted.length > 0 ? wanted : suites) {
  const start = performance.now();
  const checks = await import(`./${suite}.mjs`)
    .then((module) => module.default())
    .catch((error) => [{ name: 'broke off', ok: false, figure: error.stack ?? String(error) }]);
  for (const { name, ok, figure, limit } of checks) {
    if (ok) passed++;
    else failed++;
    const most = limit === undefined ? '' : ` (limit ${limit})`;
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${suite}: ${name}: ${figure}${most}`);
  }
  console.log(`     ${suite}: ${Math.round((performance.now() - start) / 1000)} s`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
