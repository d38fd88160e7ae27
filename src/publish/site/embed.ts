// What a page to embed says of a tool or a pair, drawn by the pieces of the elements: view, lines of text, title, links.
// It is written once and shown on any day, so it tells when a verdict was given and never how old that is.
import { isTool, type Absence, type Catalog, type Tool } from '../../catalog/catalog.js';
import { columnsOf } from '../../facts/columns.js';
import { absenceFacts, type AbsenceFacts } from '../../facts/lookup.js';
import type { Telling, ToolFacts } from '../../facts/tool.js';
import { escaped, markupOf } from '../../render/markup.js';
import { askedOf, joined, type Piece } from '../../render/piece.js';
import { absenceView, rootView } from '../../render/root.js';
import { textOf, verdictLine } from '../../render/text.js';
import type { Wording } from '../../words/wording.js';
import type { EmbedTag } from './embed-files.js';
import { absenceSize, cardSize, comparisonSize, type EmbedSize } from './embed-size.js';
import { pieces } from './pieces.js';

/** A page that is asked for. */
export interface EmbedQuestion {
  /** A slug, or a pair as `a--vs--b`. */
  name: string;
  /** What its publisher says of a pair. */
  summary?: string | undefined;
}

/** What it says, in final words. */
export interface Embed {
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
  wording: Wording;
  /** What stands in the shadow root, as HTML, and what stands there for who drops that. */
  view: string;
  light: string;
  summary: { text: string; lang: string | undefined } | undefined;
  /** The room it takes where nothing can be measured. */
  size: EmbedSize;
}

/** Stands for where a catalog is that does not say; never written. */
export const nowhere = 'https://catalog.invalid/v1/';

/** The tools of a page's name. */
export const slugsIn = (name: string): string[] => name.split('--vs--');

/** A URL as a page in `v1/embed/` writes it: what lies beside it is named from there, so that the folder may move. */
export function nearUrl(url: string | undefined, base: string): string | undefined {
  if (url?.startsWith(base)) return `../${url.slice(base.length)}`;
  const { origin } = new URL(nowhere);
  return base === nowhere && url?.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}

/** A record whose links are near; a logo of another host is left out, because the page asks nobody else for anything. */
function nearRecord(record: Tool | Absence, base: string): Tool | Absence {
  if (!isTool(record)) return 'url' in record ? { ...record, url: nearUrl(record.url, base) } : record;
  const { logo, url, homepage } = record;
  const own = logo !== undefined && new URL(logo).origin === new URL(base).origin;
  return {
    ...record,
    logo: own ? nearUrl(logo, base) : undefined,
    url: nearUrl(url, base),
    homepage: nearUrl(homepage, base),
  };
}

/** A link where there is somewhere to go, in a paragraph. */
const paragraph = (text: string, url: string | undefined) =>
  `<p>${url ? `<a href="${escaped(url)}">${escaped(text)}</a>` : escaped(text)}</p>`;

/** Attributes of a page's element. Of a comparison the takes are left out: a frame as high as they are stands in the way. */
const attributesOf = (slugs: readonly string[]): { tag: EmbedTag; attributes: Embed['attributes'] } =>
  slugs.length > 1
    ? { tag: 'tool-compare', attributes: { tools: slugs.join(' '), sections: 'cards decision' } }
    : { tag: 'ship-verdict', attributes: { tool: slugs.join() } };

/**
 * What a page says. A tool that cannot be shown has the words for why, and so has a pair of two such tools.
 * @param catalog with the records of its tools and of those they moved to
 * @param base against what the catalog's URLs were resolved: where `v1/` is, or `nowhere`
 */
export function embedOf(
  { name, summary }: EmbedQuestion,
  catalog: Catalog,
  wording: Wording,
  base: string,
): Embed {
  const slugs = slugsIn(name);
  const near: Catalog = {
    ...catalog,
    maxAge: undefined,
    homepage: nearUrl(catalog.homepage, base),
    records: new Map([...catalog.records].map(([slug, record]) => [slug, nearRecord(record, base)])),
  };
  const telling: Telling = { wording, today: '', stale: false };
  const own = attributesOf(slugs.map((slug) => movedFrom(slug, catalog)));
  const its = {
    name,
    ...own,
    catalogName: catalog.name,
    homepage: absoluteUrl(catalog.homepage),
    wording,
    summary: summary === undefined ? undefined : { text: summary, lang: foreignLang(catalog, wording) },
  };
  const titled = (names: readonly string[]) =>
    joined([names.join(` ${wording.versus} `), catalog.name && wording.reviewBy(catalog.name)]);
  const inRoot = (content: Parameters<typeof rootView>[0]) => markupOf(rootView(content, false, wording));

  const piece = pieces.get(own.tag) as Piece;
  const asked = askedOf(piece, { ...own.attributes, headingLevel: '1' });
  const facts = piece.facts(asked, near, telling);
  const columns = columnsOf(slugs, near, telling);
  if (facts === undefined || !columns) {
    const absent = slugs.map((slug) => absenceFacts(slug, near, wording));
    const [record] = catalog.records.values();
    return {
      ...its,
      title: titled(absent.map(({ title }) => title)),
      description: joined(absent.map(({ hint }) => hint)),
      url: absoluteUrl(record && 'unsupported' in record ? record.url : undefined),
      view: absent.map((each) => inRoot(absenceView(each, ''))).join(''),
      light: absent.map(absenceLine).join(''),
      size: absenceSize(absent),
    };
  }
  const shown = columns.flatMap((column) => column.facts ?? []);
  const [only] = slugs.length > 1 ? [] : shown;
  const review = catalog.records.get(only?.slug ?? '');
  const title = titled(columns.map((column) => column.name));
  return {
    ...its,
    title,
    description: only
      ? textOf['ship-verdict']({ tool: only, compact: false, level: 1 })
      : joined([...shown.map(verdictLine), summary]),
    url: absoluteUrl(isTool(review) ? review.url : undefined),
    view: inRoot(piece.view(facts)),
    light: columns
      .map((column) => (column.facts ? linesOf(column.facts) : absenceLine(column.absence)))
      .join(''),
    size: only ? cardSize(only) : comparisonSize(columns, title, wording, summary),
  };
}

/** A verdict and whose it is, for where shadow roots are dropped. */
const linesOf = (tool: ToolFacts): string =>
  paragraph(verdictLine(tool), tool.url) +
  paragraph(joined([tool.source?.text, tool.reviewed]), tool.source?.url);

const absenceLine = ({ title, hint, url }: AbsenceFacts) => paragraph(joined([title, hint]), url);

const absoluteUrl = (url: string | undefined) =>
  url?.startsWith(`${new URL(nowhere).origin}/`) ? undefined : url;

const foreignLang = ({ lang }: Catalog, { locale }: Wording) => (lang === locale ? undefined : lang);

/** What a slug is called now. */
function movedFrom(slug: string, { records }: Catalog): string {
  const record = records.get(slug);
  return record && 'moved' in record ? record.moved : slug;
}
