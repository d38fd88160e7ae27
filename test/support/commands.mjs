// Commands of ours that are run, or killed on the way, and what they leave in a folder.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const program = 'dist/publish/main.js';

/** The files below a folder, sorted, by their paths: their texts. */
export const filesOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

/** Runs a command: {status, stderr, time}, in milliseconds. */
export function run(...args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stderr, time: performance.now() - started };
}

/** Starts a command and kills it after some milliseconds; whether that came in time. */
export function runAndKill(args, after) {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) => {
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}
