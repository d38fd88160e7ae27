// Parser of a page's HTML: finds the elements, their attributes and the positions of their content in the source text.
import { embedGenerator } from '../rendering/embed-page.js';
import { defaultTreeAdapter, html as names, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { pageSections, shownTags } from '../../shared/page-content.js';
import { interactiveRoles, interactiveTags } from '../../shared/interactive-content.js';
import { styledTags } from '../rendering/widgets.js';
import { isHydrated } from './hydration.js';
import { insertion, type Edit } from './page-edits.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Element of a page that is prerendered. */
export interface PageElement {
  tag: string;
  attributes: ReadonlyMap<string, string>;
  /** The catalog URL as the page writes it; `undefined` if the page names no catalog. */
  catalog: string | undefined;
  /** The nearest `lang`; empty if the page has none. */
  lang: string;
  /** True inside a link, a button or the like. */
  insideLink: boolean;
  /** Offset of the start tag. */
  start: number;
  /** Offset of the content, after the start tag. */
  contentStart: number;
  /** Range of the prerendered fallback; `undefined` if the author wrote one. */
  light: Edit | undefined;
  /** `always` or `never` of the nearest `data-ship-light`, which decides for what is in it. */
  lightChoice: string | undefined;
  /** True in an island of Astro, which its own framework hydrates. */
  isInIsland: boolean;
  /** True if the author wrote a declarative shadow root into it. */
  hasOwnShadow: boolean;
  /** True if it holds content of the page that is no fallback. */
  holdsPageContent: boolean;
}

/** Element without an end tag: what follows it is its content, and not shown. */
export type UnclosedElement = Pick<PageElement, 'tag' | 'start'>;

/** Parsed page. */
export interface ParsedPage {
  elements: PageElement[];
  unclosed: UnclosedElement[];
  /** The `<base href>` as the page writes it. */
  base: string | undefined;
  /** True if a framework such as React hydrates the page, and would report markup that it did not render. */
  hydrated: boolean;
  /** `always` or `never` of `<meta name="ship-light">`, which decides for the page. */
  light: string | undefined;
  /** Range of the structured data in the head, or the offset to insert it at. */
  head: Edit | undefined;
  /** Prerendered shadow roots outside of the elements, which stay in the page. */
  leftovers: Edit[];
}

/** Attribute that marks prerendered markup, so that the next run can replace it. */
export const prerenderedAttribute = 'data-ship-or-skip';

const isElement = (node: Node | null): node is Element => !!node && 'tagName' in node;
const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const isPrerendered = (node: Node): node is Element =>
  isElement(node) && attributeOf(node, prerenderedAttribute) !== undefined;

/** Returns the range of a node in the source, as an edit that removes it. */
function rangeOf(node: Node): Edit {
  const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
  return { start: startOffset, end: endOffset, text: '' };
}

/** Yields an element and its ancestors. */
function* selfAndAncestors(element: Element): Generator<Element> {
  for (let at: Node | null = element; isElement(at); at = at.parentNode) yield at;
}

/** Checks that an element is inside a link, a button or the like, or is one. */
export const isInInteractiveContent = (element: Element): boolean =>
  [...selfAndAncestors(element)].some(
    (each) =>
      interactiveTags.includes(each.tagName) || interactiveRoles.includes(attributeOf(each, 'role') ?? ''),
  );

/** Finds where something can follow an element of a head: behind it, or before a <noscript> without an end tag. */
const endOfHeadChild = ({ tagName, sourceCodeLocation: location }: Element): number | undefined =>
  tagName === 'noscript' && !location?.endTag ? location?.startOffset : location?.endOffset;

/** Finds the end of a head, whose tags HTML allows to omit; `undefined` if the source has nothing of it. */
function endOfHead(head: Element): Edit | undefined {
  const last = head.childNodes.findLast(
    (node): node is Element => isElement(node) && !!node.sourceCodeLocation,
  );
  const offset =
    head.sourceCodeLocation?.endTag?.startOffset ??
    (last && endOfHeadChild(last)) ??
    head.sourceCodeLocation?.startTag?.endOffset;
  return offset === undefined ? undefined : insertion(offset, '');
}

/** Checks quickly, without parsing, that a page may have elements: most pages of most sites have none. */
export const mayHaveElements = (html: string): boolean =>
  /<(?:ship-|tool-)/i.test(html) && !html.includes(`content="${embedGenerator}"`);

const shadowStart = `<template shadowrootmode="open" ${prerenderedAttribute}>`;
const shadowEnd = '</template>';

/**
 * Removes prerendered shadow roots from a page, because parsing them would take most of the time.
 * @returns the remaining text, and the removed shadow roots by their offsets in it
 */
export function removePrerendered(html: string): { text: string; shadowRoots: Map<number, string> } {
  const shadowRoots = new Map<number, string>();
  let text = '';
  let offset = 0;
  for (let start; (start = html.indexOf(shadowStart, offset)) >= 0;) {
    const end = html.indexOf(shadowEnd, start);
    if (end < 0) break;
    text += html.slice(offset, start);
    offset = end + shadowEnd.length;
    shadowRoots.set(text.length, (shadowRoots.get(text.length) ?? '') + html.slice(start, offset));
  }
  return { text: text + html.slice(offset), shadowRoots };
}

const headTags = new Set([
  'head',
  'title',
  'base',
  'link',
  'meta',
  'style',
  'script',
  'noscript',
  'template',
]);

/** Checks that the parser needs an element's position: elements to prerender, prerendered markup, and tags of the head. */
const needsPosition = (element: Element): boolean =>
  shownTags.includes(element.tagName) || headTags.has(element.tagName) || isPrerendered(element);

/**
 * parse5's default tree without most positions and text, which saves a third of the time: of a text only its presence
 * matters.
 */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    const last = parent.childNodes.at(-1);
    if (last?.nodeName !== '#text' || !('value' in last)) defaultTreeAdapter.insertText(parent, text);
    else if (!/\S/.test(last.value)) last.value += text;
  },
  setNodeSourceCodeLocation(node, location) {
    if (isElement(node) && needsPosition(node)) node.sourceCodeLocation = location;
  },
};

