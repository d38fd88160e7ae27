import { waitUntil as waitBriefly } from '@open-wc/testing';

/** Waits until `is` returns a truthy value; long, because on a busy machine an IntersectionObserver may take seconds. */
export const waitUntil = (is: () => unknown, message?: string): Promise<void> =>
  waitBriefly(async () => !!(await is()), message, { timeout: 20_000 });
