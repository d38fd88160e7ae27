// Requests of the command line: which failures are tried again, after which pauses, and what is said in the end.
import assert from 'node:assert/strict';
import { describe, it, mock, afterEach } from 'node:test';
import { httpGet } from '../../src/cli/publication/http.js';

const url = 'https://catalog.example/v1/manifest.json';
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });

/**
 * Lets the network give these answers in turn, the last one ever after, and no pause take time.
 * @returns the milliseconds between each two requests
 */
function answered(...answers: (Error | [status: number, retryAfter?: string])[]): { pauses: number[] } {
  const pauses: number[] = [];
  mock.method(globalThis, 'setTimeout', (act: () => void, milliseconds: number) => {
    pauses[pauses.length - 1]! += milliseconds;
    setImmediate(act);
  });
  mock.method(globalThis, 'fetch', () => {
    const answer = answers[pauses.length] ?? answers.at(-1)!;
    pauses.push(0);
    if (answer instanceof Error) return Promise.reject(answer);
    const [status, retryAfter] = answer;
    const headers: HeadersInit = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    return Promise.resolve(new Response('{}', { status, headers }));
  });
  return { pauses };
}

const between = (pause: number | undefined, least: number, most: number) =>
  assert.ok(pause !== undefined && pause >= least && pause <= most, `${pause} is not ${least} to ${most}`);

afterEach(() => mock.restoreAll());

describe('a request of the command line', () => {
  for (const [name, answer, sentence] of [
    ['429', [429], 'answered 429. Try again later.'],
    ['500', [500], 'answered 500. Try again later.'],
    ['503', [503], 'answered 503. Try again later.'],
    ['a network failure', refused, 'could not be read: ECONNREFUSED. Check the address and the network.'],
  ] as [string, Error | [number], string][])
    it(`is made four times at most after ${name}, with growing pauses`, async () => {
      const { pauses } = answered(answer);
      await assert.rejects(httpGet(url), { name: 'UserError', message: `${url} ${sentence}` });
      assert.equal(pauses.length, 4);
      between(pauses[0], 150, 300);
      between(pauses[1], 300, 600);
      between(pauses[2], 600, 1200);
      assert.equal(pauses[3], 0);
    });

  it('scatters its pauses, so that many builds do not come back at one time', async () => {
    const lists = [];
    for (let list = 0; list < 2; list++) {
      const { pauses } = answered([503]);
      await assert.rejects(httpGet(url));
      mock.restoreAll();
      lists.push(pauses);
    }
    assert.notDeepEqual(lists[0], lists[1]);
  });

  for (const status of [400, 403, 404, 410])
    it(`takes ${status} for the response, at once`, async () => {
      const { pauses } = answered([status]);
      assert.equal((await httpGet(url)).status, status);
      assert.deepEqual(pauses, [0]);
    });

  for (const [form, text] of [
    ['seconds', () => '7'],
    ['a date', () => inSeconds(8)],
  ] as const)
    it(`waits as long as Retry-After says in ${form}`, async () => {
      const { pauses } = answered([429, text()], [200]);
      assert.equal((await httpGet(url)).status, 200);
      between(pauses[0], 6900, 8300);
    });

  for (const text of ['soon', '-5', '0', '', inSeconds(-60)])
    it(`pauses as usual where Retry-After is "${text}"`, async () => {
      const { pauses } = answered([503, text], [200]);
      assert.equal((await httpGet(url)).status, 200);
      between(pauses[0], 150, 300);
    });

  for (const text of ['21', inSeconds(3600)])
    it(`does not wait where Retry-After is "${text}", which is too long`, async () => {
      const { pauses } = answered([503, text]);
      await assert.rejects(httpGet(url), { message: `${url} answered 503. Try again later.` });
      assert.deepEqual(pauses, [0]);
    });
});
