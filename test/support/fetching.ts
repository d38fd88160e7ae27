// A network that is not as it was: other answers to `fetch`, while a test needs them.

/** A network that is cut off. */
export const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** A server that refuses. */
export const refused = (): Promise<Response> => Promise.resolve(new Response('', { status: 400 }));

/** Calls `act`; until that ends, `fetch` is `other`. */
export async function withFetch<Result>(
  other: typeof window.fetch,
  act: () => Promise<Result>,
): Promise<Result> {
  const { fetch } = window;
  window.fetch = other;
  try {
    return await act();
  } finally {
    window.fetch = fetch;
  }
}
