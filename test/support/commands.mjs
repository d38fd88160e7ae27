// Commands of ours, which are run, or killed on the way.
import { spawn, spawnSync } from 'node:child_process';

const program = 'dist/cli/main.js';

/** Runs a command: {status, stderr, time}, in milliseconds. */
export function run(...args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stderr, time: performance.now() - started };
}

/** Starts a command and kills it after some milliseconds; `true` if that came in time. */
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
