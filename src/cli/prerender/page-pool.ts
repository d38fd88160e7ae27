// Pool that prerenders the pages of a site, in threads if there are many. Reports results in the order of the pages.
import { openTaskPool, slices } from '../workers/task-pool.js';
import { openFilePrerenderer, type FileResult, type SiteOptions } from './prerender-file.js';

/** Number of pages from which threads pay off, because a thread takes long to start. */
const minForThreads = 200;
const batchSize = 50;

/** Prerenders the files at `paths`. `onResult` is called with the result of each file, in order. */
export async function prerenderFiles(
  options: SiteOptions,
  paths: readonly string[],
  onResult: (result: FileResult) => void,
): Promise<void> {
  // Also needed with threads: rejects before they start if the prerenderer cannot be opened.
  const tasks = { prerenderFiles: await openFilePrerenderer(options) };
  const pool = openTaskPool(tasks, { name: 'page-worker', siblingUrl: import.meta.url, workerData: options });
  if (paths.length >= minForThreads) pool.startThreads();
  try {
    const batches = slices(paths, batchSize).map((slice) => pool.run('prerenderFiles', slice));
    const reportResults = async () => {
      for (const batch of batches) (await batch).forEach(onResult);
    };
    // Awaits the batches, too, so that any failed batch rejects at once.
    await Promise.all([...batches, reportResults()]);
  } finally {
    await pool.close();
  }
}
