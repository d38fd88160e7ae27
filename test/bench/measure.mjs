// Runs a command and says how long it took, what it used, and what it wrote into a folder.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const usageScript = new URL('usage.mjs', import.meta.url).href;

/** All files in a folder, their bytes, and how many of them were written at or after a time of the file system. */
function filesIn(folder, since) {
  const sum = { files: 0, written: 0, bytes: 0 };
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        open.push(path);
        continue;
      }
      // A file that was renamed into place has a new ctime, whatever its mtime says.
      const { ctimeMs, size } = statSync(path);
      sum.files++;
      sum.bytes += size;
      if (ctimeMs >= since) sum.written++;
    }
  return sum;
}

/** Ends with the exit code and the end of what was said on stderr. */
const finished = (child) =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-2000)));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, said }));
  });

/** `usageFile` must be on the same disk as `out`: its own time stamp tells old files from new ones. */
async function measured([program, ...parameters], { usageFile, out }) {
  writeFileSync(usageFile, '');
  const since = statSync(usageFile).ctimeMs;
  const options = [process.env.NODE_OPTIONS, `--import=${usageScript}`].filter(Boolean).join(' ');
  const start = performance.now();
  const { code, said } = await finished(
    spawn(program, parameters, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: options, BENCH_USAGE: usageFile },
    }),
  );
  const wall = (performance.now() - start) / 1000;
  // One line a process; nothing of one that was killed. Processes may run at once, so their memory adds up.
  const used = readFileSync(usageFile, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
  const sum = (key) => (used.length > 0 ? used.reduce((total, one) => total + one[key], 0) : NaN);
  return {
    ...{ code, said, wall },
    ...{ cpu: sum('seconds'), megabytes: sum('memory') / 1024 },
    ...(out && filesIn(out, since)),
  };
}

const row = (name, cells) =>
  console.log(name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join(''));

/** Columns of the rows. */
export const showColumns = () =>
  row('', ['wall s', 'cpu s', 'peak MB', 'files', 'written', 'MB there', 'exit']);

/** A command that is not Node, or was killed, leaves no account. */
const orUnknown = (number, digits) => (Number.isNaN(number) ? '?' : number.toFixed(digits));

/** Measures a command and says so in a row. One that fails, or is above one of `limits`, fails this program. */
export async function show(name, command, { limits = {}, ...places }) {
  const result = await measured(command, places);
  const { wall, cpu, megabytes, files = '', written = '', bytes, code, said } = result;
  const there = bytes === undefined ? '' : (bytes / 1e6).toFixed(1);
  row(name, [wall.toFixed(2), orUnknown(cpu, 2), orUnknown(megabytes, 0), files, written, there, code]);
  const over = Object.entries(limits).filter(([key, most]) => !(result[key] <= most));
  for (const [key, most] of over) console.log(`  over the limit: ${key} ${result[key]}, at most ${most}`);
  if (code !== 0 && said) console.log(said.trimEnd().replace(/^/gm, '  | '));
  if (code !== 0 || over.length > 0) process.exitCode = 1;
}
