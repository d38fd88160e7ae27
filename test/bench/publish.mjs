// Measures time and memory of publishing generated catalogs: a row for each kind of work.
//   node test/bench/publish.mjs [--tools 1000] [--from ndjson,yaml] [--dir DIR] [-- node dist/cli/main.js]
// DIR keeps the catalogs for the next time; what is published is new each time, and stays there to be looked at.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatedCatalog } from './generate.mjs';
import { show as showRow, showColumns } from './measure.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tools: { type: 'string', default: '1000' },
    from: { type: 'string', default: 'ndjson,yaml' },
    dir: { type: 'string', default: join(tmpdir(), 'ship-or-skip-bench') },
  },
});
const tools = Number(values.tools);
const program = positionals.length > 0 ? positionals : [process.execPath, 'dist/cli/main.js'];
const forms = values.from.split(',');
const unknown = forms.find((form) => !['ndjson', 'yaml'].includes(form));
if (unknown !== undefined || !(Number.isSafeInteger(tools) && tools > 0)) {
  console.error(
    `--tools is a number from 1, --from is ndjson, yaml or both: ${values.tools}, ${values.from}`,
  );
  process.exit(2);
}
const title = `c${tools % 1000 === 0 ? `${tools / 1000}k` : tools}`;
const usageFile = join(values.dir, 'usage.ndjson');

/** Limits for 100,000 tools: seconds, megabytes, files written. Other numbers have no limits. */
const limits = {
  'ndjson full build': { wall: 30, megabytes: 1500 },
  'yaml full build': { wall: 60, megabytes: 1500 },
  'ndjson nothing changed': { wall: 2, written: 0 },
  'yaml nothing changed': { wall: 2, written: 0 },
  'yaml one tool changed': { wall: 2, written: 10 },
  'ndjson check': { wall: 20 },
  'yaml check': { wall: 60 },
};

const generator = fileURLToPath(new URL('generate.mjs', import.meta.url));
function sourceOf(form) {
  const source = join(values.dir, form === 'ndjson' ? `${title}.ndjson` : `${title}-${form}`);
  const options = ['--tools', String(tools), '--as', form, '--out', source];
  // A process of its own, so that what it needs is not counted as ours.
  if (!existsSync(source)) execFileSync(process.execPath, [generator, ...options], { stdio: 'inherit' });
  return source;
}

/** A folder that is not there yet: deleting the last one can take longer than a build. */
function freshFolder(form) {
  for (let number = 1; ; number++) {
    const folder = join(values.dir, `${title}-${form}-published-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

/** Moves one reviewer's score of one tool by one point while `work` runs. */
async function withOneChange(folder, work) {
  const { slug } = [...generatedCatalog({ tools: Math.min(tools, 100) }).tools].findLast(
    (one) => one.reviews,
  );
  const file = join(folder, 'tools', `${slug}.yaml`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/score: (\d+)/, (_, score) => `score: ${Number(score) - 1}`),
  );
  try {
    return await work();
  } finally {
    writeFileSync(file, text);
  }
}

const show = (name, parameters, out) =>
  showRow(name, [...program, ...parameters], {
    ...{ usageFile, out },
    limits: tools === 100_000 ? limits[name] : undefined,
  });

mkdirSync(values.dir, { recursive: true });
const sources = forms.map((form) => ({ form, source: sourceOf(form), out: freshFolder(form) }));
console.log(`${tools} tools in ${values.dir}`);
showColumns();
for (const { form, source, out } of sources) {
  mkdirSync(out);
  await show(`${form} full build`, ['build', source, '--out', out, '--first', '--date', '2026-11-25'], out);
  const again = ['build', source, '--out', out];
  await show(`${form} nothing changed`, again, out);
  if (form === 'yaml') await withOneChange(source, () => show('yaml one tool changed', again, out));
  await show(`${form} check`, ['check', source]);
}
