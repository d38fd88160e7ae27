// Bundles src/publish into dist/publish for Node, with the packages it leans on: who installs the elements installs
// none of them. Their licences go into NOTICE.md. Parts that are loaded when needed are files of their own.
import { chmodSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { publisherTypes } from './build.publish.types.mjs';

export async function buildPublisher(outDir = 'dist/publish') {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Lit is installed with us: the views that prerendering writes down are made with it.
    ssr: { noExternal: true, external: ['lit'] },
    // write-file-atomic asks for it, and an ES module has none.
    define: { __filename: 'import.meta.filename' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      license: { fileName: 'NOTICE.md' },
      rolldownOptions: {
        input: {
          // The command line, the functions, and what the threads run.
          main: 'src/publish/main.ts',
          index: 'src/publish/index.ts',
          worker: 'src/publish/work/worker.ts',
          'press-worker': 'src/publish/site/press-worker.ts',
          // `ship-or-skip/prerender`.
          prerender: 'src/publish/prerender.ts',
        },
        // Flat, because starter/ and worker.js are looked for beside the part that asks for them.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  for (const folder of ['starter', 'preview/page', 'embed'])
    cpSync(join('src/publish', folder), join(outDir, folder), { recursive: true });
  refuseImports(outDir);
  completeLicences(join(outDir, 'NOTICE.md'));
  await publisherTypes(outDir);
  chmodSync(join(outDir, 'main.js'), 0o755);
}

/** What is shipped imports its own parts, Node, and what is installed with it. */
function refuseImports(outDir) {
  for (const file of readdirSync(outDir).filter((name) => name.endsWith('.js')))
    for (const [, name] of readFileSync(join(outDir, file), 'utf8').matchAll(imported))
      if (!/^(\.\/|node:|lit$)/.test(name) && !builtinModules.includes(name))
        throw new Error(`dist/publish/${file} imports ${name}, which is not installed with it`);
}
const imported = /(?:^(?:import|export) [^'"\n]*?from |^import |__require\()["']([^'"\n]+)["']/gm;

/** Some packages name the MIT licence and leave its text out: it is the same for all but for the author. */
function completeLicences(file) {
  const [title, ...sections] = readFileSync(file, 'utf8').split(/^(?=## )/m);
  const terms = sections
    .map((section) => /^Permission is hereby granted[^]*$/m.exec(section)?.[0])
    .find(Boolean);
  const whole = sections.map((section) => {
    const [, head, name] = /^(## (\S+) - .*)\n/.exec(section);
    if (section.trim() !== head) return section;
    const { license, author } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
    if (license !== 'MIT' || !author) throw new Error(`dist/publish/NOTICE.md needs the licence of ${name}`);
    const { name: who, url = '' } = typeof author === 'string' ? { name: author } : author;
    return `${head}\n\nMIT License\n\nCopyright (c) ${who}${url && ` (${url})`}\n\n${terms}`;
  });
  writeFileSync(file, title + whole.join(''));
}
