// Generates documentation of the elements from the comments in src/components: `npm run manifest` writes
// custom-elements.json, data for VS Code and JetBrains, JSX types and the tables in README.md.
import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from './manifest.jsx.mjs';
import { publishedPlugin } from './manifest.published.mjs';
import { readmePlugin } from './manifest.readme.mjs';

const outdir = process.env.MANIFEST_OUTDIR ?? './';
// Editors then offer 'lazy' and 'eager' instead of the name of a type.
const editor = { outdir, typesSrc: 'parsedType', hideLogs: true };
// TypeScript already sees to it that the types of a public class can be named; base classes have no tag.
const rules = {
  rules: { manifest: { exportTypes: 'off' } },
  exclude: ['BaseElement', 'CatalogElement', 'ShipElement', 'BookmarkElement'],
};

export default {
  globs: [
    'src/components/**/*.ts',
    '!src/components/**/*.{template,styles}.ts',
    '!src/components/*/define.ts',
  ],
  // Calls customElements.define() with a parameter, which the analyzer takes for an element.
  exclude: ['src/components/define-element.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'tsconfig.json');
    // Sorted, because the order of a listing depends on the file system.
    return globs.sort().map((path) => program.getSourceFile(path));
  },
  plugins: [
    typeParserPlugin(),
    publishedPlugin(),
    cemValidatorPlugin(rules),
    customElementVsCodePlugin(editor),
    customElementJetBrainsPlugin({ ...editor, packageJson: false }),
    jsxTypesPlugin(outdir),
    readmePlugin(outdir),
  ],
};
