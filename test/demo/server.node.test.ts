// Development server of the demo: snippets to copy, and a newsletter service.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import * as forms from '../../demo/server/copy-forms.js';
import { snippets } from '../../demo/server/snippets.js';
import { subscribe } from '../../demo/server/subscribe.js';
import type { CopyForm } from '../../demo/copy.js';
import { build } from '../../src/cli/build/build.js';
import { snippet, type SnippetForm } from '../../src/cli/commands/snippet/snippet.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { elementsIn } from '../support/parsed.js';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const closing: (() => void)[] = [];
after(() => {
  for (const close of closing) close();
  removeFolders();
});

/** A server with one handler; what that passes on is 418. Resolves to its address. */
async function serve(handler: Handler): Promise<string> {
  const server = createServer((request, response) =>
    handler(request, response, () => response.writeHead(418).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('what there is to copy', () => {
  const place = { from: folderOf(), baseUrl: 'https://paper.example/v1/' };
  let url = '';
  before(async () => {
    await build('catalog', { out: place.from, first: true });
    url = await serve(snippets(place, () => Promise.resolve(forms)));
  });

  const ask = async (path: string) => {
    const response = await fetch(`${url}/snippets/${path}`);
    const answer = (await response.json()) as { forms?: CopyForm[]; problem?: string };
    return { status: response.status, ...answer };
  };
  const formsOf = async (path: string) =>
    Object.fromEntries((await ask(path)).forms?.map((form) => [form.name, form]) ?? []);

  it('is what the command prints, to the letter', async () => {
    const answer = await formsOf('verdict/claw-code');
    const names: [string, SnippetForm][] = [
      ['CDN', 'element'],
      ['npm', 'npm'],
      ['Prerendered', 'prerendered'],
      ['README badge', 'badge'],
    ];
    assert.deepEqual(
      Object.keys(answer),
      names.map(([name]) => name),
    );
    for (const [name, as] of names) {
      const { snippets } = await snippet(['claw-code'], { ...place, as, element: 'verdict' });
      assert.equal(answer[name]?.text, snippets[as]);
    }
  });

  it('has no README badge for more than one tool', async () => {
    const answer = await formsOf('compare/claw-code+llama-4-compact-12b');
    assert.deepEqual(Object.keys(answer), ['CDN', 'npm', 'Prerendered']);
    const compare = elementsIn(answer['CDN']?.text).find(({ tag }) => tag === 'tool-compare');
    assert.equal(compare?.attributes.tools, 'claw-code llama-4-compact-12b');
  });

  it('says for npm what to install, import and write', async () => {
    const [install, own, page] = (await formsOf('badge/claw-code'))['npm']?.text?.split('\n\n') ?? [];
    assert.equal(install, 'npm install ship-or-skip');
    assert.equal(own, "import 'ship-or-skip/ship-badge.js';");
    assert.deepEqual(
      elementsIn(page).map(({ tag }) => tag),
      ['link', 'ship-badge', 'a'],
    );
  });

  for (const [path, tag] of [
    ['bookmark/claw-code', 'ship-bookmark'],
    ['bookmarks', 'ship-bookmarks'],
    ['newsletter', 'ship-newsletter'],
  ] as const)
    it(`is a text or a reason for each form of <${tag}>`, async () => {
      const answer = await formsOf(path);
      assert.deepEqual(Object.keys(answer), ['CDN', 'npm', 'Prerendered']);
      for (const { text, problem } of Object.values(answer)) {
        assert.notEqual(text === undefined, problem === undefined);
        if (text !== undefined) assert.ok(elementsIn(text).some((element) => element.tag === tag));
        else assert.match(problem ?? '', /loader\.js|nothing to prerender/);
      }
      assert.match(answer['npm']?.text ?? '', new RegExp(`import 'ship-or-skip/${tag}.js'`));
    });

  it('is a reason for a tool that is not there', async () => {
    const { CDN } = await formsOf('verdict/claw-cod');
    assert.equal(CDN?.text, undefined);
    assert.match(CDN?.problem ?? '', /no tool "claw-cod"; did you mean "claw-code"/);
  });

  it('is not found where no element is named', async () => {
    for (const path of ['verdict', 'constructor/claw-code', 'constructor', 'verdict/../x', ''])
      assert.equal((await ask(path)).status, 404, path);
    assert.equal((await fetch(`${url}/other`)).status, 418);
  });

  it('is told to be out of reach where there is no catalog', async () => {
    const odd = await serve(snippets({ ...place, from: folderOf() }, () => Promise.resolve(forms)));
    const response = await fetch(`${odd}/snippets/verdict/claw-code`);
    assert.match(JSON.stringify(await response.json()), /no publication/);
  });
});

describe('the newsletter’s service', () => {
  let url = '';
  before(async () => (url = await serve(subscribe())));
  const post = (body: string, accept = 'application/json') =>
    fetch(`${url}/subscribe`, {
      method: 'POST',
      body,
      headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
    });

  it('takes an address once', async () => {
    assert.equal((await post('email=ann%40paper.example')).status, 200);
    assert.equal((await post('email=Ann%40paper.example+')).status, 409);
  });

  it('always has some for which it answers otherwise', async () => {
    assert.equal((await post('email=again%40example.com')).status, 409);
    assert.equal((await post('email=fail%40example.com')).status, 500);
    assert.equal((await post('email=fail%40example.com')).status, 500);
  });

  it('lets programs that fill what readers cannot see believe that they are on the list', async () => {
    assert.equal((await post('email=bot%40paper.example&comment=hello')).status, 200);
    assert.equal((await post('email=bot%40paper.example&comment=')).status, 200);
  });

  it('refuses what is no address, or too much', async () => {
    for (const body of [
      '',
      'email=',
      'mail=ann%40paper.example',
      'email=ann',
      `email=a%40${'b'.repeat(300)}`,
    ])
      assert.equal((await post(body)).status, 422, body.slice(0, 40));
    assert.equal((await post(`email=${'a'.repeat(10_000)}%40b`)).status, 413);
  });

  it('says it as data to who asks so, and as a page with a way back to a form', async () => {
    const data = (await (await post('email=bea%40paper.example')).json()) as { message: string };
    assert.match(data.message, /no letter will come/);
    const response = await post('email=cleo%40paper.example', 'text/html');
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    const page = elementsIn(await response.text());
    assert.equal(page.find(({ tag }) => tag === 'h1')?.text, 'Thank you');
    assert.equal(page.find(({ tag }) => tag === 'a')?.attributes.href, '/index.html#newsletter');
  });

  it('has a form of its own for who follows a link', async () => {
    const page = elementsIn(await (await fetch(`${url}/subscribe`)).text());
    const form = page.find(({ tag }) => tag === 'form');
    assert.deepEqual(form?.attributes, { method: 'post', action: '/subscribe' });
    assert.equal(page.find(({ tag }) => tag === 'input')?.attributes.name, 'email');
    assert.equal((await fetch(`${url}/other`)).status, 418);
  });
});
