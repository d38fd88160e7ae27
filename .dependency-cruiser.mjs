// The floors of src/: what each room may import, and which package may enter which room.
// A room not named in another room's list is closed to it, so rooms on one floor have no door.

const pure = ['base', 'words', 'catalog', 'facts'];
const rooms = {
  base: [],
  words: [],
  catalog: ['base', 'words'],
  facts: ['base', 'words', 'catalog'],
  render: pure,
  source: pure,
  elements: [...pure, 'render', 'source'],
  publish: [...pure, 'render', 'source'],
  define: [...pure, 'render', 'source', 'elements'],
};
const schema = '^src/catalog/schema\\.ts$';

const floors = Object.entries(rooms).map(([room, below]) => ({
  name: `floor-${room}`,
  comment: `src/${room} imports from ${['itself', ...below].join(', ')} only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|test|demo|catalog)/', pathNot: `^src/(${[room, ...below].join('|')})/` },
}));

const packages = [
  {
    name: 'zod-only-in-schema-and-publish',
    to: 'zod',
    from: '^src/(catalog/schema\\.ts$|publish/)',
  },
  {
    name: 'lit-only-above-facts',
    to: '(lit|lit-html|lit-element|@lit)',
    from: '^src/(render|elements|define)/|^src/index\\.ts$',
  },
  { name: 'yaml-only-in-publish', to: '(yaml|write-file-atomic)', from: '^src/publish/' },
].map(({ name, to, from }) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to: { path: `^node_modules/${to}/` },
}));

export default {
  forbidden: [
    ...floors,
    ...packages,
    {
      name: 'entry-below-index',
      comment: 'nothing imports an entry but the classic script, and one entry registers one element',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cdn\\.classic\\.ts$' },
      to: { path: '^src/(index|cdn|cdn\\.classic|loader|embed)\\.ts$' },
    },
    {
      name: 'index-without-publish',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/publish/' },
    },
    {
      name: 'schema-only-in-publish',
      comment: 'nobody who installs the elements needs zod: take types from types.ts, values from read.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/publish/' },
      to: { path: schema },
    },
    {
      name: 'node-only-in-publish',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/publish/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-code-ships-its-packages',
      comment: 'what the browser imports must be in "dependencies"',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(publish/|catalog/schema\\.ts$)' },
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
    // Sites of generators, whose packages are installed elsewhere.
    exclude: { path: '^test/integrations/[^/]+/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'default', 'types'],
    },
  },
};
