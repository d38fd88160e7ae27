// Time that passes when a test says so: none waits for pauses between tries, for limits, or until a failure is forgotten.
import { waitUntil } from './waiting.js';

/**
 * Called in a `describe`: while its tests run, timers of less than five seconds end at once. Those of more end when the test
 * calls `pass()`; what is left of them is dropped before the next test.
 */
export function holdTimers(): { pass(): void } {
  const held = new Map<number, () => void>();
  const { setTimeout, clearTimeout } = window;
  // Numbers below zero are no browser's.
  let last = 0;
  before(() => {
    window.setTimeout = ((act: () => void, time = 0, ...rest: unknown[]) => {
      if (time < 5000) return setTimeout(act, 0, ...rest);
      held.set(--last, act);
      return last;
    }) as typeof window.setTimeout;
    window.clearTimeout = (timer) => {
      if (!held.delete(timer as number)) clearTimeout(timer);
    };
  });
  beforeEach(() => {
    held.clear();
  });
  after(() => {
    Object.assign(window, { setTimeout, clearTimeout });
  });
  return {
    pass() {
      const acts = [...held.values()];
      held.clear();
      for (const act of acts) act();
    },
  };
}

/** A failure that would be remembered for five seconds is forgotten at once; what it returns waits for the first one. */
export function forgetFailures(): () => Promise<void> {
  const { setTimeout } = window;
  let forgotten = false;
  window.setTimeout = ((act: () => void, time?: number) =>
    setTimeout(
      () => {
        act();
        forgotten ||= time === 5000;
      },
      time === 5000 ? 0 : time,
    )) as typeof window.setTimeout;
  return async () => {
    await waitUntil(() => forgotten, 'a failure is forgotten');
    window.setTimeout = setTimeout;
  };
}
