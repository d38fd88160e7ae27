// `ship-or-skip/prerender`: a site prerendered by whatever builds it: a folder, one page at a time, after Vite,
// VitePress or Astro, and elements in Markdown.
export { prerender } from './verbs/prerender.js';
export type { PrerenderOptions, PrerenderResult } from './verbs/prerender.js';
export { openPrerenderer } from './verbs/prerenderer.js';
export type { PrerenderedPage, Prerenderer, PrerendererOptions } from './verbs/prerenderer.js';
export { shipOrSkip, shipOrSkipAstro, shipOrSkipVitePress } from './plugins/after-build.js';
export type { AfterBuildOptions, AstroHooks, VitePlugin } from './plugins/after-build.js';
export { remarkShipOrSkip } from './plugins/remark.js';
export type { MarkdownFile, MarkdownNode, RemarkOptions } from './plugins/remark.js';
export { Refusal } from './report/reporter.js';
export type { Reporter } from './report/reporter.js';
export type { Diagnostic, Frame, Severity, Tally } from './report/diagnostic.js';
