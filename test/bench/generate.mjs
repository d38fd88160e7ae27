// A realistic catalog of any size, the same for the same seed:
//   node test/bench/generate.mjs --tools 1000 [--seed 1] --as ndjson|yaml|json --out PATH
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reviewers } from './reviewers.mjs';
import { toolAt } from './tool.mjs';
import { categories } from './words.mjs';
import { writers } from './write.mjs';

const catalog = {
  name: 'The Long Bench',
  homepage: 'https://long-bench.example/',
  lang: 'en',
  maxAge: 365,
  categories,
  reviewers,
};

function* toolsOf(count, seed) {
  for (let index = 0; index < count; index++) yield toolAt(index, seed);
}

/**
 * The catalog and its tools, made one at a time as they are asked for. Tool number i depends on i and the seed only,
 * so a catalog begins as every larger one of its seed does.
 */
export const generatedCatalog = ({ tools, seed = 1 }) => ({
  catalog,
  tools: { [Symbol.iterator]: () => toolsOf(tools, seed) },
});

const usage = 'Usage: node test/bench/generate.mjs --tools COUNT [--seed 1] --as ndjson|yaml|json --out PATH';

function run() {
  const { values } = parseArgs({
    options: {
      tools: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      as: { type: 'string', default: '' },
      out: { type: 'string' },
    },
  });
  const [tools, seed] = [Number(values.tools || NaN), Number(values.seed)];
  const write = Object.hasOwn(writers, values.as) && writers[values.as];
  if (!write || !values.out || !Number.isSafeInteger(tools) || !Number.isInteger(seed))
    throw new Error(usage);
  write(generatedCatalog({ tools, seed }), values.out);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    run();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
