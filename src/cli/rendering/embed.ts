// What a page to embed says of a tool or a pair, drawn by the pieces of the elements: view, lines of text, title, links.
// It is written once and shown on any day, so it tells when a verdict was given and never how old that is.
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

/** A page that is asked for. */
export interface EmbedQuery {
  /** A slug, or a pair as `a--vs--b`. */
  name: string;
  /** What its publisher says of a pair. */
  summary?: string | undefined;
}

/** What it says, in final words. */
export interface EmbedContent {
  name: string;
  tag: EmbedTag;
  /** Of its element. */
  attributes: { tool?: string; tools?: string; sections?: string };
  title: string;
  /** The verdict as plain text. */
  description: string;
  /** The review on the catalog's site, as an absolute URL. */
  url: string | undefined;
  catalogName: string | undefined;
  homepage: string | undefined;
  strings: LocalizedStrings;
  /** What stands in the shadow root, as HTML, and what stands there for who drops that. */
  view: string;
  light: string;
  summary: { text: string; lang: string | undefined } | undefined;
  /** The room it takes where nothing can be measured. */
  size: EmbedSize;
}

/** Stands for where a catalog is that does not say; never written. */
export const unknownCatalogUrl = 'https://catalog.invalid/v1/';

/** The tools of a page's name. */
export const embedSlugs = (name: string): string[] => name.split('--vs--');

/** A URL as a page in `v1/embed/` writes it: what lies beside it is named from there, so that the folder may move. */
export function siblingUrl(url: string | undefined, base: string): string | undefined {
  if (url?.startsWith(base)) return `../${url.slice(base.length)}`;
  const { origin } = new URL(unknownCatalogUrl);
  return base === unknownCatalogUrl && url?.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}

/** A record whose links are near; a logo of another host is left out, because the page asks nobody else for anything. */
function nearRecord(record: Tool | Tombstone, base: string): Tool | Tombstone {
  if (!isTool(record)) return 'url' in record ? { ...record, url: siblingUrl(record.url, base) } : record;
  const { logo, url, homepage } = record;
  const own = logo !== undefined && new URL(logo).origin === new URL(base).origin;
  return {
    ...record,
    logo: own ? siblingUrl(logo, base) : undefined,
    url: siblingUrl(url, base),
    homepage: siblingUrl(homepage, base),
  };
}

/** A link where there is somewhere to go, in a paragraph. */
const paragraph = (text: string, url: string | undefined) =>
  `<p>${url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text)}</p>`;

/** Attributes of a page's element. Of a comparison the takes are left out: a frame as high as they are stands in the way. */
const attributesOf = (slugs: readonly string[]): { tag: EmbedTag; attributes: EmbedContent['attributes'] } =>
  slugs.length > 1
    ? { tag: 'tool-compare', attributes: { tools: slugs.join(' '), sections: 'cards decision' } }
    : { tag: 'ship-verdict', attributes: { tool: slugs.join() } };

/**
 * What a page says. A tool that cannot be shown has the words for why, and so has a pair of two such tools.
 * @param catalog with the records of its tools and of those they moved to
 * @param base against what the catalog's URLs were resolved: where `v1/` is, or `nowhere`
 */
export function embedContent(
  { name, summary }: EmbedQuery,
  catalog: Catalog,
  strings: LocalizedStrings,
  base: string,
): EmbedContent {
  const slugs = embedSlugs(name);
  const near: Catalog = {
    ...catalog,
    maxAge: undefined,
    homepage: siblingUrl(catalog.homepage, base),
    records: new Map([...catalog.records].map(([slug, record]) => [slug, nearRecord(record, base)])),
  };
  const context: FormatContext = { strings, today: '', stale: false };
  const own = attributesOf(slugs.map((slug) => movedFrom(slug, catalog)));
  const its = {
    name,
    ...own,
    catalogName: catalog.name,
    homepage: absoluteUrl(catalog.homepage),
    strings,
    summary: summary === undefined ? undefined : { text: summary, lang: foreignLang(catalog.lang, strings) },
  };
  const titled = (names: readonly string[]) =>
    joinParts([names.join(` ${strings.versus} `), catalog.name && strings.reviewBy(catalog.name)]);
  const inRoot = (content: Parameters<typeof rootTemplate>[0]) =>
    renderToString(rootTemplate(content, false, strings));

  const widget = widgets.get(own.tag) as Widget;
  const asked = parseOptions(widget, { ...own.attributes, headingLevel: '1' });
  const viewModel = widget.toViewModel(asked, near, context);
  const columns = toolColumns(slugs, near, context)?.columns;
  if (viewModel === undefined || !columns) {
    const absent = slugs.map((slug) => unavailableViewModel(slug, near, strings));
    const [record] = catalog.records.values();
    return {
      ...its,
      title: titled(absent.map(({ title }) => title)),
      description: joinParts(absent.map(({ hint }) => hint)),
      url: absoluteUrl(record && 'unsupported' in record ? record.url : undefined),
      view: absent.map((each) => inRoot(emptyState(each, ''))).join(''),
      light: absent.map(absenceLine).join(''),
      size: messageSize(absent),
    };
  }
  const shown = columns.flatMap((column) => column.viewModel ?? []);
  const [only] = slugs.length > 1 ? [] : shown;
  const review = catalog.records.get(only?.slug ?? '');
  const title = titled(columns.map((column) => column.name));
  return {
    ...its,
    title,
    description: only ? toolText(only) : joinParts([...shown.map(verdictLine), summary]),
    url: absoluteUrl(isTool(review) ? review.url : undefined),
    view: inRoot(widget.render(viewModel)),
    light: columns
      .map((column) => (column.viewModel ? linesOf(column.viewModel) : absenceLine(column.unavailable)))
      .join(''),
    size: only ? cardSize(only) : comparisonSize(columns, title, strings, summary),
  };
}

/** A verdict and whose it is, for where shadow roots are dropped. */
const linesOf = (tool: ToolViewModel): string =>
  paragraph(verdictLine(tool), tool.url) +
  paragraph(joinParts([tool.attribution?.text, tool.reviewed]), tool.attribution?.url);

const absenceLine = ({ title, hint, url }: UnavailableViewModel) => paragraph(joinParts([title, hint]), url);

const absoluteUrl = (url: string | undefined) =>
  url?.startsWith(`${new URL(unknownCatalogUrl).origin}/`) ? undefined : url;

/** What a slug is called now. */
function movedFrom(slug: string, { records }: Catalog): string {
  const record = records.get(slug);
  return record && 'moved' in record ? record.moved : slug;
}
