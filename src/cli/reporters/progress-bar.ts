// Progress bar on a terminal, for work that takes a while.
import cliProgress from 'cli-progress';
import type { Output } from './reporter.js';

/** A progress bar. */
export interface ProgressBar {
  /** Draws the bar, in place of an earlier one. */
  show(step: string, done: number, total?: number): void;
  /** Removes the bar, so that other text can be written; the next `show` draws it again. */
  clear(): void;
}

/** Delay before the bar appears (milliseconds). */
const showDelay = 500;

/** Creates a bar on `output`. `now` counts milliseconds. */
export function createProgressBar(output: Output, now: () => number = () => performance.now()): ProgressBar {
  const start = now();
  let currentStep = '';
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
        ? `${currentStep} ${value}`
        : `${currentStep} ${(cliProgress.Format.BarFormat as (part: number, options: unknown) => string)(progress, options)} ${value}/${total}`,
  });
  return {
    show(step, done, total = 0) {
      if (now() - start < showDelay) return;
      currentStep = step;
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
