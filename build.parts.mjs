// Builds dist/cdn/parts/: a file for each element, one core that all of them need, what several share, and each language,
// under names that change with what is in them. The loader gets to know which tag is in which file.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { cdnBuild, minifiedCode, notice } from './build.bundle.mjs';
import { ownLit } from './build.lit.mjs';
import { finalLetters } from './build.names.mjs';
import { minifyTemplates } from './build.templates.mjs';

const folder = 'dist/cdn/parts';
const smallest = 'ship-badge';

async function chunksOf(entry, output) {
  const plugins = [ownLit, minifyTemplates(finalLetters)];
  // As a library, because in pages Vite puts a helper of 1.3 KB around each import().
  const lib = { entry, formats: ['es'] };
  const [{ output: chunks }] = await build(cdnBuild({ plugins, input: entry, output, lib, write: false }));
  return chunks;
}

/** The modules behind the smallest element, without its own: what every page needs. */
async function coreModules() {
  const chunks = await chunksOf(`src/define/${smallest}.ts`, {});
  const { moduleIds } = chunks.find(({ isEntry }) => isEntry);
  return new Set(moduleIds.filter((id) => basename(id) !== `${smallest}.ts`));
}

/** `words/de.ts` is `de`, `words/bookmarks/de.ts` is `bookmarks-de`. */
const nameOf = ({ name, facadeModuleId }) => {
  const words = facadeModuleId && relative(resolve('src/words'), facadeModuleId);
  return !words || words.startsWith('..') ? name : words.replace(/\.ts$/, '').replaceAll(sep, '-');
};

/** Final codes by final names: each is called after its own bytes, in which those are named that it imports. */
async function finished(chunks) {
  const codes = new Map();
  const names = new Map();
  let waiting = chunks;
  while (waiting.length > 0) {
    const known = (name) => names.has(name);
    const next = waiting.filter((chunk) => importsOf(chunk).every(known));
    if (next.length === 0) throw new Error('Parts import each other in a circle.');
    for (const chunk of next) {
      const code = importsOf(chunk).reduce(
        (text, name) => text.replaceAll(`./${name}`, `./${names.get(name)}`),
        (chunk.name === 'core' ? `${notice}\n` : '') + (await minifiedCode(chunk.code)),
      );
      const digest = createHash('sha256').update(code).digest('hex').slice(0, 8);
      names.set(chunk.fileName, chunk.fileName.replace(/\.js$/, `-${digest}.js`));
      codes.set(names.get(chunk.fileName), code);
    }
    waiting = waiting.filter(({ fileName }) => !known(fileName));
  }
  return { codes, names };
}

/**
 * `chunk` importing itself what its imports do, so that the browser asks for all at once and not for one after the other.
 */
function hoisted(chunk, chunks) {
  const all = new Set(chunk.imports);
  // What is added meanwhile is gone through, too.
  for (const name of all)
    for (const further of chunks.find(({ fileName }) => fileName === name).imports) all.add(further);
  const more = [...all].filter((name) => !chunk.imports.includes(name));
  const code = more.map((name) => `import './${name}';\n`).join('') + chunk.code;
  return { ...chunk, imports: [...all], code };
}

const importsOf = ({ imports, dynamicImports }) => [...imports, ...dynamicImports];

/** Builds the parts; resolves to what the loader's build puts in place of its names. */
export async function buildParts() {
  const core = await coreModules();
  const chunks = await chunksOf(globSync('src/define/*.ts').sort(), {
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `${nameOf(chunk)}.js`,
    codeSplitting: { groups: [{ name: 'core', test: (id) => core.has(id) }] },
  });
  const { codes, names } = await finished(
    chunks.map((chunk) => (chunk.isEntry ? hoisted(chunk, chunks) : chunk)),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of codes) writeFileSync(`${folder}/${name}`, code);
  const fileOf = ({ fileName }) => `${basename(folder)}/${names.get(fileName)}`;
  const files = chunks.filter(({ isEntry }) => isEntry).map((chunk) => `"${chunk.name}":"${fileOf(chunk)}"`);
  return {
    SHIP_CORE: JSON.stringify(fileOf(chunks.find(({ name }) => name === 'core'))),
    SHIP_PARTS: `{__proto__:null,${files.join()}}`,
  };
}
