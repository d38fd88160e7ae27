// Builds dist/cdn/: each script whole in one file, its languages beside it in words/, fetched when a page needs one.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from '@swc/core';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { ownLit } from './build.lit.mjs';
import { minifyTemplates } from './build.templates.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const notice = `/*! ship-or-skip ${version}, MIT */`;

/** npm bundlers follow literal imports; a lone script has to say where its languages are. */
const languagesBesideTheScript = {
  name: 'languages-beside-the-script',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/languages\.js$/ },
    handler: () => resolve('src/words/languages.cdn.ts'),
  },
};

/** What the bundler warns of, such as an import that is not there once names are short, is an error to us. */
function refuse(level, { message }) {
  if (level === 'warn') throw new Error(message);
}

/** Another minifier than the bundler's own: 0.25 KB less, gzipped. */
const minified = (banner) => ({
  name: 'minified',
  generateBundle: {
    order: 'post',
    async handler({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        const options = {
          module: format === 'es',
          ecma: 2022,
          compress: { passes: 3, ecma: 2022, inline: false, sequences: false, unsafe_arrows: true },
          mangle: true,
        };
        chunk.code = banner + (await minify(chunk.code, options)).code;
      }
    },
  },
});

function buildScript({ input, format, file, base, languages = true }) {
  const intro = format === 'iife' ? `const shipBase = ${base};` : '';
  return build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      ...(languages ? [languagesBesideTheScript] : []),
      ownLit,
      minifyTemplates(),
      minified(languages ? `${notice}\n` : ''),
    ],
    define: { SHIP_BASE: format === 'iife' ? 'shipBase' : base },
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input,
        // A language is its export.
        preserveEntrySignatures: 'strict',
        onLog: refuse,
        output: {
          format,
          intro,
          entryFileNames: file,
          codeSplitting: false,
          comments: false,
          generatedCode: { symbols: false },
        },
      },
    },
  });
}

export async function buildCdn() {
  const input = 'src/cdn.ts';
  await buildScript({ input, format: 'es', file: 'ship-or-skip.js', base: 'import.meta.url' });
  await buildScript({
    input,
    format: 'iife',
    file: 'ship-or-skip.iife.js',
    // Null where something else than a <script src> runs the file: then only English is there.
    base: 'document.currentScript?.src',
  });
  for (const path of globSync('src/words/??.ts', { ignore: '**/en.ts' })) {
    const file = `words/${path.slice(-5, -3)}.js`;
    await buildScript({ input: path, format: 'es', file, base: '""', languages: false });
  }
}
