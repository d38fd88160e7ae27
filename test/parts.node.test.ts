// The parts of the loader, as they are built: it asks at once for all the files that a tag needs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';

const importsOf = (file: string) =>
  [...readFileSync(`dist/cdn/${file}`, 'utf8').matchAll(/(?:import|from)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, name = '']) => `parts/${name}`,
  );

/** A file, what it imports, what that imports, and so on. */
function neededFor(file: string): string[] {
  const all = new Set([file]);
  for (const name of all) for (const further of importsOf(name)) all.add(further);
  return [...all];
}

describe('the parts', () => {
  const loader = readFileSync('dist/cdn/loader.js', 'utf8');
  const entries = [...loader.matchAll(/["'`]?([\w-]+)["'`]?:\[([^\]]+)\]/g)].map(
    ([, tag = '', files = '']) => [tag, files.match(/parts\/[^"'`]+/g) ?? []] as const,
  );
  const tags = globSync('src/components/*/define.ts').map((path) => path.split('/').at(-2));

  it('are known to the loader by every tag', () => {
    assert.deepEqual(entries.map(([tag]) => tag).sort(), tags.sort(), 'run npm run build first');
  });

  for (const [tag, files] of entries)
    it(`<${tag}> asks for all its files at once`, () => {
      const [own = ''] = files;
      assert.ok(own.startsWith(`parts/${tag}-`));
      assert.deepEqual([...files].sort(), neededFor(own).sort());
    });
});
