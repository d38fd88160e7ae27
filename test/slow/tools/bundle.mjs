// The npm files as an application would bundle them, for a site of the measurements.
import { build } from 'vite';

/** The files of a bundle of `entries`, below `/bundle/`, by their paths: `/bundle/<entry>.js` imports the rest. */
export async function bundled(...entries) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [entry, `dist/define/${entry}.js`])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return new Map(output.map(({ fileName, code, source }) => [`/bundle/${fileName}`, code ?? source]));
}
