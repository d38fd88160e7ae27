// What stands in one of our elements once it is prerendered: its shadow root, and a line for who drops that.
// Knows pieces and words; refuses to know pages.
import { isTool } from '../../catalog/catalog.js';
import { fingerprint } from '../../facts/fingerprint.js';
import { toolCalled } from '../../facts/lookup.js';
import { toolFacts, type Telling } from '../../facts/tool.js';
import { jsonLdOf } from '../../render/json-ld.js';
import type { JsonLdOptions } from '../../render/json-ld-node.js';
import type { JsonLdGraph } from '../../render/json-ld-graph.js';
import { markupOf } from '../../render/markup.js';
import { askedOf, type Piece } from '../../render/piece.js';
import { answerView } from '../../render/root.js';
import { verdictLink } from '../../render/snippet.js';
import { verdictLine } from '../../render/text.js';
import { wordingOf } from '../../words/wording.js';
import type { SiteCatalog } from './data.js';
import { ours } from './page.js';
import { pieces, stylesOf, type Look } from './pieces.js';
import { speechIn } from './words.js';

/** What an element asks. */
export interface Question {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  lang: string;
  /** The absolute URL of its catalog as the page names it. */
  base: string;
}

/** What an element becomes. */
export interface SiteAnswer {
  /** The shadow root, as a `<template>`; nothing where the catalog has none of its tools. */
  print: string;
  /** The verdict in words, and where it leads, of each tool: for who drops shadow roots, as feeds and sanitizers do. */
  lines: { text: string; url: string | undefined }[];
  /** The same for search engines. */
  graph: JsonLdGraph | undefined;
  /** Slugs that the catalog does not have. */
  missing: string[];
}

/** How a site is prerendered. */
export interface SiteAnswering {
  catalog: SiteCatalog;
  /** Today as an ISO date. */
  today: string;
  /** The site's own origin, or what stands for it; it is left out of what is written. */
  origin: string;
  /** What structured data says beyond the usual; nothing where none is asked for. */
  jsonLd: JsonLdOptions | undefined;
  /** A tag's styles as they stand in its shadow root, with what marks the fingerprint. */
  styleTag(look: Look, mark: string): string;
}

/** The attributes on which an answer depends. */
const asking = ['tool', 'tools', 'variant', 'heading-level', 'sections'];

/** So many answers are kept. */
const most = 2000;

/** Answers questions, each once while it is remembered. */
export function answering({ catalog, today, origin, jsonLd, styleTag }: SiteAnswering) {
  const answers = new Map<string, Promise<SiteAnswer>>();
  const answer = async ({ tag, attributes, lang, base }: Question): Promise<SiteAnswer> => {
    const piece = pieces.get(tag) as Piece;
    const [tool, tools, variant, headingLevel, sections] = asking.map((name) => attributes.get(name));
    const asked = askedOf(piece, { tool, tools, variant, headingLevel, sections });
    const its = await catalog.of(asked.tools, piece.inline ? 'summary' : 'full', base);
    const { words, locale } = await speechIn(lang);
    const wording = wordingOf(words, locale, its.labels);
    const telling: Telling = { wording, today, stale: false };
    const missing = asked.tools.filter((slug) => !isTool(toolCalled(slug, its)));
    const facts = piece.facts(asked, its, telling);
    if (facts === undefined) return { print: '', lines: [], graph: undefined, missing };
    const local = (text: string) => text.replaceAll(`${origin}/`, '/');
    const view = local(markupOf(answerView(piece, facts, asked, wording)));
    const mark = fingerprint(facts, origin);
    const shown = asked.tools.flatMap((slug) => {
      const tool = toolCalled(slug, its);
      return tool ? [toolFacts(tool, its, telling)] : [];
    });
    const lines = shown.map((tool) => {
      const url = tool.url ?? its.homepage;
      return { text: verdictLine(tool), url: url && local(url) };
    });
    return {
      print: printOf(styleTag(piece, mark) + view),
      lines,
      graph: jsonLd && jsonLdOf[tag as keyof typeof jsonLdOf](facts as never, its, jsonLd),
      missing,
    };
  };
  return (question: Question): Promise<SiteAnswer> => {
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
export const printOf = (content: string): string =>
  `<template shadowrootmode="open" ${ours}>${content}</template>`;

/** The lines of an answer as they stand in an element beside its shadow root. */
export const lightOf = ({ lines }: SiteAnswer): string =>
  `<span ${ours}>${lines.map(verdictLink).join(', ')}</span>`;

/** Styles inside each shadow root: nothing else to load, and the same text each time, so one hash for each tag. */
export const inlineStyle = (look: Look, mark: string): string =>
  `<style id="${mark}">${stylesOf(look)}</style>`;
