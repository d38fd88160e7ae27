// As many desks as there are processors: tasks go to whichever is free. Few tasks are done here, without threads.
import { availableParallelism } from 'node:os';
import { openTree } from '../published/write.js';
import { openDesk, type Assignment, type Desk, type Outcome, type Task } from './desk.js';
import { startThread } from './thread.js';
import type { Request } from './worker.js';

/** Below this many tasks a thread takes longer to start than the work takes. */
const few = 150;
const batchSize = 100;

/** Desks that work together. */
export interface Crew {
  /** Hands a task in; resolves when there is room for the next. */
  hand(task: Task): Promise<void>;
  /** Resolves when all that was handed in is done. */
  done(): Promise<void>;
  /** Writes everything set aside into a published folder; returns how many files that were. */
  place(folder: string): Promise<number>;
  /** Draws badges of published records, as `drawBadges` does; returns how many files were written. */
  draw(slugs: readonly string[], folder: string, root: string): Promise<number>;
  /** Draws pages to embed, as `drawEmbeds` does; returns how many files were written. */
  embed: Desk['embed'];
  /** Forgets what was set aside, and lets everyone go. */
  dismiss(): Promise<void>;
}

/** A desk in a thread. */
function threadDesk(assignment: Assignment, number: number): Desk & { leave(): Promise<unknown> } {
  const { ask, leave } = startThread<Request>('worker', import.meta.url, { assignment, number });
  return {
    work: (tasks) => ask({ ask: 'work', tasks: [...tasks] }) as Promise<Outcome[]>,
    place: (root, fresh) => ask({ ask: 'place', root, fresh }) as Promise<number>,
    draw: (slugs, folder, root) => ask({ ask: 'draw', slugs, folder, root }) as Promise<number>,
    embed: (questions, places) => ask({ ask: 'embed', questions, places }) as Promise<number>,
    clear: () => ask({ ask: 'clear' }) as Promise<void>,
    leave,
  };
}

/** Calls a crew together; `take` gets every outcome, in no particular order. */
export async function gatherCrew(assignment: Assignment, take: (outcome: Outcome) => void): Promise<Crew> {
  const here = await openDesk(assignment, 0);
  const desks: (Desk & { leave?(): Promise<unknown> })[] = [here];
  const free: Desk[] = [here];
  const busy = new Set<Promise<void>>();
  let batch: Task[] = [];
  let handed = 0;

  const send = async () => {
    const tasks = batch;
    batch = [];
    while (!free.length) await Promise.race(busy);
    const desk = free.shift() as Desk;
    const working: Promise<void> = desk.work(tasks).then((outcomes) => {
      outcomes.forEach(take);
      free.push(desk);
      busy.delete(working);
    });
    busy.add(working);
    // A failure is met where `done` waits for it.
    working.catch(() => undefined);
  };
  const grow = () => {
    free.length = 0;
    for (let number = 1; number <= availableParallelism(); number++) {
      const desk = threadDesk(assignment, number);
      desks.push(desk);
      free.push(desk);
    }
  };
  /** Gives each desk a part of the work; adds up what they count. */
  const share = async <Item>(
    items: readonly Item[],
    work: (desk: Desk, some: readonly Item[]) => Promise<number>,
  ) => {
    if (items.length >= few && desks.length === 1) grow();
    const crew = items.length >= few ? desks.slice(1) : [here];
    const size = Math.ceil(items.length / crew.length);
    const counts = await Promise.all(
      crew.map((desk, index) => work(desk, items.slice(index * size, (index + 1) * size))),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    async hand(task) {
      batch.push({ ...task, ...(task.text !== undefined && { text: task.text }) });
      if (++handed === few) grow();
      if (handed >= few && batch.length >= batchSize) await send();
    },
    async done() {
      if (batch.length) await send();
      while (busy.size) await Promise.all(busy);
    },
    async place(folder) {
      // Where there are no records yet, a whole tree is made aside and named once: a third less to do than file by file.
      const { root, isFresh, settle } = openTree(folder, 'tools');
      const counts = await Promise.all(desks.map((desk) => desk.place(root, isFresh)));
      settle();
      return counts.reduce((sum, count) => sum + count, 0);
    },
    draw: (slugs, folder, root) => share(slugs, (desk, some) => desk.draw(some, folder, root)),
    embed: (questions, places) => share(questions, (desk, some) => desk.embed(some, places)),
    async dismiss() {
      await Promise.all(desks.map((desk) => desk.clear().catch(() => undefined)));
      for (const desk of desks) await desk.leave?.();
    },
  };
}
