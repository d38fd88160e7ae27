// Remark plugin: directives (remark-directive) become elements with fallback content. The types describe the fields of a
// Markdown tree that are used, so that unified does not have to be installed.
import { buildTime } from '../publication/version.js';
import { createElementPrerenderer, type PrerenderedElement } from '../prerender/prerender-element.js';
import { openSiteCatalog } from '../prerender/site-catalog.js';
import { styledTags, widgets } from '../rendering/widgets.js';
import { directivesInLinks, type MarkdownNode } from './markdown-links.js';

import { absoluteCatalogUrl, parseSiteUrl } from '../prerender/site-url.js';

export type { MarkdownNode } from './markdown-links.js';

/** The method of remark's file (vfile) that is used. */
export interface MarkdownFile {
  message(reason: string, options: { place?: never; source: string; ruleId: string }): unknown;
}

/** Options of the plugin. */
export interface RemarkOptions {
  /** Published folder, `.json` file, or URL of either: source of the fallback content, and of warnings on unknown slugs. */
  catalog?: string | undefined;
  /** Public URL of the site; links to its origin are written without it. */
  site?: string | undefined;
  /** Language of the fallback content (BCP 47); English by default. */
  lang?: string | undefined;
  /** Today as an ISO date; by default SOURCE_DATE_EPOCH, then the clock. */
  date?: string | undefined;
}

const directiveTypes = ['textDirective', 'leafDirective', 'containerDirective'];

/** Finds the directives named after an element. */
function* elementDirectives(node: MarkdownNode): Generator<MarkdownNode> {
  if (directiveTypes.includes(node.type) && styledTags.has(node.name ?? '')) yield node;
  for (const child of node.children ?? []) yield* elementDirectives(child);
}

/** Reads the attributes of a directive, without event handlers and `style`. */
function attributesOf({ attributes }: MarkdownNode): Record<string, string> {
  const entries = Object.entries((attributes ?? {}) as Record<string, string | null | undefined>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (/^(on|style$)/i.test(name) ? [] : [[name, value ?? '']])),
  );
}

/**
 * Makes Markdown of the fallback content: for each tool a link, or its words alone. No `strong`: the HTML parser drops the
 * fourth one inside three.
 */
const fallbackNodes = ({ lines }: PrerenderedElement): object[] =>
  lines.flatMap(({ text, url }, index) => {
    const words = { type: 'text', value: text };
    const line = url ? { type: 'link', url, title: null, children: [words] } : words;
    return index > 0 ? [{ type: 'text', value: ', ' }, line] : [line];
  });

/** Opens the catalog, and returns a function that prerenders directives. */
async function openDirectivePrerenderer({ catalog: path = '', site, lang = 'en', date }: RemarkOptions) {
  const catalog = await openSiteCatalog(path);
  const root = parseSiteUrl(site);
  const today = buildTime(date, process.env, new Date()).slice(0, 10);
  const prerenderElement = createElementPrerenderer({
    catalog,
    today,
    origin: root.origin,
    jsonLd: undefined,
    styleTag: () => '',
  });
  return async (tag: string, attributes: Record<string, string>, insideLink: boolean) => {
    const base = absoluteCatalogUrl(attributes['catalog'] || catalog.url || '/v1/', root.href);
    const { missing, ...rest } = await prerenderElement({
      tag,
      attributes: new Map(Object.entries(attributes)),
      lang: attributes['lang'] ?? lang,
      insideLink,
      base,
    });
    return { ...rest, missing: await Promise.all(missing.map((slug) => catalog.missingMessage(slug))) };
  };
}

/**
 * Remark plugin, to be used after remark-directive: `:ship-badge{tool=ant}` in a line, `::ship-verdict{tool=ant}` or
 * `::tool-compare{tools="ant bee"}` in a block of its own, become elements. Their label is the fallback for readers without
 * scripts: `:ship-badge[Our review]{tool=ant}`; without one, and with a catalog, it is the verdict with a link. An unknown
 * slug is a message of the file. Other directives are left alone; `style` and event handlers are omitted.
 */
export function remarkShipOrSkip(
  options: RemarkOptions = {},
): (tree: MarkdownNode, file: MarkdownFile) => Promise<void> {
  let opened: ReturnType<typeof openDirectivePrerenderer> | undefined;
  return async (tree, file) => {
    const directives = [...elementDirectives(tree)];
    if (directives.length === 0) return;
    const inLinks = directivesInLinks(tree, directives);
    for (const node of directives) {
      const tag = node.name ?? '';
      const attributes = attributesOf(node);
      node.data = { ...node.data, hName: tag, hProperties: attributes };
      const warn = (reason: string, ruleId: string) =>
        file.message(`<${tag}> ${reason}`, { place: node.position as never, source: 'ship-or-skip', ruleId });
      if (!widgets.has(tag)) {
        if (!attributes['action']) warn('names no action: write {action=…} with its URL', 'no-action');
      } else if (!attributes['tool'] && !attributes['tools'])
        warn('names no tool: write {tool=…} with its slug', 'no-tool');
      else if (options.catalog !== undefined) {
        const prerenderDirective = await (opened ??= openDirectivePrerenderer(options));
        const element = await prerenderDirective(tag, attributes, inLinks.has(node));
        for (const reason of element.missing) warn(reason, 'unknown-tool');
        if (!node.children?.length) node.children = fallbackNodes(element) as MarkdownNode[];
      }
    }
  };
}
