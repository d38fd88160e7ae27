// Fails, and names the files, where `npm run manifest` would change one. It writes beside them: `git diff` after a run
// would also complain of files that are right but not yet added, and leave changes that nobody asked for.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const outdir = (process.env.MANIFEST_OUTDIR = 'node_modules/.cache/manifest');
rmSync(outdir, { recursive: true, force: true });
// A mistake in it fails here; the analyzer would print it and go on without.
await import('./custom-elements-manifest.config.mjs');
await cli({ argv: ['analyze', '--quiet'] });
const differs = (file) => readFileSync(file, 'utf8') !== readFileSync(`${outdir}/${file}`, 'utf8');
const changed = readdirSync(outdir).filter(differs);
if (changed.length > 0) console.error(`Out of date: ${changed.join(', ')}. Run: npm run manifest`);
process.exitCode = Math.sign(changed.length);
