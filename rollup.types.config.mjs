// Bundles the types of `ship-or-skip/publish` and `ship-or-skip/prerender` into one file each, without imports.
import { dts } from 'rollup-plugin-dts';

export default [
  ['index', 'index'],
  ['prerender-api', 'prerender'],
].map(([entry, name]) => ({
  input: `src/cli/${entry}.ts`,
  output: { file: `dist/cli/${name}.d.ts` },
  plugins: [dts({ tsconfig: 'tsconfig.publish.json' })],
}));
