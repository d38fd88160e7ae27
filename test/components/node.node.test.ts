// Importing the package on a server: every door opens, and nothing is registered, because there is no page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
const doors = Object.keys(exports).filter((door) => door === '.' || /^\.\/[\w-]+\.js$/.test(door));
const registry = () => (globalThis as { customElements?: { get(tag: string): unknown } }).customElements;

describe('the package in Node', () => {
  it('is built', () => {
    assert.ok(existsSync('dist/index.js'), 'run npm run build first');
  });

  for (const door of doors)
    it(`may be imported by ${door}, and registers nothing`, async () => {
      const module = (await import(`ship-or-skip${door.slice(1)}`)) as Record<
        string,
        { piece?: { tag: string }; define?(): void }
      >;
      // All but the abstract base, which is no element of its own.
      const classes = Object.entries(module).flatMap(([name, element]) =>
        element.define && name !== 'ShipElement' ? [element] : [],
      );
      assert.ok(classes.length > 0, 'it exports classes');
      for (const element of classes) {
        element.define?.();
        if (element.piece) assert.equal(registry()?.get(element.piece.tag), undefined);
      }
    });
});
