// Works on records in batches, and writes what came of them: in threads where there are many.
import { join } from 'node:path';
import { openTree } from '../publication/write-file.js';
import type { writeBadges } from '../rendering/badges.js';
import type { writeEmbeds } from '../rendering/embeds.js';
import { openTaskPool, slices, threadCount } from '../workers/task-pool.js';
import type { RecordResult, RecordTask, WorkerConfig } from './record-processor.js';
import { createRecordTasks } from './record-tasks.js';

/** Below this many records a thread takes longer to start than the work takes. */
const few = 150;
const batchSize = 100;
/** Batches under way, so that no thread waits for its next one and memory does not fill with them. */
const maxRunning = 2 * threadCount;

/** Works on the records of a catalog. */
export interface WorkerPool {
  /** Submits a record; resolves when there is room for the next. */
  submit(task: RecordTask): Promise<void>;
  /** Resolves when all submitted records are processed. */
  done(): Promise<void>;
  /** Writes the records that were set aside into a published folder; returns how many files that were. */
  writeRecords(folder: string): Promise<number>;
  writeBadges: typeof writeBadges;
  writeEmbeds: typeof writeEmbeds;
  /** Stops the threads. */
  close(): Promise<void>;
}

/** Opens a pool; `take` gets what came of each record, in no particular order. */
export function createWorkerPool(config: WorkerConfig, take: (result: RecordResult) => void): WorkerPool {
  const pool = openTaskPool(createRecordTasks(config), {
    name: 'record-worker',
    home: import.meta.url,
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
    const working: Promise<void> = pool.run('processRecords', batch, spool).then(({ results, spool }) => {
      if (spool !== undefined) spools.push(spool);
      results.forEach(take);
      running.delete(working);
    });
    batch = [];
    running.add(working);
    // A failure is met where it is waited for.
    working.catch(() => undefined);
    while (running.size >= maxRunning) await Promise.race(running);
  };
  /** Adds up what tasks on parts of a list count. */
  const count = async <Item>(items: readonly Item[], work: (some: Item[]) => Promise<number>) => {
    if (items.length >= few) pool.startThreads();
    return sum(await Promise.all(slices(items, batchSize).map(work)));
  };
  return {
    async submit(task) {
      batch.push(task);
      if (++submitted === few) pool.startThreads();
      if (submitted >= few && batch.length >= batchSize) await send();
    },
    async done() {
      if (batch.length) await send();
      await Promise.all(running);
    },
    async writeRecords(folder) {
      // Where there are no records yet, a whole tree is made aside and named once: a third less to do than file by file.
      const { root, isFresh, settle } = openTree(folder, 'tools');
      const counts = await Promise.all(spools.map((spool) => pool.run('writeSpooled', spool, root, isFresh)));
      settle();
      return sum(counts);
    },
    writeBadges: (slugs, ...places) => count(slugs, (some) => pool.run('writeBadges', some, ...places)),
    writeEmbeds: (queries, places) => count(queries, (some) => pool.run('writeEmbeds', some, places)),
    close: () => pool.close(),
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
