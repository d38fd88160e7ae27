// Replaces `fetch` while a test runs.

/** `fetch` without a network. */
export const unreachable = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** `fetch` from a server that rejects every request. */
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
