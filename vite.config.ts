// Development server of the demo (`npm start`): demo/ with the sources, and the sample catalog as published.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { snippets } from './demo/server/snippets.js';
import { subscribe } from './demo/server/subscribe.js';
import type * as forms from './demo/server/copy-forms.js';
import { states } from './demo/states.js';

const published = resolve('node_modules/.cache/ship-or-skip');

/** Builds catalog/ when the server starts and when it changes; serves it as /catalog.json and /v1/…. */
const sampleCatalog: Plugin = {
  name: 'sample-catalog',
  async configureServer(server) {
    await publish();
    server.watcher.add(resolve('catalog'));
    server.watcher.on('all', (_, path) => {
      if (path.startsWith(resolve('catalog'))) {
        void publish().then(() => {
          server.ws.send({ type: 'full-reload' });
        });
      }
    });
    server.middlewares.use((request, _, next) => {
      const path = (request.url ?? '').replace(/[?#].*/, '').replace(/^\/(catalog\.json$|logos\/)/, '/v1/$1');
      const file = join(published, path);
      if (path.startsWith('/v1/') && existsSync(file)) request.url = `/@fs${file}`;
      next();
    });
  },
};

/** Runs the command line from its sources, so that a fresh clone needs no build first. */
async function publish() {
  const isFirst = !existsSync(join(published, 'v1/manifest.json'));
  const build = ['build', 'catalog', '--out', published, ...(isFirst ? ['--first'] : [])];
  const args = ['--import', 'tsx', 'src/cli/main.ts', ...build];
  await promisify(execFile)(process.execPath, args).catch((error: unknown) => {
    console.error(`The sample catalog could not be built: ${error instanceof Error ? error.message : ''}`);
  });
}

/** Serves what the front page requests: snippets, the manifest with the tokens, a newsletter service. */
const frontPage: Plugin = {
  name: 'front-page',
  configureServer(server) {
    const { middlewares } = server;
    const location = { from: published, baseUrl: 'https://ship-or-skip.example/v1/' };
    const load = () => server.ssrLoadModule(resolve('demo/server/copy-forms.ts')) as Promise<typeof forms>;
    middlewares.use(snippets(location, load));
    middlewares.use(subscribe());
    middlewares.use((request, _, next) => {
      if (request.url === '/custom-elements.json') request.url = `/@fs${resolve('custom-elements.json')}`;
      next();
    });
  },
};

export default defineConfig({
  root: 'demo',
  appType: 'mpa',
  resolve: { alias: [{ find: /^\/src\//, replacement: `${resolve('src')}/` }] },
  publicDir: false,
  plugins: [states, sampleCatalog, frontPage],
  server: { host: '127.0.0.1', port: 5173, strictPort: true, fs: { allow: [resolve('.')] } },
});
