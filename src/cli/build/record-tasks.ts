// Tasks of the worker pool: processing records, writing spooled records, badges and embeds. Tasks share no state, so any
// thread can run any task.
import { writeBadges } from '../rendering/badges.js';
import { writeEmbeds } from '../rendering/embeds.js';
import {
  createRecordProcessor,
  type RecordProcessor,
  type RecordResult,
  type RecordTask,
  type WorkerConfig,
} from './record-processor.js';
import { writeSpool, writeSpooled } from './spool.js';

/** Results of a batch of records, and the spool file with those to write, if any. */
export interface BatchResult {
  results: RecordResult[];
  spool?: string | undefined;
}

/** Creates the tasks of a build or check. */
export function createRecordTasks(config: WorkerConfig) {
  let processor: Promise<RecordProcessor> | undefined;
  return {
    /** Processes records, and writes the composed ones to the file `spool`, if given. */
    async processRecords(tasks: readonly RecordTask[], spool: string | undefined): Promise<BatchResult> {
      const process = await (processor ??= createRecordProcessor(config));
      const { results, records } = await process(tasks);
      if (spool === undefined || !records.length) return { results };
      writeSpool(spool, records);
      return { results, spool };
    },
    writeSpooled,
    writeBadges,
    writeEmbeds,
  };
}

/** Tasks by name. */
export type RecordTasks = ReturnType<typeof createRecordTasks>;
