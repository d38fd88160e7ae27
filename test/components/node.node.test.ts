// Importing the package in Node: every entry loads, and nothing is registered, because there is no page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
const entries = Object.keys(exports).filter((entry) => entry === '.' || /^\.\/[\w-]+\.js$/.test(entry));
const registry = () => (globalThis as { customElements?: { get(tag: string): unknown } }).customElements;

describe('the package in Node', () => {
  it('is built', () => {
    assert.ok(existsSync('dist/index.js'), 'run npm run build first');
  });

  for (const entry of entries)
    it(`may be imported by ${entry}, and registers nothing`, async () => {
      const module = (await import(`ship-or-skip${entry.slice(1)}`)) as Record<
        string,
        { widget?: { tag: string }; define?(): void }
      >;
      // All but the abstract base class, which has no tag.
      const classes = Object.entries(module).flatMap(([name, element]) =>
        element.define && name !== 'ShipElement' ? [element] : [],
      );
      assert.ok(classes.length > 0, 'it exports classes');
      for (const element of classes) {
        element.define?.();
        if (element.widget) assert.equal(registry()?.get(element.widget.tag), undefined);
      }
    });
});
