// Short names for the CDN files: of the classes in our shadow roots and of the private custom properties.
// Parts, attributes and public custom properties keep theirs: those are what a page's author writes.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** Short names, by the long ones; made from all of the sources, so that every file gets the same. */
export function shortNames(paths = globSync('src/{render,elements}/*.ts')) {
  const classes = new Set();
  const variables = new Set();
  // A class that is also written in code may be put together there: it keeps its name.
  const written = new Set();
  for (const path of paths.sort()) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (ts.isTaggedTemplateExpression(node)) {
        if (node.tag.getText() === 'css') {
          const text = node.template.getText();
          for (const [, name] of text.matchAll(classInCss)) classes.add(name);
          for (const [, name] of text.matchAll(/--_([\w-]+)/g)) variables.add(name);
        }
        node.template.templateSpans?.forEach(({ expression }) => visit(expression));
        return;
      }
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        for (const word of node.text.split(/\s+/)) written.add(word);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  const long = [...classes].filter((name) => !written.has(name));
  return {
    classes: new Map(long.map((name, index) => [name, letters(index)])),
    variables: new Map([...variables].map((name, index) => [name, letters(index)])),
  };
}

const classInCss = /\.([a-z][\w-]*)(?=[^{}]*\{)/g;

/** `a` to `z`, then `aa`, `ab` and on. */
const letters = (index) =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

export const shortenCss = (text, { classes, variables }) =>
  text
    .replace(/\.([a-z][\w-]*)(?=[^{};]*[,{])/g, (whole, name) => (classes.has(name) ? `.${classes.get(name)}` : whole))
    .replace(/--_([\w-]+)/g, (whole, name) => `--_${variables.get(name)}`);

export const shortenHtml = (text, { classes }) =>
  text.replace(
    /class=("[^"]*"|[\w-]+)/g,
    (attribute) => 'class=' + attribute.slice(6).replace(/[\w-]+/g, (name) => classes.get(name) ?? name),
  );
