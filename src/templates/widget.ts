// What every tag is made of, wherever it is drawn: the element, a prerendered page, a feed, a line of text.
import type { CSSResult, TemplateResult } from 'lit';
import type { Catalog } from '../catalog/catalog.js';
import type { FormatContext } from '../view-models/tool.js';

/** The attributes a tag may have, as an element's properties or a prerenderer's reading gives them. */
export interface WidgetAttributes {
  tool?: unknown;
  tools?: unknown;
  variant?: unknown;
  headingLevel?: unknown;
  sections?: unknown;
}

/** What a tag asks for. */
export interface WidgetOptions {
  /** Slugs, in the order asked, each once. */
  tools: readonly string[];
  /** Whether more tools were named than the tag shows. */
  over: boolean;
  /** Just names and verdicts. */
  compact: boolean;
  /** The level (1-6) of the tag's own heading. */
  level: number;
  /** Which sections a comparison shows; empty for all. */
  sections: readonly string[];
}

/** The names in attributes, by spaces or commas, or in arrays; each once. What a framework made text of an object is none. */
export const parseNames = (...values: readonly unknown[]): string[] => [
  ...new Set(
    values
      .flat()
      .flatMap((value) =>
        typeof value === 'string' && !value.startsWith('[object') ? (value.match(/[^\s,]+/g) ?? []) : [],
      ),
  ),
];

/** What `attributes` ask of `piece`. */
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

/** One tag: data to facts, facts to a view, facts to plain text. Its view binds no listeners, so it is the same everywhere. */
export interface Widget<Facts = unknown> {
  tag: string;
  /** Whether it stands in a line of text. */
  inline: boolean;
  /** How many tools it shows at most. */
  maxTools: number;
  /** The level of its heading, where no attribute says. */
  level: number;
  /** How much room it takes while it waits: what a card takes, `compact` for less, `tall` for a window's height. */
  reservedSize: (options: WidgetOptions) => '' | 'compact' | 'tall';
  styles: CSSResult[];
  /** The facts in final words, or `undefined` if the catalog has none of the tools asked for. */
  toViewModel(options: WidgetOptions, catalog: Catalog, context: FormatContext): Facts | undefined;
  /** The finished view, to stand inside the root. */
  render(viewModel: Facts): TemplateResult;
}
