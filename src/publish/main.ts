// The command line: which verb, with which arguments. Exit codes: 0 clean, 1 findings, 2 usage or I/O.
import { parseArgs } from 'node:util';
import { build } from './verbs/build.js';
import { schema } from './verbs/schema.js';

const usage = `Usage: build DIR --out DIR    an editor's folder becomes a published one
       schema --out DIR       the JSON Schemas of both`;

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const [verb, folder] = positionals;
  if (verb === 'build' && folder && values.out) return build(folder, values.out);
  if (verb === 'schema' && values.out) return schema(values.out);
  console.error(usage);
  return 2;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
