// `ship-or-skip/prerender`: a site prerendered by whatever builds it: a folder, one page at a time, after Vite,
// VitePress or Astro, and elements in Markdown.
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
