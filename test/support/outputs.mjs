// Files that Node writes of the sample catalog, for tests in browsers: GET /outputs/LANG/… is a folder, made when first
// asked for. v1/ is the publication with its badges, pages/TOOL.html has each element, prerendered. Today is today.
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';

const root = mkdtempSync(join(tmpdir(), 'ship-or-skip-outputs-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

const pageOf = (
  tool,
  lang,
) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${tool}</title>
<link rel="ship-catalog" href="/outputs/${lang}/v1/">
<p><ship-badge tool="${tool}"></ship-badge></p><ship-verdict tool="${tool}"></ship-verdict>
<ship-scorecard tool="${tool}"></ship-scorecard>`;

/** In a process of its own: this one answers other tests, some of which wait for 200 ms. */
const run = (...args) => promisify(execFile)(process.execPath, ['dist/cli/main.js', ...args]);

/** A tool that is gone is one. */
function onlyFindings(error) {
  if (error.code !== 1) throw error;
}

async function write(lang) {
  const [source, out] = [join(root, lang, 'catalog'), join(root, lang)];
  cpSync('catalog', source, { recursive: true });
  const settings = join(source, 'catalog.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^lang: .*/m, `lang: ${lang}`));
  const date = new Date().toISOString().slice(0, 10);
  await run(
    'build',
    source,
    '--out',
    out,
    '--first',
    '--date',
    date,
    '--base-url',
    'https://reviews.example/v1/',
  );
  const pages = join(out, 'pages');
  mkdirSync(pages);
  for (const file of readdirSync(join(source, 'tools'))) {
    const tool = file.replace(/\.\w+$/, '');
    writeFileSync(join(pages, `${tool}.html`), pageOf(tool, lang));
  }
  await run('prerender', pages, '--catalog', join(out, 'v1'), '--json-ld', '--date', date).catch(
    onlyFindings,
  );
}

const written = new Map();

/** The folder of a language, once it is there. */
function folderOf(lang) {
  if (!written.has(lang)) written.set(lang, write(lang));
  return written.get(lang);
}

/** Makes the folders of all languages before a test waits for one: three browsers leave a small machine little time. */
export async function writeOutputs() {
  for (const path of globSync('src/i18n/??.ts').sort()) await folderOf(path.slice(-5, -3));
}

/** Middleware for the test runner. */
export async function outputs(ctx, next) {
  const [, lang] = /^\/outputs\/([a-z]{2})\//.exec(ctx.path) ?? [];
  if (!lang) return next();
  await folderOf(lang);
  const file = join(root, normalize(ctx.path.slice('/outputs'.length)));
  if (!existsSync(file)) return next();
  ctx.type = extname(file);
  ctx.body = readFileSync(file);
}
