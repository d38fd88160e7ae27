// Subscription request: what is sent, only once, and the result of each response.
import { expect } from '@open-wc/testing';
import { withFetch } from '../support/fetching.js';
import { subscribe } from '../../src/data/subscribe.js';
import { answerUrl, bytesFrom, formsSentTo, type SentForm } from '../support/requests.js';

describe('subscribe', () => {
  const at = (query: string) => location.origin + answerUrl(query, 'subscribe');
  const path = (url: string) => url.slice(location.origin.length);
  const form = () => new URLSearchParams({ email: 'ada+1@example.org', tag: 'a b' });
  const send = (url: string, time = 60_000) => subscribe(url, form(), time);
  const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value));

  const outcomes: [query: string, state: string, why: string | undefined, reason: string][] = [
    ['', 'done', undefined, '200, and JSON that says nothing'],
    ['status=201&body=', 'done', undefined, '201 without a body'],
    ['body=<p>Thanks&type=text/html', 'done', undefined, 'a page that thanks'],
    [`body=${encoded({ status: 'success' })}`, 'done', undefined, 'as Kit says that it took it'],
    [`body=${encoded({ status: 'pending' })}`, 'done', undefined, 'to be confirmed'],
    [`body=${encoded({ status: 'failed', errors: {} })}`, 'failed', 'refused', 'as Kit says that it did not'],
    [`body=${encoded({ status: 'error' })}`, 'failed', 'refused', '200 that is none'],
    [`body=${encoded({ status: 'failed' })}&type=text/plain`, 'done', undefined, 'words are no status'],
    ['body=null', 'done', undefined, 'nothing, in JSON'],
    ['body={', 'done', undefined, 'broken JSON after 200'],
    ['bytes=10000000', 'done', undefined, 'more than anybody says'],
    ['status=409', 'subscribed', undefined, 'on the list already'],
    ['status=400', 'failed', 'refused', 'no address, for this server'],
    ['status=404', 'failed', 'refused', 'no such form'],
    ['status=422', 'failed', 'refused', 'no address, for that one'],
    ['status=429', 'failed', 'tooOften', 'too often'],
    ['status=500', 'failed', 'trouble', 'a server in trouble'],
    ['status=503&retry-after=0', 'failed', 'trouble', 'which would like to be asked again'],
  ];
  for (const [query, state, why, reason] of outcomes)
    it(`${query || 'plain'}: ${state}${why ? `, ${why}` : ''} (${reason}), sent once`, async () => {
      const url = at(query);
      const outcome = await send(url);
      expect(outcome).to.include(why ? { state, why } : { state });
      expect(await formsSentTo(url)).to.have.lengthOf(1);
    });

  it('says to the author what was answered', async () => {
    const url = at('status=422');
    expect((await send(url)).message).to.equal(`${path(url)} answered 422.`);
    const kit = at(`body=${encoded({ status: 'quarantined' })}`);
    expect((await send(kit)).message).to.equal(`${path(kit)} answered 200, with the status "quarantined".`);
  });

  it('sends a form as a form is sent, without cookies, and tells no path', async () => {
    document.cookie = 'who=ada; path=/';
    const url = at('');
    await send(url);
    const [{ method, body, type, accept, cookie, referer }] = (await formsSentTo(url)) as [SentForm];
    expect({ method, body, accept, cookie }).to.deep.equal({
      method: 'POST',
      body: 'email=ada%2B1%40example.org&tag=a+b',
      accept: 'application/json',
      cookie: undefined,
    });
    expect(type).to.match(/^application\/x-www-form-urlencoded/);
    expect(referer).to.equal(`${location.origin}/`);
    document.cookie = 'who=; path=/; max-age=0';
  });

  it('follows to the page that a service thanks on', async () => {
    const thanks = encodeURIComponent('/answers/thanks?type=text/html');
    expect(await send(at(`status=303&location=${thanks}`))).to.deep.equal({ state: 'done' });
    const trouble = encodeURIComponent('/answers/thanks?status=500');
    expect(await send(at(`status=303&location=${trouble}`))).to.include({ state: 'failed', why: 'trouble' });
  });

  it('leaves what is too much to say on the server', async function () {
    // WebKit takes in more than it is asked to, and stops later.
    if (!/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
    const url = at('bytes=100000000');
    await send(url);
    expect(await bytesFrom(url)).to.be.below(50_000_000);
  });

  for (const part of ['headers', 'body'])
    it(`gives up on a server that hangs before the end of its ${part}`, async () => {
      const url = at(`hang=${part}`);
      const { state, why, message } = await send(url, 200);
      // Whoever has answered 200 has taken it, whatever else was to be said.
      if (part === 'body') expect(state).to.equal('done');
      else
        expect([state, why, message]).to.deep.equal([
          'failed',
          'slow',
          `${path(url)} took longer than 0.2 s.`,
        ]);
    });

  it("gives up where a page's own fetch never settles", async () => {
    const { state, why } = await withFetch(
      () => new Promise(() => undefined),
      () => send(at(''), 200),
    );
    expect([state, why]).to.deep.equal(['failed', 'slow']);
  });

  it("takes 200 for an answer where a page's own fetch never ends its body", async () => {
    const headers = { 'content-type': 'application/json' };
    const { state } = await withFetch(
      () => Promise.resolve(new Response(new ReadableStream(), { headers })),
      () => send(at(''), 200),
    );
    expect(state).to.equal('done');
  });

  it('does not say why the network failed, because nobody can know', async () => {
    const url = 'http://127.0.0.1:65432/subscribe';
    const { state, why, message } = await send(url);
    expect([state, why]).to.deep.equal(['failed', 'unread']);
    expect(message).to.match(/^what http:\/\/127\.0\.0\.1:65432\/subscribe says cannot be read: .*\(CORS\)/);
  });

  const { fetch } = window;
  afterEach(() => (window.fetch = fetch));
  for (const [what, broken] of [
    [
      'throws',
      () => {
        throw new TypeError('not a function');
      },
    ],
    ['gives nothing', () => undefined as never],
  ] as [string, typeof window.fetch][])
    it(`fails as ever where a page's own fetch ${what}`, async () => {
      window.fetch = broken;
      expect(await send(at(''))).to.include({ state: 'failed', why: 'unread' });
    });
});
