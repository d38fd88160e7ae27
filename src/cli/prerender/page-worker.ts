// Files of a site in a thread of its own: takes paths, answers with what came of them.
import { workerData } from 'node:worker_threads';
import { answerEach } from '../workers/thread.js';
import { openFilePrerenderer, type SiteOptions } from './prerender-file.js';

const prerenderFile = openFilePrerenderer(workerData as SiteOptions);

answerEach(async (paths: readonly string[]) => (await prerenderFile)(paths));
