// Published files, as content blockers see their URLs: filter lists match names of products and folders of two letters.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import fc from 'fast-check';
import { badgePath, embedPath, publishedLogoPath, recordPath } from '../../src/catalog/paths.js';
import { removeFolders } from '../support/folders.mjs';
import { publish, toolOf } from '../support/paper-catalog.js';

/** Products that filter lists know by name, some of which begin like an advertisement. */
const products = [
  ...['mixpanel', 'optimizely', 'new-relic', 'plausible', 'rollbar', 'hotjar', 'segment', 'sentry', 'matomo'],
  ...[
    'ad',
    'ads',
    'adobe-analytics',
    'analytics',
    'banner',
    'beacon',
    'google-analytics',
    'pixel',
    'tracker',
  ],
];

/** Rules of a product, in the forms that lists have. */
const rulesFor = (name: string) => [
  ...[`/${name}.`, `/${name}.js`, `/${name}/*`, `/${name}-`, `/${name}_`, `/${name}?`],
  ...[`/${name}^`, `/${name}|`, `-${name}.`, `.${name}.`, `_${name}.`, `=${name}&`],
  ...[`/${name}.json`, `/${name}.svg`, `/${name}.html`, `/*/${name}.`, `/${name}.$xmlhttprequest`],
];

const engineFor = (names: readonly string[]) => FiltersEngine.parse(names.flatMap(rulesFor).join('\n'));

/** Request types of the browser by extension. */
const types = { json: 'xhr', svg: 'image', html: 'sub_frame', css: 'stylesheet', js: 'script' } as const;

/** The paths among `paths` that an engine blocks on a page of another site. */
function blocked(engine: FiltersEngine, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const type = types[path.split('.').at(-1) as keyof typeof types];
    const url = `https://reviews.example/v1/${path}`;
    return engine.match(Request.fromRawDetails({ type, url, sourceUrl: 'https://blog.example/' })).match;
  });
}

describe('a content blocker', () => {
  let files: string[] = [];

  before(async () => {
    const tools = products.map((slug) => [
      [`tools/${slug}.yaml`, toolOf(slug, 'ship', `logo: logos/${slug}.svg\n`)] as const,
      [`logos/${slug}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>'] as const,
    ]);
    const out = await publish(
      {
        'comparisons/mixpanel--vs--plausible.yaml': 'summary: Two of a kind.\n',
        ...Object.fromEntries(tools.flat()),
      },
      { baseUrl: 'https://reviews.example/v1/', badges: 'all', embeds: 'all' },
    );
    files = readdirSync(`${out}/v1`, { recursive: true, encoding: 'utf8' });
  });

  after(removeFolders);

  it('blocks no file of a catalog of the products that filter lists name', () => {
    const published = files.filter((path) => /\.\w+$/.test(path) && !path.startsWith('hashes'));
    assert.ok(published.length > products.length * 6);
    assert.deepEqual(blocked(engineFor(products), published), []);
  });

  it('blocks files that are named like their product, so the rules are real ones', () => {
    const bare = products.map((slug) => `tools/${slug.slice(0, 2)}/${slug}.json`);
    assert.deepEqual(blocked(engineFor(products), bare), bare);
    assert.deepEqual(blocked(engineFor(['ad']), ['tools/ad/adze.json']), ['tools/ad/adze.json']);
  });

  it('blocks no file of any slug by rules for that slug, its first two letters and its first word', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,9}$/);
    const slug = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
    fc.assert(
      fc.property(slug, slug, (one, two) => {
        const names = [one, two, one.slice(0, 2), two.slice(0, 2), one.split('-')[0] ?? ''];
        const paths = [
          ...(['full', 'summary'] as const).map((size) => recordPath(one, size)),
          ...(['svg', 'json'] as const).map((kind) => badgePath(one, kind)),
          ...[one, `${one}--vs--${two}`].flatMap((name) => [
            embedPath(name, 'html'),
            embedPath(name, 'json'),
          ]),
          publishedLogoPath(`logos/${one}.svg`),
        ].map(String);
        // Words of our own names are no product.
        fc.pre(
          !names.some((name) => /^(tools?|embed|oembed|badges?|logos?|record|summary|page|x)$/.test(name)),
        );
        assert.deepEqual(blocked(engineFor(names), paths), []);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
