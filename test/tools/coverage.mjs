// Asks for 90 % of the lines, of browser code and of Node code, over every file of src/ that does something at
// run time: one that no test imports counts as not covered. A line may be covered in either environment.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const least = 90;
const isNode = (path) => path.startsWith('src/publish/') || path === 'src/catalog/schema.ts';

const hits = new Map();
for (const part of ['browser', 'own-lit', 'node']) {
  const report = `coverage/${part}/lcov.info`;
  if (existsSync(report)) read(readFileSync(report, 'utf8'));
}

const files = globSync('src/**/*.ts', { ignore: ['**/languages.cdn.ts', 'src/cdn.ts', '**/*.d.ts'] }).map(
  measure,
);
const shares = [
  ['browser', share(files.filter(({ path }) => !isNode(path)))],
  ['node', share(files.filter(({ path }) => isNode(path)))],
];

for (const file of files.filter((one) => share([one]) < least)) {
  console.log(`${file.path}: ${share([file]).toFixed(1)} %, not covered: ${file.missed.join(' ')}`);
}
console.log(
  shares.map(([name, value]) => `${name} ${value.toFixed(1)} %`).join(', ') + ` of lines (at least ${least})`,
);
process.exitCode = shares.some(([, value]) => value < least) ? 1 : 0;

function read(report) {
  let lines;
  for (const line of report.split('\n')) {
    if (line.startsWith('SF:')) {
      const path = relative('.', line.slice(3));
      if (!hits.has(path)) hits.set(path, new Map());
      lines = hits.get(path);
    } else if (line.startsWith('DA:')) {
      const [number, count] = line.slice(3).split(',').map(Number);
      lines.set(number, Math.max(count, lines.get(number) ?? 0));
    }
  }
}

function measure(path) {
  const lines = hits.get(path);
  if (!lines) {
    const source = readFileSync(path, 'utf8');
    const total = doesNothing(source) ? 0 : source.split('\n').length;
    return { path, total, covered: 0, missed: total ? ['all'] : [] };
  }
  const missed = [...lines].filter(([, count]) => count === 0).map(([number]) => number);
  return { path, total: lines.size, covered: lines.size - missed.length, missed };
}

/** Only types: nothing is left of it at run time. */
function doesNothing(source) {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, removeComments: true, verbatimModuleSyntax: true },
  });
  return outputText.replace('export {};', '').trim() === '';
}

function share(list) {
  const total = list.reduce((sum, file) => sum + file.total, 0);
  return total === 0 ? 100 : (100 * list.reduce((sum, file) => sum + file.covered, 0)) / total;
}
