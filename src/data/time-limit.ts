// Time limit of a request, which holds even if a page has replaced `fetch` by one that ignores its signal.

/** Time limit of a request. */
export interface TimeLimit {
  /** Aborts when the time is over. */
  signal: AbortSignal;
  /** Rejects when the time is over; never resolves. */
  expired: Promise<never>;
}

/** Starts a time limit. Its timer is its own: a WebKit test with `AbortSignal.timeout()` and a listener never ended. */
export function startTimeLimit(milliseconds: number): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  const expired = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', reject);
  });
  setTimeout(() => {
    controller.abort();
  }, milliseconds);
  return { signal, expired };
}
