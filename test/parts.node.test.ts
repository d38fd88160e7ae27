// The parts of the loader, as they are built: a browser learns from an element's file all that it needs, at once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';

const folder = 'dist/cdn/parts';
const importsOf = (file: string) =>
  [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g)].map(
    ([, name = '']) => name,
  );

/** What `file` imports, and what that imports, and so on. */
function allImportsOf(file: string): Set<string> {
  const all = new Set(importsOf(file));
  for (const name of all) for (const further of importsOf(name)) all.add(further);
  return all;
}

describe('the parts', () => {
  const loader = readFileSync('dist/cdn/loader.js', 'utf8');
  const entries = [...loader.matchAll(/"([\w-]+)":"parts\/([^"]+)"/g)];
  const tags = globSync('src/define/*.ts').map((path) => path.slice('src/define/'.length, -'.ts'.length));

  it('are known to the loader by every tag', () => {
    assert.deepEqual(entries.map(([, tag]) => tag).sort(), tags.sort(), 'run npm run build first');
  });

  for (const [, tag, file = ''] of entries)
    it(`<${tag}> asks for all its files at once`, () => {
      assert.deepEqual(importsOf(file).sort(), [...allImportsOf(file)].sort());
    });
});
