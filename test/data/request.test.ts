// Request of a text from a failing or slow server: retries, timeouts and messages.
import { expect } from '@open-wc/testing';
import { CatalogError, parseJson, requestText, shortUrl } from '../../src/data/request.js';
import { answerUrl, bytesFrom, requestsTo } from '../support/requests.js';

describe('requestText and parseJson', () => {
  const ask = (query: string) => location.origin + answerUrl(query);
  const path = (url: string) => url.slice(location.origin.length);

  /** The pauses that were asked for; none of them is waited for. Limits of a minute stay as they are. */
  const pauses: number[] = [];
  const { setTimeout, fetch: realFetch } = window;
  beforeEach(() => {
    pauses.length = 0;
    window.setTimeout = ((act: () => void, time = 0) => {
      if (time < 60_000) pauses.push(time);
      return setTimeout(act, time < 60_000 ? 0 : time);
    }) as typeof window.setTimeout;
  });
  afterEach(() => {
    window.setTimeout = setTimeout;
    window.fetch = realFetch;
  });
  const request = (url: string, refresh = false, time = 60_000) =>
    requestText(url, refresh, '', time)
      .then(({ text }) => parseJson(text, shortUrl(url)))
      .then(
        (value) => ({ value }),
        (failure: unknown) => {
          expect(failure).to.be.instanceOf(CatalogError);
          const { kind, message } = failure as CatalogError;
          return { failure: { kind, message } };
        },
      );

  const outcomes: [query: string, kind: string, count: number, end: string, reason: string][] = [
    ['status=404', 'missing', 1, 'answered 404.', 'what is not there does not come by asking again'],
    ['status=410', 'missing', 1, 'answered 410.', 'nor what is gone'],
    ['status=400', 'failed', 1, 'answered 400.', 'our own mistake stays one'],
    ['status=401', 'failed', 1, 'answered 401.', 'a refusal'],
    ['status=403', 'failed', 1, 'answered 403.', 'a refusal'],
    ['status=429', 'failed', 4, 'answered 429.', 'too often: three more tries'],
    ['status=500', 'failed', 4, 'answered 500.', 'a server in trouble: three more tries'],
    ['status=503', 'failed', 4, 'answered 503.', 'a server in trouble: three more tries'],
    ['body=<p>Hello', 'failed', 1, 'is a web page, not JSON. Check the path.', 'a page, whatever its type'],
    [
      'body=%20%0A<!doctype%20html>',
      'failed',
      1,
      'is a web page, not JSON. Check the path.',
      'after white space',
    ],
    ['body={', 'failed', 1, 'is not valid JSON.', 'broken JSON'],
    ['body=', 'failed', 1, 'is not valid JSON.', 'nothing'],
  ];
  for (const [query, kind, count, end, reason] of outcomes)
    it(`${query}: "${end}" after ${count} ${count === 1 ? 'try' : 'tries'} (${reason})`, async () => {
      const url = ask(query);
      expect(await request(url))
        .to.have.property('failure')
        .that.includes({
          kind,
          message: `${path(url)} ${end}`,
        });
      expect(await requestsTo(url)).to.equal(count);
    });

  for (const status of [429, 500, 502, 503, 504])
    it(`has the answer that comes after two of ${status}`, async () => {
      const url = ask(`status=${status}&times=2&body=[7]`);
      expect(await request(url)).to.deep.equal({ value: [7] });
      expect(await requestsTo(url)).to.equal(3);
    });

  it('does not say why the network failed, because nobody can know', async () => {
    const url = 'http://127.0.0.1:65432/a.json';
    expect(await request(url)).to.have.nested.property(
      'failure.message',
      `could not read ${url}: the network, or that server does not allow this page (CORS).`,
    );
    expect(pauses).to.have.lengthOf(3);
  });

  it('tries again after a network failure', async () => {
    const url = ask('body=[1]');
    let tries = 0;
    window.fetch = (...how) =>
      ++tries < 3 ? Promise.reject(new TypeError('Failed to fetch')) : realFetch(...how);
    expect(await request(url)).to.deep.equal({ value: [1] });
    expect(tries).to.equal(3);
  });

  const broken: [string, typeof fetch][] = [
    [
      'throws',
      () => {
        throw new TypeError('not a function');
      },
    ],
    ['gives nothing', () => undefined as never],
  ];
  for (const [what, fetch] of broken)
    it(`fails as ever where a page's own fetch ${what}`, async () => {
      window.fetch = fetch;
      expect(await request(ask(''))).to.have.nested.property('failure.kind', 'failed');
    });

  it('tries again after a body that broke off', async () => {
    const url = ask('body=[1]');
    let tries = 0;
    window.fetch = (...how) => {
      const broken = new ReadableStream({ pull: (body) => body.error(new TypeError('network error')) });
      return ++tries < 2 ? Promise.resolve(new Response(broken)) : realFetch(...how);
    };
    expect(await request(url)).to.deep.equal({ value: [1] });
    expect(tries).to.equal(2);
  });

  it('pauses longer each time, and never twice the same', async () => {
    const lists: number[][] = [];
    for (const url of [ask('status=500'), ask('status=500')]) {
      pauses.length = 0;
      await request(url);
      lists.push([...pauses]);
    }
    for (const [first, second, third] of lists as [number, number, number][]) {
      expect(first).to.be.within(150, 450);
      expect(second).to.be.within(300, 900);
      expect(third).to.be.within(600, 1800);
    }
    expect(lists[0]).to.not.deep.equal(lists[1]);
  });

  it('waits as long as Retry-After says', async () => {
    const url = ask('status=429&times=1&retry-after=7');
    expect(await request(url)).to.have.property('value');
    expect(pauses).to.deep.equal([7000]);
  });

  for (const after of ['Wed, 21 Oct 2099 07:28:00 GMT', '-5', 'soon'])
    it(`pauses as usual where Retry-After is "${after}"`, async () => {
      await request(ask(`status=503&times=1&retry-after=${encodeURIComponent(after)}`));
      expect(pauses).to.have.lengthOf(1);
      expect(pauses[0]).to.be.within(150, 450);
    });

  it('does not wait where Retry-After is past the time limit', async () => {
    const url = ask('status=503&retry-after=3600');
    expect(await request(url)).to.have.nested.property('failure.message', `${path(url)} answered 503.`);
    expect(pauses).to.be.empty;
    expect(await requestsTo(url)).to.equal(1);
  });

  it('gives up at its time limit even while it pauses', async () => {
    // A pause never ends here, the limit does: if it did not count in pauses, this would wait for ever.
    window.setTimeout = ((act: () => void, time = 0) =>
      time === 1000 ? setTimeout(act, 100) : 0) as typeof window.setTimeout;
    const url = ask('status=503&retry-after=0.9');
    expect(await request(url, false, 1000)).to.have.property('failure');
  });

  for (const part of ['headers', 'body'])
    it(`gives up on a server that hangs before the end of its ${part}`, async () => {
      window.setTimeout = setTimeout;
      const url = ask(`hang=${part}`);
      expect(await request(url, false, 200)).to.deep.equal({
        failure: { kind: 'failed', message: `${path(url)} took longer than 0.2 s.` },
      });
      // No second try; a busy browser may not even send the first within the limit.
      expect(await requestsTo(url)).to.be.at.most(1);
    });

  const endless: [string, () => Promise<Response>][] = [
    ['never settles', () => new Promise(() => undefined)],
    ['answers without an end', () => Promise.resolve(new Response(new ReadableStream()))],
  ];
  for (const [what, fetch] of endless)
    it(`gives up where a page's own fetch ${what}`, async () => {
      window.setTimeout = setTimeout;
      window.fetch = fetch;
      const url = ask('');
      expect(await request(url, false, 200)).to.deep.equal({
        failure: { kind: 'failed', message: `${path(url)} took longer than 0.2 s.` },
      });
    });

  it('stops at 5 MB of a body of 100 MB, and leaves the rest on the server', async () => {
    const url = ask('bytes=100000000');
    expect(await request(url)).to.have.nested.property(
      'failure.message',
      `${path(url)} is larger than 5 MB.`,
    );
    expect(await requestsTo(url)).to.equal(1);
    // WebKit takes in more than it is asked to, and stops later.
    if (/Chrome|Firefox/.test(navigator.userAgent)) expect(await bytesFrom(url)).to.be.below(50_000_000);
  });

  it('takes a body that is just small enough', async () => {
    const url = URL.createObjectURL(new Blob([`"${'a'.repeat(4_999_998)}"`]));
    expect(await request(url))
      .to.have.property('value')
      .with.lengthOf(4_999_998);
  });

  it('reads letters that were cut in two on their way', async () => {
    const bytes = new TextEncoder().encode('"é€😀"');
    const chunks = new ReadableStream<Uint8Array>({
      start: (body) => {
        for (const byte of bytes) body.enqueue(Uint8Array.of(byte));
        body.close();
      },
    });
    window.fetch = () => Promise.resolve(new Response(chunks));
    expect(await request(ask(''))).to.deep.equal({ value: 'é€😀' });
  });

  it('reads or refuses a million levels, without throwing', async () => {
    const url = URL.createObjectURL(new Blob(['['.repeat(1e6) + ']'.repeat(1e6)]));
    const outcome = await request(url);
    if ('failure' in outcome) expect(outcome.failure.message).to.equal(`${path(url)} is not valid JSON.`);
  });

  it('sends cookies to its own server only, and nothing about itself', async () => {
    const asked: RequestInit[] = [];
    window.fetch = (url, how) => {
      asked.push(how!);
      return realFetch(url, how);
    };
    await request(ask(''));
    await request(ask(''), true);
    // By default credentials are of the same origin, and the mode is CORS.
    expect(asked.map(({ signal: _, ...how }) => how)).to.deep.equal([
      { cache: 'default', integrity: '' },
      { cache: 'no-cache', integrity: '' },
    ]);
  });
});
