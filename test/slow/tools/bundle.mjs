// One element's entry as a site's own bundler would make it, for elements that no file of dist/cdn has: its main file, and
// its languages as files beside it.
import { build } from 'vite';

/** Texts by their paths below `at`; `entry.js` is the one to load. `plugins` are Vite's. */
export async function bundled(input, at, plugins = []) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    plugins,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: 'entry.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return new Map(output.map(({ fileName, code }) => [`${at}${fileName}`, code]));
}
