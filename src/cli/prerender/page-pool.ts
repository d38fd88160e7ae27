// A site's pages on as many threads as there are processors; few are done here. What came of them is told in the
// order of the pages, whoever was quicker.
import { availableParallelism } from 'node:os';
import { startThread } from '../workers/thread.js';
import {
  openFilePrerenderer,
  type FileResult,
  type SiteOptions,
  type FilePrerenderer,
} from './prerender-file.js';

/** Below this many pages a thread takes longer to start than the work takes. */
const few = 200;
const batchSize = 50;

/** Prerenders the files at `paths`; `take` gets what came of each, in their order. */
export async function prerenderFiles(
  options: SiteOptions,
  paths: readonly string[],
  take: (outcome: FileResult) => void,
): Promise<void> {
  // Also where threads do the work: what cannot be opened is refused before any of them starts.
  const here = await openFilePrerenderer(options);
  const batches = Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, index) =>
    paths.slice(index * batchSize, (index + 1) * batchSize),
  );
  const waiting = new Map<number, FileResult[]>();
  let next = 0;
  let told = 0;
  const attend = async (prerenderFile: FilePrerenderer) => {
    for (let number = next++; number < batches.length; number = next++) {
      waiting.set(number, await prerenderFile(batches[number] ?? []));
      for (let ready; (ready = waiting.get(told)); told++) {
        waiting.delete(told);
        ready.forEach(take);
      }
    }
  };
  if (paths.length < few) return attend(here);
  const threads = Array.from({ length: availableParallelism() }, () =>
    startThread<readonly string[]>('press-worker', import.meta.url, options),
  );
  try {
    await Promise.all(threads.map(({ ask }) => attend((some) => ask(some) as Promise<FileResult[]>)));
  } finally {
    await Promise.all(threads.map(({ leave }) => leave()));
  }
}
