// Builds dist/cdn/: each script whole in one file, its languages beside it in words/, fetched when a page needs one; then
// the parts and their loader.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { build } from 'vite';
import { cdnBuild, minifiedCode, notice } from './build.bundle.mjs';
import { chooseLetters } from './build.letters.mjs';
import { ownLit } from './build.lit.mjs';
import { buildParts } from './build.parts.mjs';
import { minifyTemplates } from './build.templates.mjs';

/** npm bundlers follow literal imports; a lone script has to say where its languages are. */
const languagesBesideTheScript = {
  name: 'languages-beside-the-script',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/words\/languages\.js$/ },
    handler: () => resolve('src/words/languages.cdn.ts'),
  },
};

const minified = (banner) => ({
  name: 'minified',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) chunk.code = banner + (await minifiedCode(chunk.code));
    },
  },
});

/** Where a module's own file is. */
const base = 'import.meta.url';

const buildScript = ({
  input,
  file,
  languages = true,
  names = [ownLit, minifyTemplates()],
  define = { SHIP_BASE: base },
}) =>
  build(
    cdnBuild({
      plugins: [
        ...(languages ? [languagesBesideTheScript] : []),
        ...names,
        minified(languages ? `${notice}\n` : ''),
      ],
      define,
      input,
      output: { entryFileNames: file, codeSplitting: false },
    }),
  );

/** A classic script of the module `code`, whose own names stay inside. */
function classic(code) {
  const [start, ...end] = code.slice(notice.length).split(base);
  if (end.length !== 1) throw new Error(`${base} is there ${end.length} times.`);
  // Null where something else than a <script src> runs the file: then only English is there.
  return `${notice}\n!function(){let $$=document.currentScript?.src;${start.trim()}$$${end[0]}}()`;
}

/** A script that runs as a module and as a classic one alike: its own names stay inside, and it has no imports. */
export async function buildPlain(input, file, define = {}) {
  await buildScript({ input, file, names: [], define });
  const code = readFileSync(`dist/cdn/${file}`, 'utf8').slice(notice.length).trim();
  writeFileSync(`dist/cdn/${file}`, `${notice}\n!function(){${code}}()`);
}

export async function buildCdn() {
  await buildScript({ input: 'src/cdn.ts', file: 'ship-or-skip.js' });
  const chosen = chooseLetters(readFileSync('dist/cdn/ship-or-skip.js', 'utf8'));
  await buildPlain('src/embed.ts', 'ship-embed.js');
  for (const path of globSync('src/words/??.ts', { ignore: '**/en.ts' })) {
    const file = `words/${path.slice(-5, -3)}.js`;
    await buildScript({ input: path, file, languages: false });
  }
  await buildPlain('src/loader.ts', 'loader.js', await buildParts());
  const code = await chosen;
  writeFileSync('dist/cdn/ship-or-skip.js', code);
  writeFileSync('dist/cdn/ship-or-skip.iife.js', classic(code));
}
