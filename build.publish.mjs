// Bundles src/publish into dist/publish/main.js for Node: one file that needs nothing else from dist/.
// Packages stay imports. It is not shipped yet (see "files" in package.json).
import { build } from 'vite';

export function buildPublisher(outDir = 'dist/publish') {
  return build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: 'src/publish/main.ts',
        output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
      },
    },
  });
}
