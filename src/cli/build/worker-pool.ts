// Pool that processes records in batches and writes the results. Starts threads only for many records.
import { join } from 'node:path';
import { openTree } from '../publication/write-file.js';
import type { writeBadges } from '../rendering/badges.js';
import type { writeEmbeds } from '../rendering/embeds.js';
import { openTaskPool, slices, threadCount } from '../workers/task-pool.js';
import type { RecordResult, RecordTask, WorkerConfig } from './record-processor.js';
import { createRecordTasks } from './record-tasks.js';

/** Number of records from which threads pay off, because a thread takes long to start. */
const minForThreads = 150;
const batchSize = 100;
/** Maximum number of running batches: enough that no thread waits for the next one, few enough to limit memory. */
const maxRunning = 2 * threadCount;

/** Pool that processes the records of a catalog. */
export interface WorkerPool {
  /** Submits a record; resolves when there is room for the next. */
  submit(task: RecordTask): Promise<void>;
  /** Resolves when all submitted records are processed. */
  done(): Promise<void>;
  /** Writes the records of all spool files to a published folder. Returns the number of files. */
  writeRecords(folder: string): Promise<number>;
  writeBadges: typeof writeBadges;
  writeEmbeds: typeof writeEmbeds;
  /** Stops the threads. */
  close(): Promise<void>;
}

/** Creates a pool. `onResult` is called with the result of each record, in any order. */
export function createWorkerPool(config: WorkerConfig, onResult: (result: RecordResult) => void): WorkerPool {
  const pool = openTaskPool(createRecordTasks(config), {
    name: 'record-worker',
    siblingUrl: import.meta.url,
    workerData: config,
  });
  const scratch = config.build?.scratch;
  const running = new Set<Promise<void>>();
  const spools: string[] = [];
  let batch: RecordTask[] = [];
  let submitted = 0;
  let batches = 0;

  const send = async () => {
    const spool = scratch && join(scratch, `spool-${batches++}`);
    const promise: Promise<void> = pool.run('processRecords', batch, spool).then(({ results, spool }) => {
      if (spool !== undefined) spools.push(spool);
      results.forEach(onResult);
      running.delete(promise);
    });
    batch = [];
    running.add(promise);
    // Prevents an unhandled rejection. `done` and the race below await the failure.
    promise.catch(() => undefined);
    while (running.size >= maxRunning) await Promise.race(running);
  };
  /** Runs a task on slices of a list, and returns the sum of the results. */
  const sumSlices = async <Item>(items: readonly Item[], task: (slice: Item[]) => Promise<number>) => {
    if (items.length >= minForThreads) pool.startThreads();
    return sum(await Promise.all(slices(items, batchSize).map(task)));
  };
  return {
    async submit(task) {
      batch.push(task);
      if (++submitted === minForThreads) pool.startThreads();
      if (submitted >= minForThreads && batch.length >= batchSize) await send();
    },
    async done() {
      if (batch.length) await send();
      await Promise.all(running);
    },
    async writeRecords(folder) {
      // A first build fills a temporary folder and renames it once: a third less work than renaming each file.
      const { root, isFresh, settle } = openTree(folder, 'tools');
      const counts = await Promise.all(spools.map((spool) => pool.run('writeSpooled', spool, root, isFresh)));
      settle();
      return sum(counts);
    },
    writeBadges: (slugs, ...places) => sumSlices(slugs, (slice) => pool.run('writeBadges', slice, ...places)),
    writeEmbeds: (queries, places) => sumSlices(queries, (slice) => pool.run('writeEmbeds', slice, places)),
    close: () => pool.close(),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
