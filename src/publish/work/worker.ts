// A desk in a thread of its own: takes messages, answers each.
import { workerData } from 'node:worker_threads';
import type { EmbedPlaces } from '../published/embeds.js';
import type { EmbedQuestion } from '../site/embed.js';
import { openDesk, type Assignment, type Task } from './desk.js';
import { answerEach } from './thread.js';

/** What a desk can be asked. */
export type Request =
  | { ask: 'work'; tasks: Task[] }
  | { ask: 'place'; root: string; fresh: boolean }
  | { ask: 'draw'; slugs: readonly string[]; folder: string; root: string }
  | { ask: 'embed'; questions: readonly EmbedQuestion[]; places: EmbedPlaces }
  | { ask: 'clear' };

const { assignment, number } = workerData as { assignment: Assignment; number: number };
const desk = openDesk(assignment, number);

answerEach(answer);

async function answer(request: Request): Promise<unknown> {
  const { work, place, draw, embed, clear } = await desk;
  switch (request.ask) {
    case 'work':
      return work(request.tasks);
    case 'place':
      return place(request.root, request.fresh);
    case 'draw':
      return draw(request.slugs, request.folder, request.root);
    case 'embed':
      return embed(request.questions, request.places);
    case 'clear':
      return clear();
  }
}
