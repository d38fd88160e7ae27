// Lit for the CDN files, without what it carries for browsers below our floor and for code we do not have.
// The npm files use Lit as it is. Saves 0.9 KB gzipped.

/** Every browser we define elements in adopts style sheets. */
const styles = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {}
export const css = ([text]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
export const unsafeCSS = (text) => css([text]);
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, sheets) => {
  root.adoptedStyleSheets = sheets;
};
`;

/** Just fields are decorated, and just with \`@property()\`. */
const decorators = `
export const property = (options) => (proto, name) => proto.constructor.createProperty(name, options);
`;
const decorate = `
function __decorate(decorators, proto, name) {
  decorators.forEach((decorator) => decorator(proto, name));
}
`;

export const slimLit = {
  name: 'slim-lit',
  enforce: 'pre',
  load: {
    filter: { id: /\/lit\/decorators\.js$|\/reactive-element\/css-tag\.js$/ },
    handler: (id) => (id.endsWith('css-tag.js') ? styles : decorators),
  },
  // The bundler's own helper cannot be resolved elsewhere, so it is replaced where it has been written.
  renderChunk: (code) => code.replace(/\n(\t*)function __decorate\([^]*?\n\1}\n/, decorate),
};
