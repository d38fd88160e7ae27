// Prerenders the pages of a site, in threads where there are many, and tells what came of them in the order of the pages.
import { openTaskPool, slices } from '../workers/task-pool.js';
import { openFilePrerenderer, type FileResult, type SiteOptions } from './prerender-file.js';

/** Below this many pages a thread takes longer to start than the work takes. */
const few = 200;
const batchSize = 50;

/** Prerenders the files at `paths`; `take` gets what came of each, in their order. */
export async function prerenderFiles(
  options: SiteOptions,
  paths: readonly string[],
  take: (result: FileResult) => void,
): Promise<void> {
  // Also where threads do the work: what cannot be opened is refused before any of them starts.
  const tasks = { prerenderFiles: await openFilePrerenderer(options) };
  const pool = openTaskPool(tasks, { name: 'page-worker', home: import.meta.url, workerData: options });
  if (paths.length >= few) pool.startThreads();
  try {
    const batches = slices(paths, batchSize).map((some) => pool.run('prerenderFiles', some));
    const tell = async () => {
      for (const batch of batches) (await batch).forEach(take);
    };
    // Not `tell` alone: a batch that fails while another is waited for has to be met at once.
    await Promise.all([...batches, tell()]);
  } finally {
    await pool.close();
  }
}
