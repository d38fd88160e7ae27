// ESLint: strict TypeScript, Lit and accessibility rules, and design rules that a compiler cannot check: modules that may send
// requests, store data or read the clock, content of templates, and openings of comments.
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
  message:
    'Templates bind no listeners: the element listens on its shadow root, because prerendered content has none.',
};
const noClock = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
].map((selector) => ({
  selector,
  message: 'Take "today" as an argument: only components, controllers and the command line read the clock.',
}));

const network = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'];
const storage = ['localStorage', 'sessionStorage', 'caches', 'indexedDB'];
/** MooTools 1.6 replaces `Array.from` by one that makes one item of a string and ignores the map function. */
const noArrayFrom = {
  object: 'Array',
  property: 'from',
  message: 'Some pages replace Array.from: use split(), a regular expression or a spread.',
};
const restrictGlobals = (names, message, more = [noArrayFrom]) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
  'no-restricted-properties': [
    'error',
    ...names.flatMap((property) =>
      ['window', 'globalThis', 'self'].map((object) => ({ object, property, message })),
    ),
    ...more,
  ],
});
const ioMessage =
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

/** Requires doc comments and file heads to begin with the noun or verb of what they document. */
const commentOpening = {
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of sourceCode.getAllComments()) {
        const isDoc = comment.type === 'Block' && comment.value.startsWith('*');
        const isHead = comment.type === 'Line' && comment.loc.start.line === 1;
        const [word] = /^[\s*]*(What|Who|Whose|Whether|Where|How|Which|When)\b/.exec(comment.value) ?? [];
        if ((isDoc || isHead) && word)
          report({
            loc: comment.loc,
            message:
              'Begin with the noun or verb of what this documents, such as "Resolves the catalog URL".',
          });
      }
    },
  }),
};

export default defineConfig(
  { ignores: ['test/integrations/*/**', 'dist', 'coverage', '.wireit', 'jsx.d.ts', 'test/fixtures'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
  },
  // Scripts of the preview page and of embed pages.
  { files: ['src/cli/assets/{preview,embed}/*.js'], languageOptions: { globals: globals.browser } },
  // Slow suites and integrations drive browsers: half of each script runs in a page.
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
    settings: {
      wc: {
        elementBaseClasses: ['LitElement', 'BaseElement', 'CatalogElement', 'ShipElement', 'BookmarkElement'],
      },
    },
    rules: {
      'no-restricted-imports': ['error', noImports],
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      // A decorator for a single query is longer than the query.
      'lit/prefer-query-decorators': 'off',
      'wc/guard-super-call': 'off',
      // Not redundant: a table whose `display` changes loses its implicit roles.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { comments: { rules: { opening: commentOpening } } },
    rules: {
      'comments/opening': 'error',
      'no-restricted-syntax': ['error', noInlineStyle, ...noClock],
      ...restrictGlobals([...network, ...storage], ioMessage),
    },
  },
  // Code that never runs in a page, where Array.from may be replaced.
  {
    files: ['src/cli/**/*.ts', 'src/templates/svg/text-metrics.ts'],
    rules: restrictGlobals([...network, ...storage], ioMessage, []),
  },
  { files: ['src/{components,cli}/**/*.ts'], rules: { 'no-restricted-syntax': ['error', noInlineStyle] } },
  {
    files: ['src/templates/**/*.ts', 'src/components/**/*.template.ts'],
    rules: { 'no-restricted-syntax': ['error', noInlineStyle, noListeners, ...noClock] },
  },
  // The modules that send requests: of catalogs and, once and only when a reader submits, of a newsletter address.
  {
    files: ['src/data/request.ts', 'src/data/subscribe.ts', 'src/cli/publication/http.ts'],
    rules: restrictGlobals(storage, ioMessage),
  },
  {
    files: ['src/data/{offline-cache,bookmark-store}.ts'],
    rules: restrictGlobals(['fetch', 'XMLHttpRequest'], ioMessage),
  },
  // Reports features that the browsers in package.json ("browserslist") lack.
  {
    files: ['src/**/*.ts', 'src/cli/assets/{preview,embed}/*.js'],
    ignores: ['src/cli/**/*.ts'],
    extends: [compat.configs['flat/recommended']],
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai asserts by property, and a test may assume a shape: it fails if the assumption is wrong.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // node:test's describe() and it() return promises that the runner awaits.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  prettier,
);
