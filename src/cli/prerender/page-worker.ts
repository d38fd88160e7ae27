// Entry of a thread that prerenders files of a site.
import { handleTasks, threadData } from '../workers/task-handler.js';
import { openFilePrerenderer, type FilePrerenderer, type SiteOptions } from './prerender-file.js';

let prerenderer: Promise<FilePrerenderer> | undefined;

export default handleTasks({
  async prerenderFiles(paths: readonly string[]) {
    prerenderer ??= openFilePrerenderer(threadData() as SiteOptions);
    return (await prerenderer)(paths);
  },
});
