// Pool of tasks. They run in this thread, or after `startThreads` in one thread for each processor.
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import Tinypool from 'tinypool';
import { UserError } from '../diagnostics/build-observer.js';
import type { TaskCall, TaskResult, Tasks } from './task-handler.js';

/** Pool that runs tasks by name. */
export interface TaskPool<All extends Tasks> {
  /** Starts the threads, which run all later tasks. Pays off only for many tasks, because starting takes long. */
  startThreads(): void;
  /** Runs a task. Rejects with the error of the task. */
  run<Name extends keyof All & string>(
    name: Name,
    ...inputs: Parameters<All[Name]>
  ): Promise<Awaited<ReturnType<All[Name]>>>;
  /** Stops the threads. Unfinished tasks reject. */
  close(): Promise<void>;
}

/** Number of threads in a pool. */
export const threadCount = availableParallelism();

/** Module that runs in threads. */
export interface ThreadModule {
  /** Name without extension. Its default export is created by `handleTasks`. */
  name: string;
  /** URL of a module in the same folder, in the sources as in dist/. */
  siblingUrl: string;
  workerData: unknown;
}

function startThreads(workerData: unknown, isSource: boolean): Tinypool {
  return new Tinypool({
    minThreads: threadCount,
    maxThreads: threadCount,
    workerData,
    // More space for short-lived objects halves the time of garbage collection.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    // Node 20 does not pass the TypeScript loader of the main thread to threads.
    ...(isSource && {
      execArgv: [
        '--import',
        `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`,
      ],
    }),
  });
}

/** Opens a pool of tasks. `module` must handle the same tasks in threads. */
export function openTaskPool<All extends Tasks>(tasks: All, module: ThreadModule): TaskPool<All> {
  const { name: file, siblingUrl, workerData } = module;
  const extension = extname(siblingUrl);
  // Passed with each task, so that an error of the module rejects the task.
  const filename = new URL(`./${file}${extension}`, siblingUrl).href;
  let threads: Tinypool | undefined;
  return {
    startThreads() {
      threads ??= startThreads(workerData, extension === '.ts');
    },
    run: (async (name: string, ...inputs: readonly never[]) => {
      if (!threads) return tasks[name]?.(...inputs);
      const call: TaskCall = { name, inputs };
      const result = (await threads.run(call, { filename })) as TaskResult;
      if ('userError' in result) throw new UserError(result.userError);
      return result.value;
    }) as TaskPool<All>['run'],
    close: async () => threads?.destroy(),
  };
}

/** Splits a list into slices of `size` items; the last one may be shorter. */
export const slices = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
