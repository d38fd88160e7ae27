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

/** The texts between which a view chooses a class: those of `class=${known ? '' : 'unknown'}`. */
const chosenClasses = ({ template }) =>
  (template.templateSpans ?? []).flatMap(({ expression }, index, spans) => {
    const before = index > 0 ? spans[index - 1].literal : template.head;
    return /class=("[^"]*)?$/.test(before.text) && ts.isConditionalExpression(expression)
      ? [expression.whenTrue, expression.whenFalse].filter(ts.isStringLiteral)
      : [];
  });

/** Not in the CDN files, or without names of ours: what a language is called, and its phrases. */
const others = [
  ...['src/publish/**', 'src/catalog/schema.ts', 'src/render/json-ld*.ts', 'src/loader.ts'],
  ...['src/words/*/??.ts', 'src/words/**/languages.ts'],
];

/**
 * Short names, by the long ones; made from all of the sources, so that every file gets the same. `nameOf` is what the
 * one of that kind is called which is declared most often but so many.
 */
export function shortNames(nameOf) {
  const sources = globSync('src/**/*.ts', { ignore: others }).sort();
  const classes = [];
  const variables = [];
  const properties = [];
  const written = new Set();
  const writtenInViews = new Set();
  const chosen = new Set();
  for (const path of sources) {
    const areViews = /\/(elements|render)\//.test(path);
    walk(parse(path), (node) => {
      if (isStyle(node)) {
        for (const [, name] of node.getText().matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)) classes.push(name);
        for (const [, name] of node.getText().matchAll(/--_([\w-]+)/g)) variables.push(name);
        return false;
      }
      return visitCode(node, areViews);
    });
  }
  function visitCode(node, areViews) {
    if (isView(node)) {
      for (const text of chosenClasses(node)) chosen.add(text);
      node.template.templateSpans?.forEach(({ expression }) =>
        walk(expression, (inside) => visitCode(inside, areViews)),
      );
      return false;
    }
    if (ts.isLiteralTypeNode(node) || chosen.has(node)) return false;
    // What is written as text in code may be put together there: it keeps its name.
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      for (const word of node.text.split(/\s+/)) {
        written.add(word);
        if (areViews) writtenInViews.add(word);
      }
    if ((ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) && ts.isIdentifier(node.name))
      properties.push(node.name.text);
    if (ts.isShorthandPropertyAssignment(node)) properties.push(node.name.text);
    return true;
  }
  const shortened = (kind, names, kept) => {
    const counts = new Map();
    for (const name of names) if (!kept.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const shortable = [...counts].sort(([, a], [, b]) => b - a);
    return new Map(shortable.map(([name], index) => [name, nameOf(kind, index)]));
  };
  return {
    classes: shortened('class', classes, writtenInViews),
    variables: shortened('custom', variables, new Set()),
    properties: shortened(
      'property',
      [...inner, ...properties],
      new Set([...written, ...knownNames()].filter((name) => !inner.includes(name))),
    ),
  };
}

const letters = 'etiarsnoldchpmgufvbwykxzjqETIARSNOLDCHPMGUFVBWYKXZJQ';

/**
 * Names that stay as they are. With a second letter they begin with `_`, because what others know may have two letters,
 * such as the languages.
 */
export const finalLetters = (_, index) => letters[index] ?? `_${finalLetters(_, index - letters.length)}`;

/** What Lit leaves open to elements, and elements to each other; nobody outside these files calls it. */
const inner = [
  ...['requestUpdate', 'performUpdate', 'createRenderRoot', 'willUpdate'],
  ...['surroundingsChanged', 'approached', 'printing'],
  // The browser has these too, or a text does; in our sources they are only ever properties of what we made.
  ...['piece', 'styles', 'tag', 'inline', 'view', 'compact', 'locale'],
  ...['columns', 'cells', 'shows', 'count', 'hint', 'title', 'initial', 'source', 'rows', 'same', 'scores'],
  ...['decision', 'percent', 'records', 'kind', 'again'],
];

const isProtected = ({ kind }) => kind === ts.SyntaxKind.ProtectedKeyword;

/** Names of properties that others know: the browser, the catalog, its labels, the page's script. */
function knownNames() {
  const library = globSync('node_modules/typescript/lib/lib.{es*,dom,dom.iterable}.d.ts');
  const ours = [
    'src/catalog/schema.ts',
    'src/words/**/words.ts',
    'src/elements/{ship-*,tool-*,bookmark-element,events,define}.ts',
    // What is kept in the reader's browser, for another version to read, and what a page's own store is asked.
    'src/{catalog,source}/bookmarks.ts',
  ];
  const names = [];
  for (const path of [...library, ...globSync(ours)])
    walk(parse(path), (node) => {
      // What is protected is known to our files alone.
      const isOpen = !ts.canHaveModifiers(node) || !ts.getModifiers(node)?.some(isProtected);
      const isMember = (ts.isTypeElement(node) || ts.isClassElement(node)) && isOpen;
      const isKey = path.endsWith('schema.ts') && ts.isObjectLiteralElement(node);
      if ((isMember || isKey) && node.name && ts.isIdentifier(node.name)) names.push(node.name.text);
    });
  return names;
}

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

const shortenClasses = (text, { classes }) => text.replace(/[\w-]+/g, (name) => classes.get(name) ?? name);

/** Edits that give the classes a view chooses between their short names. */
export const shortenChosen = (node, names) =>
  (isView(node) ? chosenClasses(node) : []).map((text) => ({
    start: text.getStart(),
    end: text.getEnd(),
    by: `'${shortenClasses(text.text, names)}'`,
  }));

export const shortenHtml = (text, names) =>
  text.replace(
    /class=("[^"]*"|[\w-]+)/g,
    (attribute) => `class=${shortenClasses(attribute.slice(6), names)}`,
  );
