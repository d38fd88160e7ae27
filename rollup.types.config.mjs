// The types of `ship-or-skip/publish` and `ship-or-skip/prerender`, each in one file that imports nothing.
import { dts } from 'rollup-plugin-dts';

export default ['index', 'prerender'].map((entry) => ({
  input: `src/publish/${entry}.ts`,
  output: { file: `dist/publish/${entry}.d.ts` },
  plugins: [dts({ tsconfig: 'tsconfig.publish.json' })],
}));
