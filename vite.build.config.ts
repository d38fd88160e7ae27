// Builds the bundles in dist/, each as a library: `vite build --config vite.build.config.ts --mode NAME`.
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
  // The plugin's types are Rollup's, which Vite accepts.
  ...(minifyLiterals({
    include: ['src/**/*.ts'],
    failOnError: true,
    // Without the closing slash, an SVG element in a template would contain its following siblings.
    options: { minifyOptions: { keepClosingSlash: true } },
  }) as object),
  enforce: 'pre',
} as Plugin;

/** Turns warnings of the bundler, such as a missing import, into errors. */
function refuseWarnings(level: string, { message, code }: Rolldown.RolldownLog) {
  // Slow plugins are no fault of the code, and "use client" means nothing in a script for pages.
  if (level === 'warn' && code !== 'PLUGIN_TIMINGS' && code !== 'MODULE_LEVEL_DIRECTIVE')
    throw new Error(message);
}

interface Browser {
  entry: string | Record<string, string>;
  format?: LibraryFormats;
  folder?: string;
  /** File name of the only entry; a name with a hash if there are many. */
  file?: string;
  /** File names of chunks. */
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
        // Explicit, because Vite keeps white space in libraries by default.
        minify: true,
        comments: false,
        postBanner: ({ moduleIds }) =>
          `/*! ${moduleIds.some((id) => /node_modules\/(@lit|lit)\b/.test(id)) ? `${notice}; ${litNotice}` : notice} */`,
      },
    },
  },
});

/** Inserts the table of the loader: the file of each tag and all its imports, so that a page requests them at once. */
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

/** Copies the assets of the command line, and makes its entry executable. */
const assets: Plugin = {
  name: 'assets',
  writeBundle({ dir = '' }) {
    cpSync('src/cli/assets', dir, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    chmodSync(join(dir, 'main.js'), 0o755);
  },
};

const builds: Record<string, () => UserConfig> = {
  /** Module `ship-or-skip.js`, with languages as files beside it. */
  module: () => browser({ entry: 'src/cdn.ts', file: 'ship-or-skip.js', chunks: 'i18n/[name].js' }),
  /** Classic script with the same elements. */
  classic: () =>
    browser({
      entry: 'src/cdn.classic.ts',
      format: 'iife',
      file: 'ship-or-skip.iife.js',
      more: {
        resolve: {
          alias: [{ find: './languages.js', replacement: resolve('src/i18n/languages.classic.ts') }],
        },
      },
    }),
  /** File for each element, and shared chunks. */
  parts: () =>
    browser({
      entry: Object.fromEntries(
        globSync('src/components/*/define.ts')
          .sort()
          .map((path) => [basename(dirname(path)), path]),
      ),
      folder: 'dist/cdn/parts',
      // Code that most elements share is one file: nearly every page needs all of it.
      codeSplitting: {
        groups: [
          // Badges need no styles of boxes.
          { name: 'core', minShareCount: 5, test: /^(?!.*box\.styles)/ },
          // The card and its styles come together: one request less.
          { name: 'card', minShareCount: 2, test: /templates\/card\./ },
        ],
      },
      more: { build: { manifest: 'manifest.json', emptyOutDir: true } },
    }),
  loader: () =>
    browser({ entry: 'src/loader.ts', format: 'iife', file: 'loader.js', more: { plugins: [parts] } }),
  embed: () => browser({ entry: 'src/embed.ts', format: 'iife', file: 'ship-embed.js' }),
  /** Command line with the packages it uses, so that users of the elements install none of them. */
  cli: () => ({
    publicDir: false,
    plugins: [assets],
    // Lit is a dependency of the package.
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
          'record-worker': 'src/cli/build/record-worker.ts',
          'page-worker': 'src/cli/prerender/page-worker.ts',
          // What tinypool starts its threads with: it looks for it below the folder that it is in itself.
          'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }),
};

export default defineConfig(({ mode }) => builds[mode]?.() ?? {});
