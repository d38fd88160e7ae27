// What `npm publish` would send: only what a page, an editor or a publisher needs, and nothing that needs a package
// which is not installed with it.
import { execFileSync } from 'node:child_process';

const allowed = [
  /^dist\/(?!catalog\/)/,
  // The sample catalog is published beside these files, and stays here.
  /^dist\/catalog\/\w+\.(js|js\.map|d\.ts)$/,
  /^(custom-elements|web-types|vscode\.(html|css)-custom-data|package)\.json$/,
  /^jsx\.d\.ts$/,
  /^(README\.md|CHANGELOG\.md|LICENSE|NOTICE)$/,
];
const needed = [
  'dist/index.js',
  'dist/cdn/ship-or-skip.js',
  'dist/cdn/ship-or-skip.iife.js',
  'dist/cdn/loader.js',
  'dist/publish/main.js',
  'dist/publish/index.js',
  'dist/publish/index.d.ts',
  'dist/publish/prerender.js',
  'dist/publish/prerender.d.ts',
  'dist/publish/worker.js',
  'dist/publish/press-worker.js',
  'dist/publish/NOTICE.md',
  'dist/publish/starter/gitignore',
  'dist/publish/starter/github/catalog.yml',
  'dist/schema/authoring/tool.json',
  'README.md',
  'LICENSE',
];

const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
const output = execFileSync(npm[0], [...npm.slice(1), ...args], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const parsed = JSON.parse(output);
const [{ files, size }] = Array.isArray(parsed) ? parsed : Object.values(parsed);
const paths = files.map(({ path }) => path);

const surplus = paths.filter((path) => !allowed.some((pattern) => pattern.test(path)));
const missing = needed.filter((path) => !paths.includes(path));
for (const path of surplus) console.error(`would be shipped, but should not: ${path}`);
for (const path of missing) console.error(`would not be shipped, but should: ${path}`);
console.log(`${paths.length} files, ${Math.round(size / 1000)} kB`);
process.exitCode = surplus.length + missing.length > 0 ? 1 : 0;
