// Short names for the CDN files: of classes and private custom properties in our shadow roots, and of properties that
// never leave our code. Parts, attributes and public custom properties keep theirs: a page's author writes those.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const parse = (path, text = readFileSync(path, 'utf8')) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

function walk(node, visit) {
  if (visit(node) !== false) ts.forEachChild(node, (child) => walk(child, visit));
}

const isStyle = (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'css';
const isView = (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html';

/** Short names, by the long ones; made from all of the sources, so that every file gets the same. */
export function shortNames() {
  const sources = globSync('src/**/*.ts', { ignore: ['src/publish/**', 'src/catalog/schema.ts'] }).sort();
  const classes = [];
  const variables = [];
  const properties = [];
  const written = new Set();
  for (const path of sources) {
    walk(parse(path), (node) => {
      if (isStyle(node)) {
        for (const [, name] of node.getText().matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)) classes.push(name);
        for (const [, name] of node.getText().matchAll(/--_([\w-]+)/g)) variables.push(name);
      } else if (isView(node)) {
        node.template.templateSpans?.forEach(({ expression }) => walk(expression, visitCode));
      } else return visitCode(node);
      return false;
    });
  }
  function visitCode(node) {
    if (isView(node)) {
      node.template.templateSpans?.forEach(({ expression }) => walk(expression, visitCode));
      return false;
    }
    // What is written as text in code may be put together there: it keeps its name.
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      for (const word of node.text.split(/\s+/)) written.add(word);
    if ((ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) && ts.isIdentifier(node.name))
      properties.push(node.name.text);
    if (ts.isShorthandPropertyAssignment(node)) properties.push(node.name.text);
    return true;
  }
  /** The most frequent names become the shortest. */
  const shortened = (names, kept = written) => {
    const counts = new Map();
    for (const name of names) if (!kept.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    return new Map(sorted.map(([name], index) => [name, letters(index)]));
  };
  return {
    classes: shortened(classes),
    variables: shortened(variables, new Set()),
    properties: shortened([...inner, ...properties], new Set([...written, ...knownNames()])),
  };
}

/** What Lit leaves open to elements, and elements to each other; nobody outside these files calls it. */
const inner = [
  ...['requestUpdate', 'performUpdate', 'createRenderRoot', 'willUpdate'],
  ...['surroundingsChanged', 'approached', 'printing'],
];

/** Names of properties that others know: the browser, the catalog, its labels, the page's script. */
function knownNames() {
  const library = globSync('node_modules/typescript/lib/lib.{es*,dom,dom.iterable}.d.ts');
  const ours = [
    'src/catalog/schema.ts',
    'src/words/words.ts',
    'src/elements/{ship-*,tool-*,events,define}.ts',
  ];
  const names = [];
  for (const path of [...library, ...globSync(ours)])
    walk(parse(path), (node) => {
      const isMember = ts.isTypeElement(node) || ts.isClassElement(node);
      const isKey = path.endsWith('schema.ts') && ts.isObjectLiteralElement(node);
      if ((isMember || isKey) && node.name && ts.isIdentifier(node.name) && !inner.includes(node.name.text))
        names.push(node.name.text);
    });
  return names;
}

/** `a` to `z`, `A` to `Z`, then `aa` and on. */
const letters = (index) =>
  (index < 52 ? '' : letters(Math.floor(index / 52) - 1)) +
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(index % 52);

/** Edits that give properties their short names. */
export function shortenProperties(file, { properties }) {
  const edits = [];
  const by = (name, text) => edits.push({ start: name.getStart(), end: name.getEnd(), by: text });
  walk(file, (node) => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeNode(node)) return false;
    const { name, propertyName } = node;
    const short = name && ts.isIdentifier(name) ? properties.get(name.text) : undefined;
    if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isClassElement(node)) {
      if (short) by(name, short);
    } else if (short && ts.isParameterPropertyDeclaration(node, node.parent)) {
      throw new Error(`"${name.text}" is short elsewhere, and cannot be where a parameter declares it.`);
    } else if (ts.isShorthandPropertyAssignment(node)) {
      if (short) by(name, `${short}: ${name.text}`);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
      if (propertyName && properties.has(propertyName.text))
        by(propertyName, properties.get(propertyName.text));
      else if (!propertyName && short) by(name, `${short}: ${name.text}`);
    }
    return true;
  });
  return edits;
}

export const shortenCss = (text, { classes, variables }) =>
  text
    .replace(/\.([a-z][\w-]*)(?=[^{};]*[,{])/g, (whole, name) =>
      classes.has(name) ? `.${classes.get(name)}` : whole,
    )
    .replace(/--_([\w-]+)/g, (whole, name) => `--_${variables.get(name)}`);

export const shortenHtml = (text, { classes }) =>
  text.replace(
    /class=("[^"]*"|[\w-]+)/g,
    (attribute) => 'class=' + attribute.slice(6).replace(/[\w-]+/g, (name) => classes.get(name) ?? name),
  );
