// Edits and findings for one element of a page: its prerendered shadow root, its fallback and its structured data.
import type { JsonLdGraph } from '../../templates/json-ld/json-ld-graph.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { widgets } from '../rendering/widgets.js';
import { insertion, type Edit } from './page-edits.js';
import type { PageElement, UnclosedElement } from './page-parser.js';
import { lightHtml, type ElementPrerenderer, type ElementPrerendererOptions } from './prerender-element.js';
import { prerenderNewsletter } from './prerender-newsletter.js';
import { absoluteCatalogUrl } from './site-url.js';

/** Finding on an element, still without its position. */
type ElementFinding = Pick<Diagnostic, 'severity' | 'code' | 'message'>;

/** Finding on an element that is not closed. */
export const unclosedFinding = ({ tag }: UnclosedElement): ElementFinding => ({
  severity: 'error',
  code: 'unclosed',
  message:
    `<${tag}> has no end tag, or what is in it ends it before, as a <p> ends another: all that follows would be its ` +
    `fallback, and hidden. Write </${tag}> behind it; HTML knows no <${tag} />`,
});

/** Changes to a page for one element. */
export interface ElementEdits {
  edits: Edit[];
  findings: ElementFinding[];
  /** `skipped` if the author's shadow root stays, `empty` if there is nothing to show. */
  status: 'filled' | 'empty' | 'skipped';
  graph?: JsonLdGraph | undefined;
}

/** Settings shared by all elements of a page. */
export interface ElementContext {
  options: ElementPrerendererOptions;
  prerenderElement: ElementPrerenderer;
  /** Shadow roots that were removed from the page, by offset. */
  shadowRoots: ReadonlyMap<number, string>;
  /** The URL that URLs in the page resolve against. */
  base: string;
  /** Tells if an element gets a fallback beside the shadow root. */
  getsLight(element: PageElement): boolean;
}

/** Computes the edits that prerender one element. */
export function elementEdits(element: PageElement, context: ElementContext): Promise<ElementEdits> {
  if (element.hasOwnShadow) return Promise.resolve(keepOwnShadow(element, context));
  return widgets.has(element.tag) ? widgetEdits(element, context) : newsletterEdits(element, context);
}

/** Leaves an element with its author's own shadow root unchanged. */
const keepOwnShadow = ({ contentStart }: PageElement, { shadowRoots }: ElementContext): ElementEdits => ({
  edits: [insertion(contentStart, shadowRoots.get(contentStart) ?? '')],
  findings: [
    {
      severity: 'warning',
      code: 'taken',
      message: 'has a shadow root of its own, and is left as it is',
    },
  ],
  status: 'skipped',
});

/** Prerenders a newsletter form, unless its `action` is no URL that a form may be sent to. */
async function newsletterEdits(
  element: PageElement,
  { base, options }: ElementContext,
): Promise<ElementEdits> {
  const shadowRoot = await prerenderNewsletter(element, base, options);
  const edits = [insertion(element.contentStart, shadowRoot ?? '')];
  if (shadowRoot !== undefined) return { edits, findings: [], status: 'filled' };
  const message = `action="${element.attributes.get('action') ?? ''}" must be an http(s) or relative URL`;
  return { edits, findings: [{ severity: 'error', code: 'no-action', message }], status: 'empty' };
}

/** Adds a slot to a prerendered shadow root that shows the element's content. */
const withDefaultSlot = (shadowRoot: string) => shadowRoot.replace(/(?=<\/template>$)/, '<slot></slot>');

/** Prerenders an element that shows catalog data. */
async function widgetEdits(
  element: PageElement,
  { base, getsLight, options: { catalog }, prerenderElement }: ElementContext,
): Promise<ElementEdits> {
  const findings: ElementFinding[] = [];
  if (element.catalog === undefined)
    findings.push({
      severity: 'warning',
      code: 'no-catalog',
      message: 'names no catalog, so scripts will not find one; add <link rel="ship-catalog">',
    });
  const catalogUrl = absoluteCatalogUrl(element.catalog ?? catalog.url ?? '/v1/', base);
  const prerendered = await prerenderElement({ ...element, base: catalogUrl });
  const { shadowRoot, graph, missing } = prerendered;
  for (const slug of missing)
    findings.push({
      severity: 'error',
      code: 'unknown-tool',
      message: await catalog.missingMessage(slug),
    });
  if (element.holdsPageContent)
    findings.push({
      severity: 'warning',
      code: 'page-content',
      message: `holds other content of the page, which is no fallback: write </${element.tag}> before it`,
    });
  const edits = [
    insertion(element.contentStart, element.holdsPageContent ? withDefaultSlot(shadowRoot) : shadowRoot),
  ];
  if (element.light)
    edits.push({ ...element.light, text: shadowRoot && getsLight(element) ? lightHtml(prerendered) : '' });
  return { edits, findings, status: shadowRoot ? 'filled' : 'empty', graph };
}
