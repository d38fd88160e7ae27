// The work on records, as tasks that know nothing of each other: it makes no difference which thread does which.
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

/** Results of some records, and the spool file of those that are to be written, if there are any. */
export interface BatchResult {
  results: RecordResult[];
  spool?: string | undefined;
}

/** Makes the tasks of a build or check. */
export function createRecordTasks(config: WorkerConfig) {
  let processor: Promise<RecordProcessor> | undefined;
  return {
    /** Processes records; `spool` names the file for those that are to be written. */
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

/** The tasks by name. */
export type RecordTasks = ReturnType<typeof createRecordTasks>;
