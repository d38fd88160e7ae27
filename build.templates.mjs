// Shortens html`` and css`` literals for the CDN files: white space and comments, names of end tags, quotes, zeros before
// a point, and the names of build.names.mjs. A space between two words stays one; at the edge of a literal it goes.
import ts from 'typescript';
import { placeholder } from './build.letters.mjs';
import { shortNames, shortenChosen, shortenCss, shortenHtml, shortenProperties } from './build.names.mjs';

const block =
  'article|aside|caption|colgroup|col|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|' +
  'nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|' +
  'circle|defs|g|line|path|polygon|polyline|rect|title|use';
const aroundBlocks = new RegExp(`\\s*(</?(?:${block})(?:\\s[^<>]*)?>)\\s*`, 'g');

/** Stands for an expression while the text around it is shortened. */
const hole = (index) => `\u0001${index}\u0002`;

/** With the names that `nameOf` gives, or such as build.letters.mjs will give. */
export function minifyTemplates(nameOf = placeholder) {
  const names = shortNames(nameOf);
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code, id) => ({ code: shorten(code, names, id), map: null }),
    },
  };
}

function shorten(code, names, fileName = 'source.ts') {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true);
  const edits = shortenProperties(file, names);
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node))
      edits.push(...shortenTemplate(node, code, names), ...shortenChosen(node, names));
    ts.forEachChild(node, visit);
  };
  visit(file);
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

/** One edit for each stretch of text between two expressions. */
function shortenTemplate({ tag, template }, code, names) {
  const minify = { html: minifyHtml, css: minifyCss }[tag.getText()];
  if (!minify) return [];
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  const spans = parts.map((part) => {
    const opensHole = part.kind === ts.SyntaxKind.TemplateHead || part.kind === ts.SyntaxKind.TemplateMiddle;
    return { start: part.getStart() + 1, end: part.getEnd() - (opensHole ? 2 : 1) };
  });
  const texts = spans.map(({ start, end }) => code.slice(start, end));
  const whole = texts.reduce((all, text, index) => all + hole(index - 1) + text);
  const short = minify(whole, names).split(/\u0001\d+\u0002/); // eslint-disable-line no-control-regex
  if (short.length !== texts.length) throw new Error(`A hole is lost in ${whole}`);
  return spans.map((span, index) => ({ ...span, by: short[index] }));
}

// A name and a value, with one hole at most.
const attribute = /\s+[\w-]+=("[^"\u0001]*(\u0001\d+\u0002[^"\u0001]*)?"|[^\s"\u0001]+|\u0001\d+\u0002)/g; // eslint-disable-line no-control-regex

/** src/lit/ makes nodes of what we write, and knows no more of HTML than this. */
function refuseUnknown(text) {
  const open = [];
  for (const [tag, closing, name, attributes, closed] of text.matchAll(tags)) {
    const known = attributes.replace(attribute, '').trim() === '';
    if (!known || (closing && open.pop() !== name))
      throw new Error(`src/lit/ cannot read a template at ${tag}`);
    if (!closing && !closed) open.push(name);
  }
  if (/&\w+;/.test(text)) throw new Error(`src/lit/ knows no entities: ${text}`);
  if (open.length > 0) throw new Error(`src/lit/ cannot read a template: <${open.at(-1)}> is not closed`);
}
const tags = /<(\/?)([\w-]+)([^>]*?)(\/?)>/g;

function minifyHtml(text, names) {
  refuseUnknown(text);
  return (
    shortenHtml(text, names)
      .replace(/<!--[^]*?-->/g, '')
      .replace(/\s+/g, ' ')
      .replace(aroundBlocks, '$1')
      .replace(/\s+(?=\/?>)/g, '')
      // Quotes go where all of the value is written here, or all of it is one expression.
      .replace(/="([^"'`=<>\s\u0001]+|\u0001\d+\u0002)"(?=\s|\/?>)/g, '=$1') // eslint-disable-line no-control-regex
      // Every element is closed, so the last one opened is the one meant.
      .replace(/<\/[\w-]+>/g, '</>')
      .trim()
  );
}

function minifyCss(text, names) {
  if (text.includes('\u0001')) throw new Error(`src/lit/ knows no holes in styles: ${text}`);
  const strings = [];
  return (
    shortenCss(text, names)
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (string) => `\u0003${strings.push(string) - 1}\u0004`)
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,~]|>(?!=)) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/\( | \)/g, (edge) => edge.trim())
      .replace(/;+\}/g, '}')
      .replace(/(?<![\d.])0(\.\d)/g, '$1')
      // A nested rule needs `&` only where it says more than "inside".
      .replace(/(?<=[{};,])& (?=[.:\w[])/g, '')
      .replace(/ ([<>]=?) /g, '$1')
      .replace(/ ([*/]) /g, '$1')
      .replace(/(@media|@container) \(/g, '$1(')
      .replace(/ \+ (?=\*)/g, '+')
      .replace(/\u0003(\d+)\u0004/g, (_, index) => strings[index].replaceAll("'", '"')) // eslint-disable-line no-control-regex
      .replace(/="([a-z]\w*)"\]/g, '=$1]')
      .trim()
  );
}
