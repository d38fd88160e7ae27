import { waitUntil as waitBriefly } from '@open-wc/testing';

/** Waits until something is so. On a busy machine a browser may take seconds, for one, to say what is near the viewport. */
export const waitUntil = (is: () => unknown, message?: string): Promise<void> =>
  waitBriefly(async () => !!(await is()), message, { timeout: 20_000 });
