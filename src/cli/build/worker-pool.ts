// As many desks as there are processors: tasks go to whichever is free. Few tasks are done here, without threads.
import { availableParallelism } from 'node:os';
import { openTree } from '../publication/write-file.js';
import {
  createRecordProcessor,
  type WorkerConfig,
  type RecordProcessor,
  type RecordResult,
  type RecordTask,
} from './record-processor.js';
import { startThread } from '../workers/thread.js';
import type { WorkerRequest } from './record-worker.js';

/** Below this many tasks a thread takes longer to start than the work takes. */
const few = 150;
const batchSize = 100;

/** Desks that work together. */
export interface WorkerPool {
  /** Hands a task in; resolves when there is room for the next. */
  submit(task: RecordTask): Promise<void>;
  /** Resolves when all that was handed in is done. */
  done(): Promise<void>;
  /** Writes everything set aside into a published folder; returns how many files that were. */
  writeRecords(folder: string): Promise<number>;
  /** Draws badges of published records, as `drawBadges` does; returns how many files were written. */
  writeBadges(slugs: readonly string[], folder: string, root: string): Promise<number>;
  /** Draws pages to embed, as `drawEmbeds` does; returns how many files were written. */
  writeEmbeds: RecordProcessor['writeEmbeds'];
  /** Forgets what was set aside, and lets everyone go. */
  close(): Promise<void>;
}

/** A desk in a thread. */
function threadDesk(config: WorkerConfig, number: number): RecordProcessor & { leave(): Promise<unknown> } {
  const { ask, leave } = startThread<WorkerRequest>('worker', import.meta.url, { config, number });
  return {
    work: (tasks) => ask({ ask: 'work', tasks: [...tasks] }) as Promise<RecordResult[]>,
    writeRecords: (root, fresh) => ask({ ask: 'place', root, fresh }) as Promise<number>,
    writeBadges: (slugs, folder, root) => ask({ ask: 'draw', slugs, folder, root }) as Promise<number>,
    writeEmbeds: (questions, places) => ask({ ask: 'embed', questions, places }) as Promise<number>,
    clear: () => ask({ ask: 'clear' }) as Promise<void>,
    leave,
  };
}

/** Calls a crew together; `take` gets every outcome, in no particular order. */
export async function createWorkerPool(
  config: WorkerConfig,
  take: (result: RecordResult) => void,
): Promise<WorkerPool> {
  const here = await createRecordProcessor(config, 0);
  const desks: (RecordProcessor & { leave?(): Promise<unknown> })[] = [here];
  const free: RecordProcessor[] = [here];
  const busy = new Set<Promise<void>>();
  let batch: RecordTask[] = [];
  let handed = 0;

  const send = async () => {
    const tasks = batch;
    batch = [];
    while (!free.length) await Promise.race(busy);
    const processor = free.shift() as RecordProcessor;
    const working: Promise<void> = processor.work(tasks).then((results) => {
      results.forEach(take);
      free.push(processor);
      busy.delete(working);
    });
    busy.add(working);
    // A failure is met where `done` waits for it.
    working.catch(() => undefined);
  };
  const grow = () => {
    free.length = 0;
    for (let number = 1; number <= availableParallelism(); number++) {
      const processor = threadDesk(config, number);
      desks.push(processor);
      free.push(processor);
    }
  };
  /** Gives each desk a part of the work; adds up what they count. */
  const share = async <Item>(
    items: readonly Item[],
    work: (processor: RecordProcessor, some: readonly Item[]) => Promise<number>,
  ) => {
    if (items.length >= few && desks.length === 1) grow();
    const pool = items.length >= few ? desks.slice(1) : [here];
    const size = Math.ceil(items.length / pool.length);
    const counts = await Promise.all(
      pool.map((processor, index) => work(processor, items.slice(index * size, (index + 1) * size))),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    async submit(task) {
      batch.push({ ...task, ...(task.text !== undefined && { text: task.text }) });
      if (++handed === few) grow();
      if (handed >= few && batch.length >= batchSize) await send();
    },
    async done() {
      if (batch.length) await send();
      while (busy.size) await Promise.all(busy);
    },
    async writeRecords(folder) {
      // Where there are no records yet, a whole tree is made aside and named once: a third less to do than file by file.
      const { root, isFresh, settle } = openTree(folder, 'tools');
      const counts = await Promise.all(desks.map((processor) => processor.writeRecords(root, isFresh)));
      settle();
      return counts.reduce((sum, count) => sum + count, 0);
    },
    writeBadges: (slugs, folder, root) =>
      share(slugs, (processor, some) => processor.writeBadges(some, folder, root)),
    writeEmbeds: (questions, places) =>
      share(questions, (processor, some) => processor.writeEmbeds(some, places)),
    async close() {
      await Promise.all(desks.map((processor) => processor.clear().catch(() => undefined)));
      for (const processor of desks) await processor.leave?.();
    },
  };
}
