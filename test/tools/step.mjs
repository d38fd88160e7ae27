// One step of the test run: a command of a package that is installed here, run in silence. One line says how it
// went; its output is shown if it failed, its notes always.
import { spawn } from 'node:child_process';

/** Resolves to {passed, failed}: what the command counted itself (its last line), or the step as one. */
export async function runStep([name, command, ...args]) {
  const started = performance.now();
  const { status, output } = await run(command, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);

  const lines = output.trimEnd().split('\n');
  const counted = /^(\d+) passed, (\d+) failed$/.exec(lines.at(-1) ?? '');
  const counts = counted
    ? { passed: Number(counted[1]), failed: Number(counted[2]) }
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;

  const detail = counted || name.endsWith(':') ? `, ${lines.at(-1)}` : '';
  console.log(`${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.replace(':', '')} (${seconds} s${detail})`);
  if (counts.failed > 0) console.log(output.replace(/^/gm, '       '));
  else for (const line of lines.filter((text) => text.startsWith('Note: '))) console.log(`       ${line}`);
  return counts;
}

function run(command, args) {
  const isScript = /\.m?js$/.test(command);
  const program = isScript ? process.execPath : `node_modules/.bin/${command}`;
  const child = spawn(program, isScript ? [command, ...args] : args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, output: String(error) }));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
