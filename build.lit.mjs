// Puts src/lit/ where sources import Lit, for the files that stand alone: 1 KB gzipped instead of 5.4.
// The npm files use Lit as it is; the element tests run with both.
import { resolve } from 'node:path';
import ts from 'typescript';

const ours = resolve('src/lit/index.ts');

export const ownLit = {
  name: 'own-lit',
  enforce: 'pre',
  resolveId: { filter: { id: /^lit(\/decorators\.js)?$/ }, handler: () => ours },
  transform: {
    filter: { id: /\/src\/(elements|render)\/.*\.ts$/ },
    // Ours takes what is undefined for Lit's `nothing`.
    handler: (code, id) => ({ code: declareProperties(code.replaceAll(' ?? nothing', ''), id), map: null }),
  },
};

/** `@property({…}) tool = '';` becomes `static { property(this, 'tool', ''); }`: no constructor, no decorators. */
export function declareProperties(code, fileName = 'source.ts') {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    const options = ts.isPropertyDeclaration(node) && optionsOf(node);
    if (options) edits.push({ start: node.getStart(), end: node.getEnd(), by: declarationOf(node, options) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.reduceRight((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

function optionsOf(node) {
  const [decorator] = ts.getDecorators(node) ?? [];
  if (!decorator) return undefined;
  const [object] = decorator.expression.arguments;
  return Object.fromEntries(
    object.properties.map(({ name, initializer }) => [name.text, initializer.getText()]),
  );
}

function declarationOf(node, { reflect, useDefault, attribute, ...others }) {
  const name = node.name.getText();
  if (reflect !== 'true' || useDefault !== 'true' || Object.keys(others).length > 0)
    throw new Error(`The property "${name}" is declared in a way that src/lit/ does not know.`);
  const rest = attribute ? [attribute] : [];
  return `static { property(${['this', `'${name}'`, node.initializer.getText(), ...rest].join(', ')}); }`;
}
