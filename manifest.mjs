// Writes what editors and readers know of the elements, from the comments in src/elements: custom-elements.json,
// the data files of VS Code and JetBrains, the JSX types and the tables in README.md.
// `--check` writes nothing and fails, naming the files, where they are out of date.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { validateCem } from '@wc-toolkit/cem-validator';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { format, resolveConfig } from 'prettier';
import { globSync } from 'tinyglobby';
import { jsxTypes } from './manifest.jsx.mjs';
import { elementTables } from './manifest.tables.mjs';

const start = '<!-- elements -->';
const end = '<!-- /elements -->';
const style = await resolveConfig('README.md');
// TypeScript already sees to it that the types of a public class can be named.
const rules = { manifest: { exportTypes: 'off' } };

function analyze() {
  const globs = globSync('src/elements/*.ts').sort();
  const program = getTsProgram(ts, globs, 'tsconfig.browser.json');
  const modules = globs.map((path) => program.getSourceFile(path)).filter(Boolean);
  const manifest = create({
    modules,
    plugins: [...litPlugin(), typeParserPlugin()],
    context: { dev: false },
  });
  return asPublished(manifest);
}

/** The same manifest, naming files of the package instead of sources, and where each tag is registered. */
function asPublished(manifest) {
  const text = JSON.stringify(manifest).replace(/"\/?src\/([\w/-]+)\.[jt]s"/g, '"dist/$1.js"');
  const { modules } = JSON.parse(text);
  for (const module of modules) {
    module.exports = module.exports.filter(({ kind }) => kind === 'js');
    for (const element of module.declarations.filter(({ tagName }) => tagName)) {
      const { name, tagName, events } = element;
      // The analyzer also guesses from dispatchEvent(); an event is public where `@fires` describes it.
      if (events) element.events = events.filter(({ description }) => description);
      const declaration = { name, module: `dist/define/${tagName}.js` };
      module.exports.push({ kind: 'custom-element-definition', name: tagName, declaration });
    }
  }
  return { schemaVersion: '2.1.0', readme: '', modules };
}

/** Every generated file as [path, text]. The generators only know how to write, so they write beside. */
async function generate() {
  const beside = mkdtempSync(join('node_modules', '.manifest-'));
  try {
    const manifest = analyze();
    const elements = manifest.modules.flatMap(({ declarations }) =>
      declarations.filter(({ tagName }) => tagName),
    );
    validateCem(manifest, { rules, exclude: baseClasses(manifest), cemFileName: 'custom-elements.json' });
    const options = { outdir: beside, typesSrc: 'parsedType', hideLogs: true };
    generateVsCodeCustomElementData(manifest, options);
    generateJetBrainsWebTypes(manifest, { ...options, packageJson: false });
    const written = ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'];
    return [
      ['custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`],
      ...written.map((file) => [file, readFileSync(join(beside, file), 'utf8').trimEnd() + '\n']),
      ['jsx.d.ts', await format(jsxTypes(elements), { parser: 'typescript', ...style })],
      ...(await readme(elements)),
    ];
  } finally {
    rmSync(beside, { recursive: true });
  }
}

function baseClasses({ modules }) {
  const classes = modules.flatMap(({ declarations }) =>
    declarations.filter(({ customElement }) => customElement),
  );
  return classes.filter(({ tagName }) => !tagName).map(({ name }) => name);
}

async function readme(elements) {
  const text = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) return [];
  const tables = `${start}\n\n${elementTables(elements)}\n\n`;
  return [
    [
      'README.md',
      await format(text.slice(0, from) + tables + text.slice(to), { parser: 'markdown', ...style }),
    ],
  ];
}

const files = await generate();
const changed = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (!process.argv.includes('--check')) {
  for (const [path, text] of changed) writeFileSync(path, text);
} else if (changed.length > 0) {
  console.error(`Out of date: ${changed.map(([path]) => path).join(', ')}. Run: npm run manifest`);
  process.exitCode = 1;
}
