// Handles the calls of a task pool inside a thread.
import Tinypool from 'tinypool';
import { UserError } from '../diagnostics/build-observer.js';

/** Functions that can run in a thread. Inputs and results are plain data, because they are copied. */
export type Tasks = Record<string, (...inputs: never[]) => unknown>;

/** Call of a task by name. */
export interface TaskCall {
  name: string;
  inputs: readonly unknown[];
}

/** Result of a call. A `UserError` is sent as its message, because copying it to another thread loses its class. */
export type TaskResult = { value: unknown } | { userError: string };

/** Returns the `workerData` that the pool passed to its threads. */
export const threadData = (): unknown => Tinypool.workerData;

/** Creates the function that runs the calls of a pool. */
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
