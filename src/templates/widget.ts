// Widget: the definition of a catalog element, from attributes to template, which the element, prerendered pages, embed
// pages and snippets share.
import type { CSSResult, TemplateResult } from 'lit';
import type { Catalog } from '../catalog/catalog.js';
import type { FormatContext } from '../view-models/tool.js';

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
  /** `true` if the attributes name more tools than the widget shows. */
  over: boolean;
  /** `true` shows only names and verdicts. */
  compact: boolean;
  /** Heading level (1-6) of the widget. */
  level: number;
  /** Shown sections of a comparison; empty for all. */
  sections: readonly string[];
}

/** Parses names separated by spaces or commas, or in arrays, without duplicates. Ignores `[object …]`, which frameworks make of objects. */
export const parseNames = (...values: readonly unknown[]): string[] => [
  ...new Set(
    values
      .flat()
      .flatMap((value) =>
        typeof value === 'string' && !value.startsWith('[object') ? (value.match(/[^\s,]+/g) ?? []) : [],
      ),
  ),
];

/** Parses the attributes of a widget. */
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

/** Definition of an element: catalog to view model, view model to template. Templates bind no listeners, so they work prerendered. */
export interface Widget<ViewModel = unknown> {
  tag: string;
  /** `true` if it is part of a line of text. */
  inline: boolean;
  /** Maximum number of tools. */
  maxTools: number;
  /** Default heading level. */
  level: number;
  /** Space reserved while loading: empty for that of a card, `compact` for less, `tall` for the height of the window. */
  reservedSize: (options: WidgetOptions) => '' | 'compact' | 'tall';
  styles: CSSResult[];
  /** Creates the view model; `undefined` if the catalog has none of the tools. */
  toViewModel(options: WidgetOptions, catalog: Catalog, context: FormatContext): ViewModel | undefined;
  /** Renders the view model, without the root. */
  render(viewModel: ViewModel): TemplateResult;
}
