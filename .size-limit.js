// Size budgets, gzipped: the sizes of the standard build plus 5 %. README.md shows them; test/sizes.node.test.ts checks
// that both are equal.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** Kilobytes (1,000 bytes) by tag: a page with only this element by the loader, and the npm module bundled with Lit. */
const elements = {
  'ship-badge': [21.3, 20.5],
  'ship-verdict': [23.7, 22.5],
  'ship-scorecard': [26.5, 23.9],
  'tool-compare': [27.9, 26.2],
  'ship-catalog': [20.9, 7.4],
  'ship-bookmark': [26.8, 19.5],
  'ship-bookmarks': [37.0, 33.6],
  'ship-newsletter': [26.8, 16.0],
};

const parts = JSON.parse(readFileSync('dist/cdn/parts/manifest.json', 'utf8'));
const filesOf = ({ file, imports = [] }) => [
  `dist/cdn/parts/${file}`,
  ...imports.flatMap((name) => filesOf(parts[name])),
];
const languages = globSync('src/i18n/??.ts').map((path) => `./${path.slice(-5, -3)}.js`);

const file = (name, limit, ...paths) => ({
  name,
  path: [...new Set(paths)],
  limit: `${limit} kB`,
  gzip: true,
  disablePlugins: ['@size-limit/esbuild'],
});

export default [
  file('ship-or-skip.js', 24.7, 'dist/cdn/ship-or-skip.js'),
  file('ship-or-skip.iife.js', 24.6, 'dist/cdn/ship-or-skip.iife.js'),
  file('loader.js', 1.2, 'dist/cdn/loader.js'),
  file('ship-embed.js', 0.6, 'dist/cdn/ship-embed.js'),
  ...globSync('dist/cdn/i18n/*.js').map((path) => file(path.slice('dist/cdn/'.length), 2.5, path)),
  ...Object.entries(elements).flatMap(([tag, [page, module]]) => [
    file(
      `page with <${tag}>`,
      page,
      'dist/cdn/loader.js',
      ...filesOf(parts[`src/components/${tag}/define.ts`]),
    ),
    {
      name: `ship-or-skip/${tag}.js`,
      path: `dist/components/${tag}/define.js`,
      limit: `${module} kB`,
      gzip: true,
      // A bundler makes a file of each language.
      modifyEsbuildConfig: (config) => ({ ...config, external: languages }),
    },
  ]),
];
