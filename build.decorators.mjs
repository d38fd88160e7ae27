// Smaller decorators for the CDN files, where only fields carry them: `@property()` of Lit without its second,
// standard form, and the call around it without redefining what Lit has just defined. Saves 0.4 KB gzipped.

const property = `
export const property = (options) => (proto, name) => proto.constructor.createProperty(name, options);
export const state = (options) => property({ ...options, state: true, attribute: false });
`;
const decorate = `
function __decorate(decorators, proto, name) {
  decorators.forEach((decorator) => decorator(proto, name));
}
`;

export const smallDecorators = {
  name: 'small-decorators',
  enforce: 'pre',
  load: {
    filter: { id: /\/lit\/decorators\.js$/ },
    handler: () => property,
  },
  // The bundler's own helper cannot be resolved elsewhere, so it is replaced where it has been written.
  renderChunk: (code) => code.replace(/\n(\t*)function __decorate\([^]*?\n\1}\n/, decorate),
};
