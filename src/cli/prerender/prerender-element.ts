// Prerenderer of one element that shows catalog data: its shadow root, and a line of text as a fallback.
import { isTool } from '../../catalog/catalog.js';
import { contentHash } from '../../view-models/content-hash.js';
import { findTool } from '../../view-models/find-tool.js';
import { toolViewModel, type FormatContext } from '../../view-models/tool.js';
import { widgetJsonLd } from '../../templates/json-ld/json-ld.js';
import type { JsonLdOptions } from '../../templates/json-ld/json-ld-node.js';
import type { JsonLdGraph } from '../../templates/json-ld/json-ld-graph.js';
import { renderToString } from '../../templates/render-to-string.js';
import { parseOptions, recordSizeOf, type Widget } from '../../templates/widget.js';
import { contentTemplate } from '../../templates/root.js';
import { verdictLink } from '../../templates/snippet.js';
import { verdictLine } from '../../templates/text.js';
import { localizeStrings } from '../../i18n/localized-strings.js';
import type { SiteCatalog } from './site-catalog.js';
import { prerenderedAttribute } from './page-parser.js';
import { widgets, widgetStyles, type StyledTag } from '../rendering/widgets.js';
import { catalogLocale } from '../rendering/strings.js';

/** Element to prerender. */
export interface ElementQuery {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  lang: string;
  /** True inside a link, a button or the like. */
  insideLink: boolean;
  /** The absolute URL of its catalog as the page names it. */
  base: string;
}

/** Prerendered content of an element. */
export interface PrerenderedElement {
  /** The shadow root as a `<template>`; empty if the catalog has none of the tools. */
  shadowRoot: string;
  /** Verdict in words and URL of each tool, for readers that drop shadow roots, such as feeds and sanitizers. */
  lines: { text: string; url: string | undefined }[];
  /** Structured data for search engines. */
  graph: JsonLdGraph | undefined;
  /** Slugs that the catalog does not have. */
  missing: string[];
}

/** Options for prerendering the elements of a site. */
export interface ElementPrerendererOptions {
  catalog: SiteCatalog;
  /** Today as an ISO date. */
  today: string;
  /** The site's own origin, or the placeholder for it; it is removed from URLs in the output. */
  origin: string;
  /** Options for structured data; `undefined` for none. */
  jsonLd: JsonLdOptions | undefined;
  /** Renders a tag's styles for the shadow root; `hash` becomes the `id`, by which elements compare content. */
  styleTag(styledTag: StyledTag, hash: string): string;
}

/** Prerenders an element. */
export type ElementPrerenderer = (query: ElementQuery) => Promise<PrerenderedElement>;

/** Attributes that the content depends on. */
const contentAttributes = ['tool', 'tools', 'variant', 'heading-level', 'sections'];

/** Number of prerendered elements to keep in memory. */
const maxCached = 2000;

async function prerenderElement(
  { tag, attributes, lang, insideLink, base }: ElementQuery,
  { catalog: siteCatalog, today, origin, jsonLd, styleTag }: ElementPrerendererOptions,
): Promise<PrerenderedElement> {
  const widget = widgets.get(tag) as Widget;
  const [tool, tools, variant, headingLevel, sections] = contentAttributes.map((name) =>
    attributes.get(name),
  );
  const options = parseOptions(widget, { tool, tools, variant, headingLevel, sections });
  const catalog = await siteCatalog.of(options.tools, recordSizeOf(widget), base);
  const localized = await catalogLocale(lang);
  const strings = localizeStrings(localized.strings, localized.locale, catalog.labels);
  const context: FormatContext = { strings, today, stale: false, insideLink };
  const missing = options.tools.filter((slug) => !isTool(findTool(slug, catalog)));
  const viewModel = widget.toViewModel(options, catalog, context);
  if (viewModel === undefined) return { shadowRoot: '', lines: [], graph: undefined, missing };
  const withoutOrigin = (text: string) => text.replaceAll(`${origin}/`, '/');
  const view = withoutOrigin(renderToString(contentTemplate(widget, viewModel, options, strings)));
  const lines = options.tools.flatMap((slug) => {
    const tool = findTool(slug, catalog);
    if (!tool) return [];
    const toolView = toolViewModel(tool, catalog, context);
    const url = insideLink ? undefined : (toolView.url ?? catalog.homepage);
    return [{ text: verdictLine(toolView), url: url && withoutOrigin(url) }];
  });
  return {
    shadowRoot: shadowRootHtml(styleTag(widget, contentHash(viewModel, origin)) + view),
    lines,
    graph: jsonLd && widgetJsonLd[widget.tag](viewModel as never, catalog, jsonLd),
    missing,
  };
}

/** Creates a prerenderer that keeps the last results: sites often show the same element on many pages. */
export function createElementPrerenderer(options: ElementPrerendererOptions): ElementPrerenderer {
  const cache = new Map<string, Promise<PrerenderedElement>>();
  return (query) => {
    const { tag, attributes, lang, insideLink, base } = query;
    const key = JSON.stringify([
      tag,
      lang,
      insideLink,
      base,
      ...contentAttributes.map((name) => attributes.get(name)),
    ]);
    const result = cache.get(key) ?? prerenderElement(query, options);
    // The least recently used result is dropped, so that a site with another comparison on each page fits into memory.
    cache.delete(key);
    cache.set(key, result);
    for (const oldest of cache.keys()) {
      if (cache.size <= maxCached) break;
      cache.delete(oldest);
    }
    return result;
  };
}

/** Wraps content in a declarative shadow root. */
export const shadowRootHtml = (content: string): string =>
  `<template shadowrootmode="open" ${prerenderedAttribute}>${content}</template>`;

/** Renders the fallback that stands beside the shadow root. */
export const lightHtml = ({ lines }: PrerenderedElement): string =>
  `<span ${prerenderedAttribute}>${lines.map(verdictLink).join(', ')}</span>`;

/** Renders styles as a `<style>`: nothing else to load, and always the same text, so one CSP hash for each tag. */
export const inlineStyleTag = (styledTag: StyledTag, hash: string): string =>
  `<style id="${hash}">${widgetStyles(styledTag)}</style>`;
