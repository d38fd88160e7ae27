// A site that Vite builds, and what VitePress, Astro and generators without hooks for folders hand over.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build as viteBuild, createLogger } from 'vite';
import {
  openPrerenderer,
  shipOrSkip,
  shipOrSkipAstro,
  shipOrSkipVitePress,
  type AfterBuildOptions,
} from '../../src/cli/prerender-api.js';
import { filesOf, folderOf, removeFolders } from '../support/folders.mjs';
import { publish, toolOf } from '../support/paper-catalog.js';

afterEach(removeFolders);

async function published(): Promise<string> {
  const out = await publish({ 'tools/ant.yaml': toolOf('Ant').replace('Good.', '"One\\n\\ntwo."') });
  return join(out, 'v1');
}

const page = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><link rel="ship-catalog" href="/v1/"></head>\n<body>${body}</body></html>\n`;
const filled = /<ship-badge tool="ant"><template shadowrootmode="open"[^]*Ant: Ship · 1 of 1/;

/** Builds a site with Vite; gives its files, and its warnings. */
async function built(pages: Record<string, string>, options: Partial<AfterBuildOptions> = {}, config = {}) {
  const root = folderOf(pages);
  const warnings: string[] = [];
  const customLogger = createLogger('silent');
  customLogger.warn = (text) => void warnings.push(text);
  await viteBuild({
    root,
    configFile: false,
    customLogger,
    logLevel: 'warn',
    plugins: [shipOrSkip({ catalog: await published(), ...options })],
    ...config,
  });
  return { files: filesOf(join(root, 'dist')), warnings };
}

describe('shipOrSkip for Vite', () => {
  it('prerenders what was built, as the last step', async () => {
    const { files, warnings } = await built({
      'index.html': page('<ship-badge tool="ant"></ship-badge><script type="module" src="/a.js"></script>'),
      'a.js': 'document.title = "built";',
    });
    assert.match(files.get('index.html') ?? '', filled);
    assert.match(files.get('index.html') ?? '', /src="\/assets\//, 'what Vite wrote is in it');
    assert.deepEqual(warnings, []);
  });

  it('warns of a slug that is not there, and fails if asked', async () => {
    const pages = { 'index.html': page('<ship-badge tool="nt"></ship-badge>') };
    const { warnings } = await built(pages);
    assert.match(warnings.join('\n'), /dist.index\.html:\d+:\d+ there is no tool "nt"/);
    await assert.rejects(built(pages, { strict: true }), /1 error in .*dist/);
  });

  it('says what to use where pages are written later, and leaves a build for servers alone', async () => {
    const { warnings } = await built(
      { 'a.js': 'export const a = 1;' },
      {},
      { build: { rolldownOptions: { input: 'a.js' } } },
    );
    assert.match(warnings.join('\n'), /There is no page in .* buildEnd: shipOrSkipVitePress/);
    const server = await built({ 'a.js': 'export const a = 1;' }, {}, { build: { ssr: 'a.js' } });
    assert.deepEqual(server.warnings, []);
  });
});

describe('prerendering for others', () => {
  it('is a function for VitePress and an integration for Astro', async () => {
    const catalog = await published();
    const one = folderOf({ 'index.html': page('<ship-badge tool="ant"></ship-badge>') });
    await shipOrSkipVitePress({ catalog })({ outDir: one });
    assert.match(filesOf(one).get('index.html') ?? '', filled);

    const two = folderOf({
      'a b/index.html': page('<ship-badge tool="ant"></ship-badge><ship-badge tool="nt"></ship-badge>'),
    });
    const said: string[] = [];
    const logger = { warn: (text: string) => void said.push(text) };
    await shipOrSkipAstro({ catalog }).hooks['astro:build:done']({ dir: pathToFileURL(`${two}/`), logger });
    assert.match(filesOf(two).get('a b/index.html') ?? '', filled);
    assert.match(said.join('\n'), /no tool "nt"/);
  });

  it('takes pages one at a time, and says where in them something is wrong', async () => {
    const { page: prerendered } = await openPrerenderer({ catalog: await published() });
    const given = page('<ship-verdict tool="ant"></ship-verdict>\n<ship-badge tool="nt"></ship-badge>');
    const { html, elements, findings, hashes, files } = await prerendered(given, '/blog/first/');
    assert.match(html, /<ship-verdict tool="ant"><template/);
    assert.equal(elements, 2);
    assert.deepEqual(
      findings.map(({ file, line, column }) => `${file}:${line}:${column}`),
      ['blog/first/:4:1'],
    );
    assert.equal(hashes.length, 1);
    assert.deepEqual(files, {});
    const again = await prerendered(html);
    assert.equal(again.html, html);
    assert.equal((await prerendered('<p>Nothing</p>')).html, '<p>Nothing</p>');
  });

  it('gives the files that linked styles need', async () => {
    const { page: prerendered } = await openPrerenderer({ catalog: await published(), styles: 'link' });
    const { html, files, hashes } = await prerendered(page('<ship-badge tool="ant"></ship-badge>'));
    assert.deepEqual(hashes, []);
    const [path = '', text] = Object.entries(files)[0] ?? [];
    assert.ok(html.includes(`<link rel="stylesheet" href="/${path}"`), html);
    assert.match(text ?? '', /:host/);
  });
});
