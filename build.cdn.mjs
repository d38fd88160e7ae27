// Builds dist/cdn/: each script whole in one file, its languages beside it in words/, fetched when a page needs one.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from '@swc/core';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { chooseLetters } from './build.letters.mjs';
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
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const options = {
          module: true,
          ecma: 2022,
          compress: {
            passes: 3,
            ecma: 2022,
            inline: false,
            sequences: false,
            unsafe_arrows: true,
            unsafe_regexp: true,
          },
          mangle: true,
        };
        chunk.code = banner + (await minify(chunk.code, options)).code;
      }
    },
  },
});

function buildScript({ input, file, languages = true, names = [ownLit, minifyTemplates()] }) {
  return build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      ...(languages ? [languagesBesideTheScript] : []),
      ...names,
      minified(languages ? `${notice}\n` : ''),
    ],
    define: { SHIP_BASE: base },
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
        // How long our own plugins take is no fault of the code.
        checks: { pluginTimings: false },
        output: {
          format: 'es',
          entryFileNames: file,
          codeSplitting: false,
          comments: false,
          generatedCode: { symbols: false },
        },
      },
    },
  });
}

/** Where a module's own file is. */
const base = 'import.meta.url';

/** A classic script of the module `code`, whose own names stay inside. */
function classic(code) {
  const [start, ...end] = code.slice(notice.length).split(base);
  if (end.length !== 1) throw new Error(`${base} is there ${end.length} times.`);
  // Null where something else than a <script src> runs the file: then only English is there.
  return `${notice}\n!function(){let $$=document.currentScript?.src;${start.trim()}$$${end[0]}}()`;
}

export async function buildCdn() {
  await buildScript({ input: 'src/cdn.ts', file: 'ship-or-skip.js' });
  const code = await chooseLetters(readFileSync('dist/cdn/ship-or-skip.js', 'utf8'));
  writeFileSync('dist/cdn/ship-or-skip.js', code);
  writeFileSync('dist/cdn/ship-or-skip.iife.js', classic(code));
  await buildScript({ input: 'src/embed.ts', file: 'ship-embed.js', names: [] });
  const receiver = readFileSync('dist/cdn/ship-embed.js', 'utf8').slice(notice.length).trim();
  writeFileSync('dist/cdn/ship-embed.js', `${notice}\n!function(){${receiver}}()`);
  for (const path of globSync('src/words/??.ts', { ignore: '**/en.ts' })) {
    const file = `words/${path.slice(-5, -3)}.js`;
    await buildScript({ input: path, file, languages: false });
  }
}
