// Tasks that run in this thread or, where there are many, in one for each processor.
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import Tinypool from 'tinypool';
import { UserError } from '../diagnostics/build-observer.js';
import type { TaskCall, TaskResult, Tasks } from './task-handler.js';

/** Runs tasks by name. */
export interface TaskPool<All extends Tasks> {
  /** Runs all tasks from now on in threads. A thread takes longer to start than a few tasks. */
  startThreads(): void;
  /** Runs a task; rejects with what it throws. */
  run<Name extends keyof All & string>(
    name: Name,
    ...inputs: Parameters<All[Name]>
  ): Promise<Awaited<ReturnType<All[Name]>>>;
  /** Stops the threads; what is not done rejects. */
  close(): Promise<void>;
}

/** The threads of a pool. */
export const threadCount = availableParallelism();

/** A module for threads. */
export interface ThreadModule {
  /** Its name without extension. Its default export is made by `handleTasks`. */
  name: string;
  /** The URL of a module beside it, in the sources as in dist/. */
  home: string;
  workerData: unknown;
}

function startThreads(workerData: unknown, isSource: boolean): Tinypool {
  return new Tinypool({
    minThreads: threadCount,
    maxThreads: threadCount,
    workerData,
    // Room for what is forgotten at once: half as much time goes into clearing up.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    // Node 20 does not pass the main thread's loader of TypeScript on.
    ...(isSource && {
      execArgv: [
        '--import',
        `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`,
      ],
    }),
  });
}

/** Opens a pool of tasks. `module` handles the same tasks in threads. */
export function openTaskPool<All extends Tasks>(tasks: All, module: ThreadModule): TaskPool<All> {
  const { name: file, home, workerData } = module;
  const extension = extname(home);
  // Named with each task: what is wrong with the module then rejects that task.
  const filename = new URL(`./${file}${extension}`, home).href;
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

/** Parts of a list, a task each. */
export const slices = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
