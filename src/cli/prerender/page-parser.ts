// A page's HTML as its author's tool wrote it: where our elements are in it, what they ask for, and edits that leave
// everything else as it is, byte for byte. Refuses to know what an element shows.
import { embedGenerator } from '../rendering/embed-page.js';
import { defaultTreeAdapter, html as names, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { styledTags } from '../rendering/widgets.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of a page, in UTF-16 units, and what shall stand there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One of our elements in a page. */
export interface PageElement {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** What names its catalog, as the page writes it; nothing where the page names none. */
  catalog: string | undefined;
  /** The nearest language; empty where the page says none. */
  lang: string;
  /** Where it begins. */
  start: number;
  /** Where its content begins. */
  inside: number;
  /** Where our own fallback is or may go; nothing where the author's stands, or the element is not closed. */
  light: Edit | undefined;
  /** Whether its author has a shadow root of another kind in it. */
  hasOwnShadow: boolean;
}

/** What a page has for us. */
export interface ParsedPage {
  elements: PageElement[];
  /** Against what its URLs resolve, as the page writes it. */
  base: string | undefined;
  /** Whether a framework takes the page over and minds what it did not write (React). */
  hydrated: boolean;
  /** Where structured data is or may go. */
  head: Edit | undefined;
  /** What looks like ours and stands where none of our elements is: it stays. */
  leftovers: Edit[];
}

/** On what we write, so that we know it again. */
export const prerenderedAttribute = 'data-ship-or-skip';

const isElement = (node: Node | null): node is Element => !!node && 'tagName' in node;
const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const isOurs = (node: Node): node is Element =>
  isElement(node) && attributeOf(node, prerenderedAttribute) !== undefined;

/** The range of a node in the source. */
function rangeOf(node: Node, text = ''): Edit {
  const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
  return { start: startOffset, end: endOffset, text };
}

/** An element and its ancestors. */
function* around(element: Element): Generator<Element> {
  for (let at: Node | null = element; isElement(at); at = at.parentNode) yield at;
}

/** The end of a head, whose tags may be left out in HTML; nothing where nothing of it is written. */
function endOf(head: Element): Edit | undefined {
  const last = head.childNodes.findLast(({ sourceCodeLocation }) => sourceCodeLocation);
  const at =
    head.sourceCodeLocation?.endTag?.startOffset ??
    last?.sourceCodeLocation?.endOffset ??
    head.sourceCodeLocation?.startTag?.endOffset;
  return at === undefined ? undefined : { start: at, end: at, text: '' };
}

/** What React, Next, Docusaurus and Gatsby leave in the pages that they take over. */
const hydration =
  /id=["']?(?:__next|__docusaurus|___gatsby)\b|data-reactroot|__NEXT_DATA__|self\.__next_f|\$RC=/;

/** Whether a text may have anything for us: most pages of most sites have not. */
export const mayHaveElements = (html: string): boolean =>
  /<(?:ship-|tool-)/i.test(html) && !html.includes(`content="${embedGenerator}"`);

const opening = `<template shadowrootmode="open" ${prerenderedAttribute}>`;
const closing = '</template>';

/** A page without the shadow roots we wrote, which would take most of the time to parse; and those, by their places. */
export function removePrerendered(html: string): { text: string; shadowRoots: Map<number, string> } {
  const shadowRoots = new Map<number, string>();
  let text = '';
  let at = 0;
  for (let start; (start = html.indexOf(opening, at)) >= 0;) {
    const end = html.indexOf(closing, start);
    if (end < 0) break;
    text += html.slice(at, start);
    at = end + closing.length;
    shadowRoots.set(text.length, (shadowRoots.get(text.length) ?? '') + html.slice(start, at));
  }
  return { text: text + html.slice(at), shadowRoots };
}

/** Those of whose place we ask: ours, what says where our script goes, and what we wrote. */
const hasPlace = (element: Element): boolean =>
  styledTags.has(element.tagName) || inHead.has(element.tagName) || isOurs(element);
const inHead = new Set(['head', 'title', 'base', 'link', 'meta', 'style', 'script', 'noscript', 'template']);

/**
 * parse5's own tree, with two savings that are a third of the time: it would keep the place of everything, and all text, of
 * which we ask only whether there is any.
 */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    const last = parent.childNodes.at(-1);
    if (last?.nodeName !== '#text' || !('value' in last)) defaultTreeAdapter.insertText(parent, text);
    else if (!/\S/.test(last.value)) last.value += text;
  },
  setNodeSourceCodeLocation(node, place) {
    if (isElement(node) && hasPlace(node)) node.sourceCodeLocation = place;
  },
};

