// A bar for work that takes a while. Drawn over itself, so it is for a terminal alone.
import cliProgress from 'cli-progress';
import type { Output } from './reporter.js';

/** Shows how far some work is. */
export interface ProgressBar {
  show(what: string, done: number, total?: number): void;
  /** Takes the bar away, so that something else can be written; the next `show` draws it again. */
  clear(): void;
}

/** Work shorter than this needs no bar (milliseconds). */
const patience = 500;

/** A bar on `output`. `now` counts milliseconds. */
export function createProgressBar(output: Output, now: () => number = () => performance.now()): ProgressBar {
  const begun = now();
  let current = '';
  const bar = new cliProgress.SingleBar({
    stream: output as unknown as NodeJS.WritableStream,
    clearOnComplete: true,
    gracefulExit: false,
    barsize: 24,
    fps: 10,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    format: (options, { total, value, progress }) =>
      total === 0
        ? `${current} ${value}`
        : `${current} ${(cliProgress.Format.BarFormat as (part: number, options: unknown) => string)(progress, options)} ${value}/${total}`,
  });
  return {
    show(what, done, total = 0) {
      if (now() - begun < patience) return;
      current = what;
      if (bar.isActive && bar.getTotal() === total) bar.update(done);
      else {
        bar.stop();
        bar.start(total, done);
      }
    },
    clear() {
      if (bar.isActive) bar.stop();
    },
  };
}
