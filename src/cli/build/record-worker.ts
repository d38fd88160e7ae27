// A desk in a thread of its own: takes messages, answers each.
import { workerData } from 'node:worker_threads';
import type { EmbedLocations } from '../rendering/embeds.js';
import type { EmbedQuery } from '../rendering/embed.js';
import { createRecordProcessor, type WorkerConfig, type RecordTask } from './record-processor.js';
import { answerEach } from '../workers/thread.js';

/** What a desk can be asked. */
export type WorkerRequest =
  | { ask: 'work'; tasks: RecordTask[] }
  | { ask: 'place'; root: string; fresh: boolean }
  | { ask: 'draw'; slugs: readonly string[]; folder: string; root: string }
  | { ask: 'embed'; questions: readonly EmbedQuery[]; places: EmbedLocations }
  | { ask: 'clear' };

const { config, number } = workerData as { config: WorkerConfig; number: number };
const processor = createRecordProcessor(config, number);

answerEach(answer);

async function answer(request: WorkerRequest): Promise<unknown> {
  const { work, writeRecords, writeBadges, writeEmbeds, clear } = await processor;
  switch (request.ask) {
    case 'work':
      return work(request.tasks);
    case 'place':
      return writeRecords(request.root, request.fresh);
    case 'draw':
      return writeBadges(request.slugs, request.folder, request.root);
    case 'embed':
      return writeEmbeds(request.questions, request.places);
    case 'clear':
      return clear();
  }
}
