// Layers of src/, lowest first: a module imports from its own folder and from lower layers, never in a circle.
// Folders in one list are one layer and import nothing from each other.

const layers = [
  ['shared'],
  ['i18n'],
  ['catalog'],
  ['view-models'],
  ['templates', 'data'],
  ['controllers'],
  ['components'],
];
const cliLayers = [
  ['assets', 'diagnostics'],
  ['workers', 'reporters'],
  ['authoring', 'publication'],
  ['rendering'],
  ['build', 'audit', 'prerender'],
  ['plugins', 'preview'],
  ['commands'],
];

const importsOnlyDown = (root, order, also = []) =>
  order.flatMap((folders, index) =>
    folders.map((folder) => {
      const allowed = [folder, ...order.slice(0, index).flat()];
      return {
        name: `layer-${root.replace('src/', '')}${folder}`,
        comment: `${root}${folder} imports from ${allowed.join(', ')} only`,
        severity: 'error',
        from: { path: `^${root}${folder}/` },
        to: {
          path: '^(src|test|demo|catalog)/',
          pathNot: `^(${[...allowed.map((name) => `${root}${name}/`), ...also].join('|')})`,
        },
      };
    }),
  );

/** Folders that the command line may import: it reads and renders catalogs, without elements, controllers or browser requests. */
const belowCli = ['shared', 'i18n', 'catalog', 'view-models', 'templates'].map((name) => `src/${name}/`);
const templateFiles = 'src/components/[^/]+/[^/]+\\.(template|styles)\\.ts$';

const packages = [
  {
    name: 'zod-only-in-schema-and-cli',
    to: 'zod',
    from: '^src/(catalog/schema\\.ts$|cli/)',
  },
  {
    name: 'lit-only-for-rendering',
    to: '(lit|lit-html|lit-element|@lit)',
    from: '^src/(templates|controllers|components)/|^src/index\\.ts$',
  },
  { name: 'no-lit-in-data', to: '(lit|lit-html|lit-element|@lit)', from: '^src/(?!data/)' },
  { name: 'yaml-only-in-cli', to: '(yaml|write-file-atomic)', from: '^src/cli/' },
].map(({ name, to, from }) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to: { path: `^node_modules/${to}/` },
}));

export default {
  forbidden: [
    ...importsOnlyDown('src/', layers),
    ...importsOnlyDown('src/cli/', cliLayers, [...belowCli, templateFiles]),
    ...packages,
    {
      name: 'cli-without-elements',
      comment: 'the command line renders templates and styles of elements, never the elements',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(components|controllers|data)/', pathNot: `^${templateFiles}` },
    },
    {
      name: 'entries',
      comment: 'only the classic script imports an entry',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cdn\\.classic\\.ts$' },
      to: {
        path: '^src/(index|cdn|cdn\\.classic|loader|embed)\\.ts$|^src/cli/(main|index|prerender-api)\\.ts$',
      },
    },
    {
      name: 'browser-code-without-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'schema-only-in-cli',
      comment: 'elements work without zod: take types from types.ts, values from read.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/catalog/schema\\.ts$' },
    },
    {
      name: 'node-only-in-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-code-ships-its-packages',
      comment: 'packages that browser code imports must be in "dependencies"',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|catalog/schema\\.ts$)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'resolves',
      severity: 'error',
      from: { path: '^(src|test|demo)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Sites of generators; their packages are installed elsewhere.
    exclude: { path: '^test/integrations/[^/]+/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'default', 'types'],
    },
  },
};
