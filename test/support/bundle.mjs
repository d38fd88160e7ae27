// Elements' entries as a site's own bundler would make them, with their languages as files beside them.
import { build } from 'vite';

/**
 * Texts by their paths below `at`: `<name>.js` for each of `input` (paths of entries by name) imports the rest. `plugins` are
 * Vite's.
 */
export async function bundled(input, at = '/bundle/', plugins = []) {
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
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return new Map(output.map(({ fileName, code, source }) => [`${at}${fileName}`, code ?? source]));
}

/** The input of elements from their npm files, by their tags. */
export const npmFiles = (...tags) =>
  Object.fromEntries(tags.map((tag) => [tag, `dist/components/${tag}/define.js`]));
