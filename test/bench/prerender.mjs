// Measures time and memory of prerendering a site: pages of 8 to 12 KB with three elements each.
//   node test/bench/prerender.mjs [--pages 1000] [--tools 200] [--dir DIR] [--link] [-- node dist/cli/main.js]
// DIR keeps the catalog for the next time; the site is new each time, and stays there to be looked at.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedCatalog } from './generate.mjs';
import { show as showRow, showColumns } from './measure.mjs';
import { pageAt, pathOf } from './pages.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '1000' },
    tools: { type: 'string', default: '200' },
    dir: { type: 'string', default: join(tmpdir(), 'ship-or-skip-bench') },
    link: { type: 'boolean', default: false },
  },
});
const [pages, tools] = [Number(values.pages), Number(values.tools)];
if (![pages, tools].every((count) => Number.isSafeInteger(count) && count > 0)) {
  console.error(`--pages and --tools are numbers from 1: ${values.pages}, ${values.tools}`);
  process.exit(2);
}
const program = positionals.length > 0 ? positionals : [process.execPath, 'dist/cli/main.js'];
const usageFile = join(values.dir, 'usage.ndjson');

/** Limits for 10,000 pages: seconds, files written. Other numbers have no limits. */
const limits = {
  'first run': { wall: 60 },
  'second run': { wall: 15, written: 0 },
};

const { catalog, tools: generated } = generatedCatalog({ tools });
const records = [...generated];
const slugs = records.filter((record) => record.reviews).map(({ slug }) => slug);
/** Publishes the catalog once; in the changed one, one tool is called something else. */
function published(name, lines) {
  const out = join(values.dir, `prerender-${tools}-${name}`);
  if (existsSync(join(out, 'v1', 'manifest.json'))) return join(out, 'v1');
  const source = join(values.dir, `prerender-${tools}-${name}.ndjson`);
  writeFileSync(source, [{ catalog }, ...lines].map((line) => JSON.stringify(line)).join('\n'));
  const parameters = ['build', source, '--out', out, '--first', '--date', '2026-11-25', '--badges', 'none'];
  execFileSync(program[0], [...program.slice(1), ...parameters], { stdio: 'ignore' });
  return join(out, 'v1');
}

/** A folder that is not there yet: deleting the last one can take longer than to prerender it. */
function freshFolder() {
  for (let number = 1; ; number++) {
    const folder = join(values.dir, `prerender-${pages}-site-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

const show = (name, site, at) =>
  showRow(
    name,
    [
      ...program,
      ...['prerender', site, '--catalog', at, '--date', '2026-11-26'],
      ...(values.link ? ['--styles', 'link'] : []),
    ],
    { usageFile, out: site, limits: pages === 10_000 ? limits[name] : undefined },
  );

mkdirSync(values.dir, { recursive: true });
const before = published('before', records);
const changed = records.map((record) =>
  record.slug === slugs[0] ? { ...record, name: `${record.name} Again` } : record,
);
const after = published('after', changed);
const site = freshFolder();
for (let index = 0; index < pages; index++) {
  const file = join(site, pathOf(index));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pageAt(index, slugs));
}
console.log(`${pages} pages in ${site}`);
showColumns();
await show('first run', site, before);
await show('second run', site, before);
await show('one tool changed', site, after);
