// Entry of `ship-or-skip/prerender`: prerendering of a folder or of single pages, plugins for Vite, VitePress and Astro,
// and a remark plugin.
export { prerender } from './prerender/prerender.js';
export type { PrerenderOptions, PrerenderResult } from './prerender/prerender.js';
export { openPrerenderer } from './prerender/prerenderer.js';
export type { PrerenderedPage, Prerenderer, PrerendererOptions } from './prerender/prerenderer.js';
export { shipOrSkip, shipOrSkipAstro, shipOrSkipVitePress } from './plugins/after-build.js';
export type { AfterBuildOptions, AstroHooks, VitePlugin } from './plugins/after-build.js';
export { remarkShipOrSkip } from './plugins/remark.js';
export type { MarkdownFile, MarkdownNode, RemarkOptions } from './plugins/remark.js';
export { UserError } from './diagnostics/build-observer.js';
export type { BuildObserver } from './diagnostics/build-observer.js';
export type { Diagnostic, CodeFrame, Severity, Tally } from './diagnostics/diagnostic.js';
