// Links around the directives of a Markdown tree: Markdown's own, those of MDX, and those in pieces of raw HTML, which only
// an HTML parser can pair.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { isInInteractiveContent } from '../prerender/page-parser.js';

/** The fields of a Markdown node (mdast) that are used. */
export interface MarkdownNode {
  type: string;
  name?: string | null | undefined;
  value?: string | undefined;
  attributes?: unknown;
  children?: MarkdownNode[];
  data?: object | undefined;
  position?: object | undefined;
}

/** Attribute with the position of a directive among those given. */
const indexAttribute = 'data-index';

/** Elements that Markdown nodes become, as far as they can hold a link or end one. */
const tags: Record<string, string> = { link: 'a', linkReference: 'a', paragraph: 'p', heading: 'h2' };

/** Returns the element that a node becomes; `undefined` if only its content matters here. */
function tagOf({ type, name, data }: MarkdownNode): string | undefined {
  const tag =
    tags[type] ?? (data as { hName?: string } | undefined)?.hName ?? (/^mdxJsx/.test(type) ? name : '');
  // A component of MDX has a capital letter, and nobody knows what it renders.
  return tag && /^[a-z][\w-]*$/.test(tag) ? tag : undefined;
}

/** Returns those of some directives of a tree that are inside a link, a button or the like. */
export function directivesInLinks(
  tree: MarkdownNode,
  directives: readonly MarkdownNode[],
): ReadonlySet<MarkdownNode> {
  const toHtml = (node: MarkdownNode): string => {
    if (node.type === 'html') return node.value ?? '';
    const content = (node.children ?? []).map(toHtml).join('');
    const index = directives.indexOf(node);
    if (index >= 0) return `<span ${indexAttribute}="${index}">${content}</span>`;
    const tag = tagOf(node);
    return tag ? `<${tag}>${content}</${tag}>` : content;
  };
  const found = new Set<MarkdownNode>();
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      const index = node.attrs.find(({ name }) => name === indexAttribute)?.value;
      const directive = index === undefined ? undefined : directives[Number(index)];
      if (directive && isInInteractiveContent(node)) found.add(directive);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(toHtml(tree)));
  return found;
}
