// Size budgets, gzipped: the sizes of the standard build plus 5 %. README.md shows them; test/sizes.node.test.ts checks
// that both are equal.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** Kilobytes (1,000 bytes) by tag: a page with only this element by the loader, and the npm module bundled with Lit. */
const elements = {
  'ship-badge': [23.7, 22.8],
  'ship-verdict': [26.1, 24.8],
  'ship-scorecard': [28.8, 26.1],
  'tool-compare': [30.3, 28.4],
  'ship-catalog': [23.1, 7.5],
  'ship-bookmark': [29.1, 21.3],
  'ship-bookmarks': [39.1, 35.8],
  'ship-newsletter': [29.1, 17.1],
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
  file('ship-or-skip.js', 26.9, 'dist/cdn/ship-or-skip.js'),
  file('ship-or-skip.iife.js', 26.8, 'dist/cdn/ship-or-skip.iife.js'),
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
