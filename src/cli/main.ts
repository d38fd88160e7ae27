#!/usr/bin/env node
// The command line's end of the process: its outputs, signals, and exit code.
import { runCommandLine } from './program.js';
import type { CliSession } from './commands/run-command.js';

const interrupted = new AbortController();
const session: CliSession = {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
  interruption: interrupted.signal,
  endsItself: false,
  code: 0,
};

// A reader that has had enough, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? session.code : 2));

let signalled: number | undefined;
const interrupt = (code: number) => {
  const patient = session.endsItself && signalled === undefined;
  signalled = code;
  interrupted.abort();
  if (!patient) process.exit(code);
};
process.on('SIGINT', () => interrupt(130));
process.on('SIGTERM', () => interrupt(143));

const code = await runCommandLine(process.argv.slice(2), session);
process.exitCode = signalled ?? code;
