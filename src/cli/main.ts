#!/usr/bin/env node
// The executable: outputs, signals and exit code of the process.
import { runCommandLine } from './program.js';
import type { CliSession } from './commands/run-command.js';

const interrupted = new AbortController();
const session: CliSession = {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
  interruption: interrupted.signal,
  handlesInterruption: false,
  code: 0,
};

// A closed pipe, such as that of `head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? session.code : 2));

let signalCode: number | undefined;
const interrupt = (code: number) => {
  const endsItself = session.handlesInterruption && signalCode === undefined;
  signalCode = code;
  interrupted.abort();
  if (!endsItself) process.exit(code);
};
process.on('SIGINT', () => interrupt(130));
process.on('SIGTERM', () => interrupt(143));

const code = await runCommandLine(process.argv.slice(2), session);
process.exitCode = signalCode ?? code;
