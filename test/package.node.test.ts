// Files that `npm publish` would upload: only those that pages, editors and publishers need.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { generatedCatalog } from './bench/generate.mjs';
import { folderOf, removeFolders } from './support/folders.mjs';

afterEach(removeFolders);

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
  'dist/cli/main.js',
  'dist/cli/index.js',
  'dist/cli/index.d.ts',
  'dist/cli/prerender.js',
  'dist/cli/prerender.d.ts',
  'dist/cli/record-worker.js',
  'dist/cli/page-worker.js',
  'dist/cli/entry/worker.js',
  'dist/cli/NOTICE.md',
  'dist/cli/starter/gitattributes',
  'dist/cli/starter/gitignore',
  'dist/cli/starter/github/catalog.yml',
  'dist/schema/authoring/tool.json',
  'README.md',
  'LICENSE',
];

interface Packed {
  files: { path: string }[];
}

/** The files that npm would pack. */
function packed(): Packed['files'] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const parsed = JSON.parse(output) as Packed[] | Record<string, Packed>;
  return Object.values(parsed)[0]?.files ?? [];
}

describe('the package', () => {
  const files = packed();
  const paths = files.map(({ path }) => path);

  it('holds what is needed', () => {
    assert.deepEqual(
      needed.filter((path) => !paths.includes(path)),
      [],
    );
  });

  it('holds nothing else', () => {
    assert.deepEqual(
      paths.filter((path) => !allowed.some((pattern) => pattern.test(path))),
      [],
    );
  });

  it('has a command line that imports only its own files, Node and Lit', () => {
    const folder = 'dist/cli';
    const imported = /(?:^(?:import|export) [^'"\n]*?from |^import |__require\()["']([^'"\n]+)["']/gm;
    const others = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(imported)])
      .map(([, name = '']) => name)
      .filter((name) => !/^(\.\/|node:|lit(\/|$))/.test(name) && !builtinModules.includes(name));
    assert.deepEqual(others, []);
  });

  it('has a command line that starts threads with its own files', () => {
    const { catalog, tools } = generatedCatalog({ tools: 200 });
    const lines = [{ catalog }, ...tools].map((line) => JSON.stringify(line));
    const folder = folderOf({ 'many.ndjson': lines.join('\n') });
    execFileSync(process.execPath, ['dist/cli/main.js', 'check', join(folder, 'many.ndjson')]);
  });

  it('has the licence text of each package that the command line holds', () => {
    const notice = readFileSync('NOTICE', 'utf8');
    const [, ...sections] = readFileSync('dist/cli/NOTICE.md', 'utf8').split(/^## /m);
    assert.ok(sections.length > 10);
    const without = sections.filter((section) => section.trim().split('\n').length < 5);
    for (const section of without) {
      const [name = ''] = section.split(' ');
      assert.match(notice, new RegExp(`^(.* and )?${name}( and .*)?$`, 'm'), `${name} ships no licence text`);
    }
  });
});
