// The version is said in two places: package.json, and src/base/version.ts for the browser (which cannot read
// package.json). Checks that they agree; with --write, after `changeset version`, makes them.
import { readFileSync, writeFileSync } from 'node:fs';

const path = 'src/base/version.ts';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const source = readFileSync(path, 'utf8');
const pattern = /(export const version(?:: string)? = ')([^']*)(')/;
const found = pattern.exec(source)?.[2];

if (found === undefined) {
  console.error(`${path} does not say: export const version = '${version}'`);
  process.exitCode = 1;
} else if (process.argv.includes('--write')) {
  writeFileSync(path, source.replace(pattern, `$1${version}$3`));
} else if (found !== version) {
  console.error(`${path} says ${found}, package.json says ${version}. Run: node version.mjs --write`);
  process.exitCode = 1;
}
