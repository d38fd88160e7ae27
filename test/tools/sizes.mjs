// The size budgets, in bytes after gzip -9: what a page downloads, and what one element adds to a bundle.
// Node compresses a little less than the gzip program does, so both stay below.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { build } from 'vite';

const cdn = (path) => readFileSync(path);
const [core, part] = ['core', 'ship-badge'].map((name) => cdn(globSync(`dist/cdn/parts/${name}-*.js`)[0]));
const languages = globSync('dist/cdn/words/*.js').sort();

const budgets = [
  ['CDN script', 14_000, cdn('dist/cdn/ship-or-skip.js')],
  ['classic script', 14_050, cdn('dist/cdn/ship-or-skip.iife.js')],
  ['receiver of embeds', 600, cdn('dist/cdn/ship-embed.js')],
  ['loader', 1_000, cdn('dist/cdn/loader.js')],
  ['page with a badge', 12_000, cdn('dist/cdn/loader.js'), core, part],
  ['badge with Lit', 17_800, await bundle('dist/define/ship-badge.js')],
  ...languages.map((path) => [`language ${path.slice(-5, -3)}`, 2_000, cdn(path)]),
];

const sizes = budgets.map(([name, most, ...files]) => ({
  name,
  most,
  size: files.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0),
}));
for (const { name, most, size } of sizes) {
  if (size > most) console.log(`${name}: ${size} bytes, ${size - most} more than its budget of ${most}`);
}
console.log(
  sizes
    .filter(({ name }) => !name.startsWith('language'))
    .map(({ name, most, size }) => `${name} ${size} of ${most}`)
    .join(', '),
);
process.exitCode = sizes.some(({ most, size }) => size > most) ? 1 : 0;

/** As an application would bundle it; the languages stay files of their own. */
async function bundle(input) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input } },
  });
  return Buffer.concat(
    output
      .filter(({ type, isDynamicEntry }) => type === 'chunk' && !isDynamicEntry)
      .map(({ code }) => Buffer.from(code)),
  );
}
