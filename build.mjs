// Builds dist/: the npm files (tsc), the CDN files (Vite), then the JSON Schemas and the sample catalog.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { buildCdn } from './build.cdn.mjs';
import { buildPublisher } from './build.publish.mjs';
import { expandSchemaTypes } from './build.types.mjs';

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync('dist', { recursive: true, force: true });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
await expandSchemaTypes();
await buildCdn();

if (existsSync('src/publish/main.ts')) {
  await buildPublisher();
  node('dist/publish/main.js', 'schema', '--out', 'dist/schema');
  node('dist/publish/main.js', 'build', 'catalog', '--out', 'dist/catalog');
} else {
  console.log('No src/publish/main.ts yet: the JSON Schemas and the sample catalog are left out.');
}
