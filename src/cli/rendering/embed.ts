// Content of an embed page for a tool or a pair, rendered by the widgets of the elements: view, lines of text, title, links.
// A page is written once and shown on any later day, so it gives the date of a verdict and never its age.
import { isTool, type Tombstone, type Catalog, type Tool } from '../../catalog/catalog.js';
import { toolColumns } from '../../view-models/columns.js';
import { unavailableViewModel, type UnavailableViewModel } from '../../view-models/find-tool.js';
import { foreignLang, type FormatContext, type ToolViewModel } from '../../view-models/tool.js';
import { escapeHtml, renderToString } from '../../templates/render-to-string.js';
import { joinParts } from '../../shared/join-parts.js';
import { parseOptions, type Widget } from '../../templates/widget.js';
import { emptyState, rootTemplate } from '../../templates/root.js';
import { toolText, verdictLine } from '../../templates/text.js';
import type { LocalizedStrings } from '../../i18n/localized-strings.js';
import type { EmbedTag } from './embed-assets.js';
import { messageSize, cardSize, comparisonSize, type EmbedSize } from './embed-size.js';
import { widgets } from './widgets.js';

/** Request for an embed page. */
export interface EmbedQuery {
  /** A slug, or a pair as `a--vs--b`. */
  name: string;
  /** The publisher's prose about a pair. */
  summary?: string | undefined;
}

/** Content of an embed page, in final words. */
export interface EmbedContent {
  name: string;
  tag: EmbedTag;
  /** Attributes of the page's element. */
  attributes: { tool?: string; tools?: string; sections?: string };
  title: string;
  /** The verdict as plain text. */
  description: string;
  /** The review on the catalog's site, as an absolute URL. */
  url: string | undefined;
  catalogName: string | undefined;
  homepage: string | undefined;
  strings: LocalizedStrings;
  /** HTML inside the shadow root. */
  view: string;
  /** HTML beside the shadow root, for readers that drop shadow roots. */
  light: string;
  summary: { text: string; lang: string | undefined } | undefined;
  /** Size of the frame if nothing can be measured. */
  size: EmbedSize;
}

/** Placeholder for an unknown catalog URL; never written to a page. */
export const unknownCatalogUrl = 'https://catalog.invalid/v1/';

/** Splits the name of an embed page into the slugs of its tools. */
export const embedSlugs = (name: string): string[] => name.split('--vs--');

/** Makes a URL below `base` relative to a page in `v1/embed/`, so that the published folder can be moved. */
export function siblingUrl(url: string | undefined, base: string): string | undefined {
  if (url?.startsWith(base)) return `../${url.slice(base.length)}`;
  const { origin } = new URL(unknownCatalogUrl);
  return base === unknownCatalogUrl && url?.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}

/** Makes a record's URLs relative, and drops a logo on another host: an embed page sends no requests elsewhere. */
function recordForEmbed(record: Tool | Tombstone, base: string): Tool | Tombstone {
  if (!isTool(record)) return 'url' in record ? { ...record, url: siblingUrl(record.url, base) } : record;
  const { logo, url, homepage } = record;
  const isSameHost = logo !== undefined && new URL(logo).origin === new URL(base).origin;
  return {
    ...record,
    logo: isSameHost ? siblingUrl(logo, base) : undefined,
    url: siblingUrl(url, base),
    homepage: siblingUrl(homepage, base),
  };
}

/** Copies a catalog with URLs for an embed page, and without a maximum age: the page is not written again every day. */
const catalogForEmbed = (catalog: Catalog, base: string): Catalog => ({
  ...catalog,
  maxAge: undefined,
  homepage: siblingUrl(catalog.homepage, base),
  records: new Map([...catalog.records].map(([slug, record]) => [slug, recordForEmbed(record, base)])),
});

/** Renders a text as a paragraph, linked if there is a URL. */
const paragraph = (text: string, url: string | undefined) =>
  `<p>${url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text)}</p>`;

