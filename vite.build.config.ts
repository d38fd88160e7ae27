// The bundles in dist/, a library build each: `vite build --config vite.build.config.ts --mode NAME`.
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vite';
import type { LibraryFormats, Manifest, Plugin, Rolldown, UserConfig } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const notice = `ship-or-skip ${version}, MIT`;
const litNotice = 'with Lit, BSD-3-Clause, Copyright Google LLC: see NOTICE';

/** Minifies the html and css literals of our own sources, before anything else changes them. */
const literals = {
  // Its types are Rollup's, which Vite takes.
  ...(minifyLiterals({
    include: ['src/**/*.ts'],
    failOnError: true,
    // Without its slash an svg element in a template would swallow what follows it.
    options: { minifyOptions: { keepClosingSlash: true } },
  }) as object),
  enforce: 'pre',
} as Plugin;

/** Fails on what the bundler only warns of, such as an import that is not there. */
function refuseWarnings(level: string, { message, code }: Rolldown.RolldownLog) {
  // The time that plugins take is no fault of the code.
  if (level === 'warn' && code !== 'PLUGIN_TIMINGS') throw new Error(message);
}

interface Browser {
  entry: string | Record<string, string>;
  format?: LibraryFormats;
  folder?: string;
  /** File name of the only entry; a name with a hash if there are many. */
  file?: string;
  /** File names of what is imported on demand or shared. */
  chunks?: string;
  codeSplitting?: Rolldown.OutputOptions['codeSplitting'];
  more?: UserConfig;
}

/** Settings of a bundle for browsers. */
const browser = ({
  entry,
  format = 'es',
  folder = 'dist/cdn',
  file = '[name]-[hash].js',
  chunks = '[name]-[hash].js',
  codeSplitting,
  more,
}: Browser): UserConfig => ({
  publicDir: false,
  plugins: [literals],
  ...more,
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: browserslistToEsbuild(),
    lib: { entry, formats: [format], name: 'shipOrSkip' },
    ...more?.build,
    rolldownOptions: {
      onLog: refuseWarnings,
      output: {
        entryFileNames: file,
        chunkFileNames: chunks,
        hashCharacters: 'hex',
        ...(codeSplitting && { codeSplitting }),
        // Said here, because a library is otherwise left with its white space.
        minify: true,
        comments: false,
        postBanner: ({ moduleIds }) =>
          `/*! ${moduleIds.some((id) => /node_modules\/(@lit|lit)\b/.test(id)) ? `${notice}; ${litNotice}` : notice} */`,
      },
    },
  },
});

/** Gives the loader its table: each tag's own file and all that it imports, so that a page asks for them at once. */
const parts: Plugin = {
  name: 'parts',
  config() {
    const manifest = JSON.parse(readFileSync('dist/cdn/parts/manifest.json', 'utf8')) as Manifest;
    const filesOf = (key: string): string[] => {
      const { file = '', imports = [] } = manifest[key] ?? {};
      return [...new Set([`parts/${file}`, ...imports.flatMap(filesOf)])];
    };
    const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
    const table = entries.map((key) => [basename(dirname(key)), filesOf(key)]);
    return { define: { SHIP_PARTS: JSON.stringify(Object.fromEntries(table)) } };
  },
};

/** Copies the files that the command line gives out as they are, and makes it a program. */
const assets: Plugin = {
  name: 'assets',
  writeBundle({ dir = '' }) {
    cpSync('src/cli/assets', dir, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    chmodSync(join(dir, 'main.js'), 0o755);
  },
};

const builds: Record<string, () => UserConfig> = {
  /** `ship-or-skip.js`, each language beside it. */
  module: () => browser({ entry: 'src/cdn.ts', file: 'ship-or-skip.js', chunks: 'i18n/[name].js' }),
  /** The same for pages that can only load classic scripts. */
  classic: () =>
    browser({
      entry: 'src/cdn.classic.ts',
      format: 'iife',
      file: 'ship-or-skip.iife.js',
      more: {
        resolve: {
          alias: [
            { find: /^.*\/i18n\/languages\.js$/, replacement: resolve('src/i18n/languages.classic.ts') },
          ],
        },
      },
    }),
  /** A file for each element, and what several of them share. */
  parts: () =>
    browser({
      entry: Object.fromEntries(
        globSync('src/components/*/define.ts')
          .sort()
          .map((path) => [basename(dirname(path)), path]),
      ),
      folder: 'dist/cdn/parts',
      // The modules that most elements share are one file: a page that waits for one needs nearly all of it.
      codeSplitting: {
        groups: [
          // Badges alone do without the styles of boxes.
          { name: 'core', minShareCount: 5, test: /^(?!.*box\.styles)/ },
        ],
      },
      more: { build: { manifest: 'manifest.json', emptyOutDir: true } },
    }),
  loader: () =>
    browser({ entry: 'src/loader.ts', format: 'iife', file: 'loader.js', more: { plugins: [parts] } }),
  embed: () => browser({ entry: 'src/embed.ts', format: 'iife', file: 'ship-embed.js' }),
  /** The command line, with the packages it uses: who installs the elements installs none of them. */
  cli: () => ({
    publicDir: false,
    plugins: [assets],
    // Lit is installed with us.
    ssr: { noExternal: true, external: ['lit'] },
    build: {
      ssr: true,
      outDir: 'dist/cli',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      license: { fileName: 'NOTICE.md' },
      rolldownOptions: {
        onLog: refuseWarnings,
        input: {
          main: 'src/cli/main.ts',
          index: 'src/cli/index.ts',
          prerender: 'src/cli/prerender-api.ts',
          // Threads.
          worker: 'src/cli/build/record-worker.ts',
          'press-worker': 'src/cli/prerender/page-worker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }),
};

export default defineConfig(({ mode }) => builds[mode]?.() ?? {});
