// The types of `ship-or-skip/publish` and `ship-or-skip/prerender`, each in one file: what its functions take and give, and nothing of how they are
// made. Types that zod infers are written out, so that a program which uses them needs neither zod nor Node's types.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { format } from 'prettier';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';
import { buildOptions, plainTypes } from './build.types.mjs';

const entries = ['index', 'prerender'];
const inferred = ['catalog/schema', 'publish/published/format'];

export async function publisherTypes(outDir) {
  // Inside the project, so that what is imported is found.
  const folder = resolve('dist/.types');
  emit(folder);
  for (const name of inferred) writeFileSync(join(folder, `${name}.d.ts`), plainTypes(`src/${name}.ts`));
  for (const entry of entries) {
    const text = await typesOf(join(folder, `publish/${entry}.d.ts`));
    writeFileSync(
      join(outDir, `${entry}.d.ts`),
      await format(text, { parser: 'typescript', singleQuote: true }),
    );
  }
  rmSync(folder, { recursive: true });
}

async function typesOf(input) {
  const bundle = await rollup({
    input,
    external: (name) => !name.startsWith('.') && !name.startsWith('/'),
    plugins: [dts()],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const text = output[0].code;
  const leans = /\bfrom ['"][^'"]*['"]|\bz\.|\bBuffer\b|\bNodeJS\b|<reference/.exec(text);
  if (leans) throw new Error(`The types of the publisher lean on something else: ${leans[0]}`);
  return text;
}

/** Emits the types of every file that the publisher needs. */
function emit(folder) {
  const options = { ...buildOptions(), types: ['node'], emitDeclarationOnly: true, outDir: folder };
  const program = ts.createProgram(
    entries.map((entry) => `src/publish/${entry}.ts`),
    options,
  );
  const { diagnostics, emitSkipped } = program.emit(undefined, (file, text) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  });
  if (emitSkipped) throw new Error(ts.formatDiagnostics(diagnostics, { ...ts.sys, getNewLine: () => '\n' }));
}
