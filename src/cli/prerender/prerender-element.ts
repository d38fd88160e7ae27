// What stands in one of our elements once it is prerendered: its shadow root, and a line for who drops that.
// Knows pieces and words; refuses to know pages.
import { isTool } from '../../catalog/catalog.js';
import { contentHash } from '../../view-models/content-hash.js';
import { findTool } from '../../view-models/find-tool.js';
import { toolViewModel, type FormatContext } from '../../view-models/tool.js';
import { widgetJsonLd } from '../../templates/json-ld/json-ld.js';
import type { JsonLdOptions } from '../../templates/json-ld/json-ld-node.js';
import type { JsonLdGraph } from '../../templates/json-ld/json-ld-graph.js';
import { renderToString } from '../../templates/render-to-string.js';
import { parseOptions, type Widget } from '../../templates/widget.js';
import { contentTemplate } from '../../templates/root.js';
import { verdictLink } from '../../templates/snippet.js';
import { verdictLine } from '../../templates/text.js';
import { localizeStrings } from '../../i18n/localized-strings.js';
import type { SiteCatalog } from './site-catalog.js';
import { prerenderedAttribute } from './page-parser.js';
import { widgets, widgetStyles, type StyledTag } from '../rendering/widgets.js';
import { catalogLocale } from '../rendering/strings.js';

/** What an element asks. */
export interface ElementQuery {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  lang: string;
  /** The absolute URL of its catalog as the page names it. */
  base: string;
}

/** What an element becomes. */
export interface PrerenderedElement {
  /** The shadow root, as a `<template>`; nothing where the catalog has none of its tools. */
  shadowRoot: string;
  /** The verdict in words, and where it leads, of each tool: for who drops shadow roots, as feeds and sanitizers do. */
  lines: { text: string; url: string | undefined }[];
  /** The same for search engines. */
  graph: JsonLdGraph | undefined;
  /** Slugs that the catalog does not have. */
  missing: string[];
}

/** How a site is prerendered. */
export interface ElementPrerendererOptions {
  catalog: SiteCatalog;
  /** Today as an ISO date. */
  today: string;
  /** The site's own origin, or what stands for it; it is left out of what is written. */
  origin: string;
  /** What structured data says beyond the usual; nothing where none is asked for. */
  jsonLd: JsonLdOptions | undefined;
  /** A tag's styles as they stand in its shadow root, with what marks the fingerprint. */
  styleTag(look: StyledTag, mark: string): string;
}

/** The attributes on which an answer depends. */
const asking = ['tool', 'tools', 'variant', 'heading-level', 'sections'];

/** So many answers are kept. */
const most = 2000;

/** Answers questions, each once while it is remembered. */
export function createElementPrerenderer({
  catalog,
  today,
  origin,
  jsonLd,
  styleTag,
}: ElementPrerendererOptions) {
  const answers = new Map<string, Promise<PrerenderedElement>>();
  const answer = async ({ tag, attributes, lang, base }: ElementQuery): Promise<PrerenderedElement> => {
    const widget = widgets.get(tag) as Widget;
    const [tool, tools, variant, headingLevel, sections] = asking.map((name) => attributes.get(name));
    const asked = parseOptions(widget, { tool, tools, variant, headingLevel, sections });
    const its = await catalog.of(asked.tools, widget.inline ? 'summary' : 'full', base);
    const { strings: words, locale } = await catalogLocale(lang);
    const strings = localizeStrings(words, locale, its.labels);
    const context: FormatContext = { strings, today, stale: false };
    const missing = asked.tools.filter((slug) => !isTool(findTool(slug, its)));
    const viewModel = widget.toViewModel(asked, its, context);
    if (viewModel === undefined) return { shadowRoot: '', lines: [], graph: undefined, missing };
    const local = (text: string) => text.replaceAll(`${origin}/`, '/');
    const view = local(renderToString(contentTemplate(widget, viewModel, asked, strings)));
    const mark = contentHash(viewModel, origin);
    const shown = asked.tools.flatMap((slug) => {
      const tool = findTool(slug, its);
      return tool ? [toolViewModel(tool, its, context)] : [];
    });
    const lines = shown.map((tool) => {
      const url = tool.url ?? its.homepage;
      return { text: verdictLine(tool), url: url && local(url) };
    });
    return {
      shadowRoot: shadowRootHtml(styleTag(widget, mark) + view),
      lines,
      graph: jsonLd && widgetJsonLd[tag as keyof typeof widgetJsonLd](viewModel as never, its, jsonLd),
      missing,
    };
  };
  return (question: ElementQuery): Promise<PrerenderedElement> => {
    const { tag, attributes, lang, base } = question;
    const key = JSON.stringify([tag, lang, base, ...asking.map((name) => attributes.get(name))]);
    const known = answers.get(key) ?? answer(question);
    // What was asked last is kept, so that a site with a comparison of its own on each page fits into memory.
    answers.delete(key);
    answers.set(key, known);
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return known;
  };
}

/** A shadow root as it stands in a page. */
export const shadowRootHtml = (content: string): string =>
  `<template shadowrootmode="open" ${prerenderedAttribute}>${content}</template>`;

/** The lines of an answer as they stand in an element beside its shadow root. */
export const lightHtml = ({ lines }: PrerenderedElement): string =>
  `<span ${prerenderedAttribute}>${lines.map(verdictLink).join(', ')}</span>`;

/** Styles inside each shadow root: nothing else to load, and the same text each time, so one hash for each tag. */
export const inlineStyleTag = (look: StyledTag, mark: string): string =>
  `<style id="${mark}">${widgetStyles(look)}</style>`;
