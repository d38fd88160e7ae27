// A thread's side of a task pool.
import Tinypool from 'tinypool';
import { UserError } from '../diagnostics/build-observer.js';

/** Functions that can run in a thread: what they take and give is plain data, because it is copied. */
export type Tasks = Record<string, (...inputs: never[]) => unknown>;

/** A call of a task. */
export interface TaskCall {
  name: string;
  inputs: readonly unknown[];
}

/** Result of a call. Of a `UserError` the message: a copy of it would be an `Error` like any other. */
export type TaskResult = { value: unknown } | { userError: string };

/** The data that all threads of a pool were started with. */
export const threadData = (): unknown => Tinypool.workerData;

/** Answers the calls of a pool. */
export const handleTasks =
  (tasks: Tasks) =>
  async ({ name, inputs }: TaskCall): Promise<TaskResult> => {
    try {
      return { value: await tasks[name]?.(...(inputs as never[])) };
    } catch (error) {
      if (error instanceof UserError) return { userError: error.message };
      throw error;
    }
  };