/** Reads a page from which `prints` were taken. */
export function parsePage(html: string, shadowRoots: ReadonlyMap<number, string>): ParsedPage {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter });
  const hosts: Element[] = [];
  let link: string | undefined;
  let base: string | undefined;
  let head: Edit | undefined;
  const walk = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (isElement(child)) {
        // Inside an SVG it is no element of ours, and a template there is none.
        const isHtml = child.namespaceURI === names.NS.HTML;
        if (isHtml && styledTags.has(child.tagName) && child.sourceCodeLocation?.startTag) hosts.push(child);
        if (child.tagName === 'base') base ??= attributeOf(child, 'href');
        if (child.tagName === 'link' && /(^|\s)ship-catalog(\s|$)/i.test(attributeOf(child, 'rel') ?? ''))
          link ??= attributeOf(child, 'href');
        if (child.tagName === 'script' && isOurs(child)) head = rangeOf(child);
        if (child.tagName === 'head') head ??= endOf(child);
      }
      walk(child);
    }
  };
  walk(document);
  const found = hosts.map((element) => hostOf(element, link));
  const places = new Set(found.map(({ inside }) => inside));
  const leftovers = [...shadowRoots]
    .filter(([start]) => !places.has(start))
    .map(([start, text]) => ({ start, end: start, text }));
  return { elements: found, base, hydrated: hydration.test(html), head, leftovers };
}

function hostOf(element: Element, link: string | undefined): PageElement {
  const place = element.sourceCodeLocation;
  const inside = place?.startTag?.endOffset ?? 0;
  const children = element.childNodes;
  const hasOwnShadow = children.some(
    (child) => isElement(child) && child.tagName === 'template' && attributeOf(child, 'shadowrootmode'),
  );
  const light = children.find(isOurs);
  const authored = children.some(
    (child) =>
      child !== light &&
      (isElement(child) || (child.nodeName === '#text' && 'value' in child && /\S/.test(child.value))),
  );
  const end = place?.endTag?.startOffset;
  const own = attributeOf(element, 'catalog');
  const regions = [...around(element)].filter(({ tagName }) => tagName === 'ship-catalog');
  return {
    tag: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    catalog: own || regions.map((region) => attributeOf(region, 'src')).find(Boolean) || link,
    lang:
      [...around(element)].map((each) => attributeOf(each, 'lang')).find((lang) => lang !== undefined) ?? '',
    start: place?.startOffset ?? 0,
    inside,
    light: light ? rangeOf(light) : authored || end === undefined ? undefined : { start: end, end, text: '' },
    hasOwnShadow,
  };
}

/** A page with some edits, which do not overlap; of two at one place the first stays first. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(html.slice(at, start), text);
    at = end;
  }
  return [...parts, html.slice(at)].join('');
}

/** Line and column, from 1 and in UTF-16 units, in a page with some edits, of what stood at `offset` without them. */
export function positionAfterEdits(
  html: string,
  edits: readonly Edit[],
  offset: number,
): { line: number; column: number } {
  const before = edits.filter(({ end }) => end <= offset);
  const at = before.reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
  const lines = applyEdits(html, edits)
    .slice(0, at)
    .split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
