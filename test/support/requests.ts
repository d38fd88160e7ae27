// URLs of the test server and their recorded requests; `answers.mjs` lists the parameters.

/** Creates a unique URL, whose requests are counted, and for which no other test has cached a response. */
export const answerUrl = (query = '', file = 'catalog.json'): string =>
  `/answers/${file}?key=${crypto.randomUUID()}&${query}`;

/** Creates a unique URL of the sample catalog. */
export const catalogUrl = (query = ''): string => answerUrl(`file=catalog.json&${query}`);

/** Creates a unique URL with this body: text as it is, anything else as JSON. */
export const bodyUrl = (body: unknown, query = ''): string => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return answerUrl(`body=${encodeURIComponent(text)}&${query}`);
};

/** Returns the number of requests to a URL. */
export const requestsTo = async (url: string): Promise<number> =>
  (await fetchJson<{ count: number }>('count', url)).count;

/** The number of bytes that an address with `bytes=` has sent, not all of which were read. */
export const bytesFrom = async (url: string): Promise<number> =>
  (await fetchJson<{ bytes: number }>('count', url)).bytes;

/** A form that came to an address: its method, its body, and headers. */
export interface SentForm {
  method: string;
  body: string;
  type: string;
  accept: string;
  cookie?: string;
  referer?: string;
}

/** The forms that came to an address, in order. */
export const formsSentTo = (url: string): Promise<SentForm[]> => fetchJson('sent', url);

async function fetchJson<Body>(what: 'count' | 'sent', url: string): Promise<Body> {
  const key = new URL(url, location.href).searchParams.get('key')!;
  return (await (await fetch(`/answers/${what}?key=${key}`)).json()) as Body;
}