/** Chooses the element of a page. A comparison leaves out the takes, which would make the frame too high. */
const elementFor = (slugs: readonly string[]): { tag: EmbedTag; attributes: EmbedContent['attributes'] } =>
  slugs.length > 1
    ? { tag: 'tool-compare', attributes: { tools: slugs.join(' '), sections: 'cards decision' } }
    : { tag: 'ship-verdict', attributes: { tool: slugs.join() } };

/**
 * Composes the content of an embed page. A tool that cannot be shown, or a pair of two such tools, gets a message that
 * says why.
 * @param catalog with the records of its tools and of those they moved to
 * @param base the URL that the catalog's URLs were resolved against: the URL of `v1/`, or `unknownCatalogUrl`
 */
export function embedContent(
  { name, summary }: EmbedQuery,
  catalog: Catalog,
  strings: LocalizedStrings,
  base: string,
): EmbedContent {
  const slugs = embedSlugs(name);
  const embedCatalog = catalogForEmbed(catalog, base);
  const context: FormatContext = { strings, today: '', stale: false };
  const element = elementFor(slugs.map((slug) => currentSlug(slug, catalog)));
  const common = {
    name,
    ...element,
    catalogName: catalog.name,
    homepage: withoutPlaceholder(catalog.homepage),
    strings,
    summary: summary === undefined ? undefined : { text: summary, lang: foreignLang(catalog.lang, strings) },
  };
  const titleOf = (names: readonly string[]) =>
    joinParts([names.join(` ${strings.versus} `), catalog.name && strings.reviewBy(catalog.name)]);
  const renderInRoot = (content: Parameters<typeof rootTemplate>[0]) =>
    renderToString(rootTemplate(content, false, strings));

  const widget = widgets.get(element.tag) as Widget;
  const options = parseOptions(widget, { ...element.attributes, headingLevel: '1' });
  const viewModel = widget.toViewModel(options, embedCatalog, context);
  const columns = toolColumns(slugs, embedCatalog, context)?.columns;
  if (viewModel === undefined || !columns) {
    const unavailable = slugs.map((slug) => unavailableViewModel(slug, embedCatalog, context));
    const [record] = catalog.records.values();
    return {
      ...common,
      title: titleOf(unavailable.map(({ title }) => title)),
      description: joinParts(unavailable.map(({ hint }) => hint)),
      url: withoutPlaceholder(record && 'unsupported' in record ? record.url : undefined),
      view: unavailable.map((each) => renderInRoot(emptyState(each, ''))).join(''),
      light: unavailable.map(unavailableLine).join(''),
      size: messageSize(unavailable),
    };
  }
  const tools = columns.flatMap((column) => column.viewModel ?? []);
  const [single] = slugs.length > 1 ? [] : tools;
  const review = catalog.records.get(single?.slug ?? '');
  const title = titleOf(columns.map((column) => column.name));
  return {
    ...common,
    title,
    description: single ? toolText(single) : joinParts([...tools.map(verdictLine), summary]),
    url: withoutPlaceholder(isTool(review) ? review.url : undefined),
    view: renderInRoot(widget.render(viewModel)),
    light: columns
      .map((column) =>
        column.viewModel ? verdictLines(column.viewModel) : unavailableLine(column.unavailable),
      )
      .join(''),
    size: single ? cardSize(single) : comparisonSize(columns, title, strings, summary),
  };
}

/** Renders a verdict and its attribution as paragraphs. */
const verdictLines = (tool: ToolViewModel): string =>
  paragraph(verdictLine(tool), tool.url) +
  paragraph(joinParts([tool.attribution?.text, tool.reviewed]), tool.attribution?.url);

/** Renders the message for an unavailable tool as a paragraph. */
const unavailableLine = ({ title, hint, url }: UnavailableViewModel) =>
  paragraph(joinParts([title, hint]), url);

/** Drops a URL that was resolved against the placeholder of an unknown catalog URL. */
const withoutPlaceholder = (url: string | undefined) =>
  url?.startsWith(`${new URL(unknownCatalogUrl).origin}/`) ? undefined : url;

/** Follows a move: returns the new slug of a moved tool, else the slug itself. */
function currentSlug(slug: string, { records }: Catalog): string {
  const record = records.get(slug);
  return record && 'moved' in record ? record.moved : slug;
}