/** Parses a page from which `removePrerendered` removed `shadowRoots`. */
export function parsePage(html: string, shadowRoots: ReadonlyMap<number, string>): ParsedPage {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter });
  const found: Element[] = [];
  const unclosed: UnclosedElement[] = [];
  let link: string | undefined;
  let base: string | undefined;
  let light: string | undefined;
  let head: Edit | undefined;
  const visit = (element: Element): void => {
    const { tagName } = element;
    // An element of this name inside an SVG is not a custom element.
    const isHtml = element.namespaceURI === names.NS.HTML;
    const location = element.sourceCodeLocation;
    if (isHtml && shownTags.includes(tagName) && location?.startTag) {
      if (!location.endTag) unclosed.push({ tag: tagName, start: location.startOffset });
      else if (styledTags.has(tagName)) found.push(element);
    }
    if (tagName === 'meta' && attributeOf(element, 'name') === 'ship-light')
      light ??= attributeOf(element, 'content');
    if (tagName === 'base') base ??= attributeOf(element, 'href');
    if (tagName === 'link' && /(^|\s)ship-catalog(\s|$)/i.test(attributeOf(element, 'rel') ?? ''))
      link ??= attributeOf(element, 'href');
    if (tagName === 'script' && isPrerendered(element)) head = rangeOf(element);
    if (tagName === 'head') head ??= endOfHead(element);
  };
  const walk = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (isElement(child)) visit(child);
      walk(child);
    }
  };
  walk(document);
  const elements = found.map((element) => toPageElement(element, link));
  const contentStarts = new Set(elements.map(({ contentStart }) => contentStart));
  const leftovers = [...shadowRoots]
    .filter(([offset]) => !contentStarts.has(offset))
    .map(([offset, text]) => insertion(offset, text));
  return { elements, unclosed, base, hydrated: isHydrated(html), light, head, leftovers };
}

/** Checks that a node renders something: an element, or text other than white space. */
const isContent = (node: Node): boolean =>
  isElement(node) || (node.nodeName === '#text' && 'value' in node && /\S/.test(node.value));

/** Checks for content that is no fallback, as the elements themselves do. */
function holdsPageContent({ childNodes }: Element): boolean {
  const content = childNodes.filter(
    (node) => !isPrerendered(node) && isContent(node) && !(isElement(node) && attributeOf(node, 'slot')),
  );
  const holdsElement = (node: Node): boolean =>
    isElement(node) && (shownTags.includes(node.tagName) || childrenOf(node).some(holdsElement));
  return content.some(
    (node) =>
      holdsElement(node) || (content.length > 1 && isElement(node) && pageSections.includes(node.tagName)),
  );
}

function toPageElement(element: Element, link: string | undefined): PageElement {
  const location = element.sourceCodeLocation;
  const children = element.childNodes;
  const prerenderedLight = children.find(isPrerendered);
  const hasAuthoredContent = children.some((child) => child !== prerenderedLight && isContent(child));
  const end = location?.endTag?.startOffset ?? 0;
  const emptyLight = hasAuthoredContent ? undefined : insertion(end, '');
  const ancestors = [...selfAndAncestors(element)];
  const catalogElements = ancestors.filter(({ tagName }) => tagName === 'ship-catalog');
  return {
    tag: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    catalog:
      attributeOf(element, 'catalog') ||
      catalogElements.map((each) => attributeOf(each, 'src')).find(Boolean) ||
      link,
    insideLink: isInInteractiveContent(element),
    lang: ancestors.map((each) => attributeOf(each, 'lang')).find((lang) => lang !== undefined) ?? '',
    start: location?.startOffset ?? 0,
    contentStart: location?.startTag?.endOffset ?? 0,
    light: prerenderedLight ? rangeOf(prerenderedLight) : emptyLight,
    holdsPageContent: holdsPageContent(element),
    lightChoice: ancestors.map((each) => attributeOf(each, 'data-ship-light')).find(Boolean),
    isInIsland: ancestors.some(({ tagName }) => tagName === 'astro-island'),
    hasOwnShadow: children.some(
      (child) => isElement(child) && child.tagName === 'template' && attributeOf(child, 'shadowrootmode'),
    ),
  };
}
