// What the linter knows: strict TypeScript, Lit and accessibility rules, and the rules of design that a
// compiler cannot see: who may fetch, store or ask the time, and what a template may not contain.
import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const template = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';
const noInlineStyle = {
  selector: `${template}[value.raw=/[\\s.]style\\s*=/]`,
  message: 'A strict Content-Security-Policy blocks inline style: use a class, a part or an SVG attribute.',
};
const noListeners = {
  selector: `${template}[value.raw=/\\s@[\\w-]+\\s*=/]`,
  message: 'Views bind no listeners: the element listens on its shadow root, so prerendered content is live.',
};
const noClock = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
].map((selector) => ({
  selector,
  message: 'Take "today" as an argument: only elements and publish ask the clock.',
}));

const network = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'];
const storage = ['localStorage', 'sessionStorage', 'caches', 'indexedDB'];
/** MooTools 1.6 has an `Array.from` of its own on the page, which takes a text for one item and calls no function. */
const noArrayFrom = {
  object: 'Array',
  property: 'from',
  message: 'Some pages replace Array.from: use split(), a regular expression or a spread.',
};
const closed = (names, message, more = [noArrayFrom]) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
  'no-restricted-properties': [
    'error',
    ...names.flatMap((property) =>
      ['window', 'globalThis', 'self'].map((object) => ({ object, property, message })),
    ),
    ...more,
  ],
});
const doors =
  'fetch belongs to src/data/request.ts, src/data/subscribe.ts and src/cli/publication/http.ts, storage to src/data/offline-cache.ts and src/data/bookmark-store.ts.';

const noImports = {
  paths: [
    ...['lit', 'lit-html'].flatMap((name) => [
      {
        name: `${name}/directives/unsafe-html.js`,
        message: 'Text is text: never parse catalog text as HTML.',
      },
      { name: `${name}/directives/unsafe-svg.js`, message: 'Text is text: never parse catalog text as SVG.' },
      { name: `${name}/directives/style-map.js`, message: noInlineStyle.message },
    ]),
    { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: 'Text is text.' },
    { name: 'lit-html/static.js', importNames: ['unsafeStatic'], message: 'Text is text.' },
    {
      name: 'lit/decorators.js',
      importNames: ['customElement'],
      message: 'It throws when loaded twice: use the static define().',
    },
    {
      name: 'lit/decorators/custom-element.js',
      message: 'It throws when loaded twice: use the static define().',
    },
  ],
};

export default defineConfig(
  { ignores: ['test/integrations/*/**', 'dist', 'coverage', '.wireit', 'jsx.d.ts', 'test/fixtures'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
  },
  // The page that `preview` shows.
  { files: ['src/cli/assets/{preview,embed}/*.js'], languageOptions: { globals: globals.browser } },
  // The slow suites, the integrations and what they share drive browsers: half of each script runs in a page.
  {
    files: ['test/{slow,support,integrations}/*.mjs'],
    languageOptions: { globals: { ...globals.browser, probe: 'readonly', axe: 'readonly' } },
  },
  {
    files: ['test/{support,integrations}/*.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser, probe: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.browser.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    extends: [lit['flat/all'], wc['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'BaseElement', 'CatalogElement', 'ShipElement', 'BookmarkElement'] } },
    rules: {
      'no-restricted-imports': ['error', noImports],
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      // A decorator for one look-up is more than the look-up.
      'lit/prefer-query-decorators': 'off',
      'wc/guard-super-call': 'off',
      // Not redundant: CSS that changes `display` takes the roles of a table away.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noInlineStyle, ...noClock],
      ...closed([...network, ...storage], doors),
    },
  },
  // Never in a page.
  {
    files: ['src/cli/**/*.ts', 'src/templates/svg/text-metrics.ts'],
    rules: closed([...network, ...storage], doors, []),
  },
  { files: ['src/{components,cli}/**/*.ts'], rules: { 'no-restricted-syntax': ['error', noInlineStyle] } },
  {
    files: ['src/templates/**/*.ts', 'src/components/**/*.template.ts'],
    rules: { 'no-restricted-syntax': ['error', noInlineStyle, noListeners, ...noClock] },
  },
  // One asks for what may be asked again and kept; the other sends a reader's address, once, and only when told to.
  {
    files: ['src/data/request.ts', 'src/data/subscribe.ts', 'src/cli/publication/http.ts'],
    rules: closed(storage, doors),
  },
  {
    files: ['src/data/{offline-cache,bookmark-store}.ts'],
    rules: closed(['fetch', 'XMLHttpRequest'], doors),
  },
  // What browsers of the floor in package.json ("browserslist") lack.
  {
    files: ['src/**/*.ts', 'src/cli/assets/{preview,embed}/*.js'],
    ignores: ['src/cli/**/*.ts'],
    extends: [compat.configs['flat/recommended']],
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai asserts by property, and a test may take a shape for granted: it fails if it is wrong.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // node:test's describe() and it() return promises that the runner awaits.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  prettier,
);
