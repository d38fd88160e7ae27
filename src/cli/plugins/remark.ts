// Our elements in Markdown: directives (remark-directive) become elements, with what stands in them until scripts run.
// Knows the few fields of a Markdown tree that are used; refuses to need unified, so that nobody has to install it.
import { buildTime } from '../publication/version.js';
import { createElementPrerenderer, type PrerenderedElement } from '../prerender/prerender-element.js';
import { openSiteCatalog } from '../prerender/site-catalog.js';
import { styledTags, widgets } from '../rendering/widgets.js';
import { absoluteCatalogUrl, parseSiteUrl } from '../prerender/site-url.js';

/** A node of a Markdown tree (mdast), as far as it is used. */
export interface MarkdownNode {
  type: string;
  name?: string | null | undefined;
  attributes?: unknown;
  children?: MarkdownNode[];
  data?: object | undefined;
  position?: object | undefined;
}

/** A file that remark reads (vfile), as far as it is used. */
export interface MarkdownFile {
  message(reason: string, options: { place?: never; source: string; ruleId: string }): unknown;
}

/** What elements in Markdown get. */
export interface RemarkOptions {
  /** A published folder, a `.json` file, or the URL of either: for the words in an element, and to find wrong slugs. */
  catalog?: string | undefined;
  /** Where the site will be; only its origin matters: links to it are written without. */
  site?: string | undefined;
  /** The language of the words, a BCP 47 tag; English if not said. */
  lang?: string | undefined;
  /** Today as an ISO date; else SOURCE_DATE_EPOCH, else the clock. */
  date?: string | undefined;
}

const directives = ['textDirective', 'leafDirective', 'containerDirective'];

/** Every directive of ours in a tree. */
function* oursIn(node: MarkdownNode): Generator<MarkdownNode> {
  if (directives.includes(node.type) && styledTags.has(node.name ?? '')) yield node;
  for (const child of node.children ?? []) yield* oursIn(child);
}

/** The attributes of a directive, without those that would run or style something. */
function attributesOf({ attributes }: MarkdownNode): Record<string, string> {
  const entries = Object.entries((attributes ?? {}) as Record<string, string | null | undefined>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (/^(on|style$)/i.test(name) ? [] : [[name, value ?? '']])),
  );
}

/** The lines of an answer as Markdown: a link of each tool, or its words alone. */
const nodesOf = ({ lines }: PrerenderedElement): object[] =>
  lines.flatMap(({ text, url }, index) => {
    const words = { type: 'text', value: text };
    const line = url
      ? { type: 'link', url, title: null, children: [words] }
      : { type: 'strong', children: [words] };
    return index > 0 ? [{ type: 'text', value: ', ' }, line] : [line];
  });

/** Answers for directives, from a catalog. */
async function answers({ catalog: at = '', site, lang = 'en', date }: RemarkOptions) {
  const catalog = await openSiteCatalog(at);
  const root = parseSiteUrl(site);
  const today = buildTime(date, process.env, new Date()).slice(0, 10);
  const answer = createElementPrerenderer({
    catalog,
    today,
    origin: root.origin,
    jsonLd: undefined,
    styleTag: () => '',
  });
  return async (tag: string, attributes: Record<string, string>) => {
    const base = absoluteCatalogUrl(attributes['catalog'] || catalog.url || '/v1/', root.href);
    const { missing, ...rest } = await answer({
      tag,
      attributes: new Map(Object.entries(attributes)),
      lang: attributes['lang'] ?? lang,
      base,
    });
    return { ...rest, missing: missing.map((slug) => `there is no tool "${slug}" in ${catalog.where}`) };
  };
}

/**
 * A remark plugin, to stand after remark-directive: `:ship-badge{tool=ant}` in a line, `::ship-verdict{tool=ant}` or
 * `::tool-compare{tools="ant bee"}` in a block of its own, become elements. Their label is what readers get without
 * scripts: `:ship-badge[What we think]{tool=ant}`; without one, and with a catalog, it is the verdict with a link. A
 * slug that the catalog does not have is a message of the file. Other directives are left alone; `style` and event
 * handlers are left out.
 */
export function remarkShipOrSkip(
  options: RemarkOptions = {},
): (tree: MarkdownNode, file: MarkdownFile) => Promise<void> {
  let opened: ReturnType<typeof answers> | undefined;
  return async (tree, file) => {
    for (const node of oursIn(tree)) {
      const tag = node.name ?? '';
      const attributes = attributesOf(node);
      node.data = { ...node.data, hName: tag, hProperties: attributes };
      const tell = (reason: string, ruleId: string) =>
        file.message(`<${tag}> ${reason}`, { place: node.position as never, source: 'ship-or-skip', ruleId });
      if (!widgets.has(tag)) {
        if (!attributes['action']) tell('names no action: write {action=…} with its URL', 'no-action');
      } else if (!attributes['tool'] && !attributes['tools'])
        tell('names no tool: write {tool=…} with its slug', 'no-tool');
      else if (options.catalog !== undefined) {
        const answer = await (opened ??= answers(options));
        const answered = await answer(tag, attributes);
        for (const reason of answered.missing) tell(reason, 'unknown-tool');
        if (!node.children?.length) node.children = nodesOf(answered) as MarkdownNode[];
      }
    }
  };
}
