// A thread and what it answers, one question at a time. Knows how a thread's program is found; not what it does.
// Our own few lines, because the pools there are load their thread's file by a path that bundling breaks.
import { parentPort, Worker } from 'node:worker_threads';
import { UserError } from '../diagnostics/build-observer.js';

/** Someone who answers questions in another thread. */
export interface Thread<Question> {
  ask(question: Question): Promise<unknown>;
  leave(): Promise<unknown>;
}

type Answer = { value: unknown } | { error: Error } | { refusal: string };

/** Room for what is forgotten at once: half as much time goes into clearing up. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** The program: beside this file in dist/; from the sources, which only a compiler can load, through that. */
function started(program: string, home: string, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`./${program}.js`, import.meta.url), { workerData, resourceLimits });
  const source = JSON.stringify(new URL(`./${program}.ts`, home));
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${source})))`;
  return new Worker(code, { eval: true, workerData, resourceLimits });
}

/** Starts the program of that name, whose source stands beside `home`. */
export function startThread<Question>(program: string, home: string, workerData: unknown): Thread<Question> {
  const worker = started(program, home, workerData);
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        worker.once('message', (answer: Answer) => {
          worker.off('error', reject);
          if ('error' in answer) reject(answer.error);
          else if ('refusal' in answer) reject(new UserError(answer.refusal));
          else resolve(answer.value);
        });
        worker.once('error', reject);
        worker.postMessage(question);
      }),
    leave: () => worker.terminate(),
  };
}

/** In a thread: answers every question. A `Refusal` arrives as one, which a copied error would not. */
export function answerEach(answer: (question: never) => Promise<unknown>): void {
  parentPort?.on('message', (question: unknown) => {
    void answer(question as never).then(
      (value) => parentPort?.postMessage({ value } satisfies Answer),
      (error: unknown) =>
        parentPort?.postMessage(
          (error instanceof UserError
            ? { refusal: error.message }
            : { error: error as Error }) satisfies Answer,
        ),
    );
  });
}
