// `npm run api`: writes the snapshot of the public API, which a test compares with the built package.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compareApi, publicApi, snapshotPath } from './public-api.js';

const before = existsSync(snapshotPath) ? readFileSync(snapshotPath, 'utf8') : '';
const now = await publicApi();
writeFileSync(snapshotPath, now);
for (const line of compareApi(before, now).lines) console.log(line);
