// Entry of a thread that runs the tasks on records.
import { handleTasks, threadData } from '../workers/task-handler.js';
import type { WorkerConfig } from './record-processor.js';
import { createRecordTasks } from './record-tasks.js';

export default handleTasks(createRecordTasks(threadData() as WorkerConfig));
