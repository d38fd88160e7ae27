// Files of a site in a thread of its own: takes paths, answers with what came of them.
import { workerData } from 'node:worker_threads';
import { answerEach } from '../work/thread.js';
import { openStation, type SiteOrder } from './files.js';

const station = openStation(workerData as SiteOrder);

answerEach(async (paths: readonly string[]) => (await station)(paths));
