// Widget: one tag, from its attributes to its template. Element, prerendered page, embed page and snippet read the same one.
import type { CSSResult, TemplateResult } from 'lit';
import type { Catalog } from '../catalog/catalog.js';
import type { RecordSize } from '../catalog/paths.js';
import type { FormatContext } from '../view-models/tool.js';
import type { WidgetViewModel } from '../view-models/widget-view-model.js';

/** Attributes of a widget, as an element's properties or parsed by the prerenderer. */
export interface WidgetAttributes {
  tool?: unknown;
  tools?: unknown;
  variant?: unknown;
  headingLevel?: unknown;
  sections?: unknown;
}

/** Options of a widget, parsed from its attributes. */
export interface WidgetOptions {
  /** Slugs in the order given, without duplicates. */
  tools: readonly string[];
  /** True where more tools are named than the tag shows. */
  over: boolean;
  /** True for names and verdicts alone. */
  compact: boolean;
  /** Heading level (1-6) of the widget. */
  level: number;
  /** The sections that a comparison shows; empty for all. */
  sections: readonly string[];
}

/** The names in attributes, by spaces or commas, or in arrays; each once. The text that a framework makes of an object is no name. */
export const parseNames = (...values: readonly unknown[]): string[] => [
  ...new Set(
    values
      .flat()
      .flatMap((value) =>
        typeof value === 'string' && !value.startsWith('[object') ? (value.match(/[^\s,]+/g) ?? []) : [],
      ),
  ),
];

/** Parses the attributes of a widget's tag. */
export function parseOptions({ maxTools, level }: Widget, attributes: WidgetAttributes): WidgetOptions {
  const tools = parseNames(attributes.tools, attributes.tool);
  return {
    tools: tools.slice(0, maxTools),
    over: tools.length > maxTools,
    compact: attributes.variant === 'compact',
    level: Math.min(Math.max(parseInt(attributes.headingLevel as string), 1), 6) || level,
    sections: parseNames(attributes.sections),
  };
}

/** Tags that show tools of a catalog. Text, structured data and prerendering exist for each of them. */
export type WidgetTag = 'ship-badge' | 'ship-scorecard' | 'ship-verdict' | 'tool-compare';

/** One tag. Its template binds no listeners, so it is the same wherever it is rendered. */
export interface Widget<ViewModel extends WidgetViewModel = WidgetViewModel> {
  tag: WidgetTag;
  /** True where it stands in a line of text. */
  inline: boolean;
  /** The most tools that it shows. */
  maxTools: number;
  /** Default heading level. */
  level: number;
  /** The height reserved while it loads: empty for that of a card, `compact` for less, `tall` for the viewport's. */
  reservedSize: (options: WidgetOptions) => '' | 'compact' | 'tall';
  styles: CSSResult[];
  /** Computes the view model; `undefined` if the catalog has none of the tools. */
  toViewModel(options: WidgetOptions, catalog: Catalog, context: FormatContext): ViewModel | undefined;
  /** Renders the view model, to stand inside the root. */
  render(viewModel: ViewModel): TemplateResult;
}

/** Returns the size of the records that a widget shows: a line of text needs no reviews. */
export const recordSizeOf = ({ inline }: Pick<Widget, 'inline'>): RecordSize => (inline ? 'summary' : 'full');
