// Pages that a framework hydrates: a line of ours in an element would be markup that it did not render (React's error 418).
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPagePrerenderer, type PagePrerenderer } from '../../src/cli/prerender/page-prerenderer.js';
import { removeFolders } from '../support/folders.mjs';
import { publish, toolOf } from '../support/paper-catalog.js';

after(removeFolders);

type Light = 'auto' | 'always' | 'never';
let prerenderers: Record<Light, PagePrerenderer>;
before(async () => {
  const out = await publish({ 'tools/ant.yaml': toolOf('Ant') });
  const open = (light: Light) => openPagePrerenderer({ catalog: join(out, 'v1'), light }, '2026-12-01');
  prerenderers = { auto: await open('auto'), always: await open('always'), never: await open('never') };
});

/** Prerenders a body; tells which of its elements got a shadow root, and which a line. */
async function filled(body: string, head = '', light: Light = 'auto') {
  const html = `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;
  const result = await prerenderers[light].render(html, 'index.html', 'index.html', true);
  const parts = (result?.html ?? '').split('<ship-badge').slice(1);
  return {
    roots: parts.filter((part) => part.includes('<template shadowrootmode')).length,
    lines: parts.map((part) => part.includes('<span data-ship-or-skip>')),
  };
}

const badge = '<ship-badge tool="ant"></ship-badge>';

describe('a page that is hydrated', () => {
  const pages: [string, string][] = [
    [
      'Next, pages',
      `<div id="__next">${badge}</div><script id="__NEXT_DATA__" type="application/json">{}</script>`,
    ],
    ['Next, app', `${badge}<script>(self.__next_f=self.__next_f||[]).push([0])</script>`],
    ['Docusaurus', `<div id="__docusaurus">${badge}</div>`],
    ['Gatsby', `<div id="___gatsby">${badge}</div>`],
    ['React 17', `<div data-reactroot="">${badge}</div>`],
    [
      'React Router 7',
      `<main>${badge}</main><script>window.__reactRouterContext = {"basename":"/","ssr":true};</script>`,
    ],
    ['Remix', `${badge}<script>window.__remixContext = {"url":"/"};</script>`],
    [
      'TanStack Start',
      `${badge}<script class="$tsr" id="$tsr-stream-barrier">(self.$R=self.$R||{})["tsr"]=[];self.$_TSR={}</script>`,
    ],
    [
      'Vike',
      `<div id="root">${badge}</div><script id="vike_pageContext" type="application/json">{}</script>`,
    ],
    ['vite-react-ssg', `<div id="root" data-server-rendered="true">${badge}</div>`],
    [
      'React Router, static',
      `<div id="root">${badge}</div><script>window.__staticRouterHydrationData = JSON.parse("{}");</script>`,
    ],
  ];
  for (const [framework, body] of pages)
    it(`gets shadow roots and no lines: ${framework}`, async () => {
      assert.deepEqual(await filled(body), { roots: 1, lines: [false] });
      assert.deepEqual(await filled(body, '', 'always'), { roots: 1, lines: [true] });
      assert.deepEqual(await filled(body, '<meta name="ship-light" content="always">'), {
        roots: 1,
        lines: [true],
      });
    });

  it('gets lines outside the islands of Astro', async () => {
    const island = `<astro-island uid="Z1" component-url="/_astro/Card.js" client="load" ssr><p>${badge}</p></astro-island>`;
    assert.deepEqual(await filled(badge + island + badge), { roots: 3, lines: [true, false, true] });
  });
});

describe('a page or element that says so itself', () => {
  it('is heard before the option', async () => {
    const never = '<meta name="ship-light" content="never">';
    assert.deepEqual((await filled(badge, never)).lines, [false]);
    assert.deepEqual((await filled(badge, never, 'always')).lines, [false]);
    const own = badge.replace(' tool', ' data-ship-light="always" tool');
    assert.deepEqual((await filled(`${badge}${own}`, never)).lines, [false, true]);
    assert.deepEqual((await filled(`<div data-ship-light="never"><p>${badge}</p></div>${badge}`)).lines, [
      false,
      true,
    ]);
    assert.deepEqual((await filled(own, '', 'never')).lines, [true]);
  });

  it('is not, where it says something else', async () => {
    assert.deepEqual((await filled(badge, '<meta name="ship-light" content="auto">')).lines, [true]);
    assert.deepEqual((await filled(`<p data-ship-light="">${badge}</p>`)).lines, [true]);
  });
});
