// The tasks on records, for a thread.
import { handleTasks, threadData } from '../workers/task-handler.js';
import type { WorkerConfig } from './record-processor.js';
import { createRecordTasks } from './record-tasks.js';

export default handleTasks(createRecordTasks(threadData() as WorkerConfig));
