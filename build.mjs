// Builds dist/: the npm files (tsc), the CDN files (Vite), then the JSON Schemas and the sample catalog.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
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
await Promise.all([buildCdn(), buildPublisher()]);
node('dist/publish/main.js', 'schema', '--out', 'dist/schema');
// Dated as its last change, so that dist/ is the same on every day.
const dated = ['--first', '--date', '2026-10-05'];
node('dist/publish/main.js', 'build', 'catalog', '--out', 'dist/sample', ...dated);
