// View model of a card: one tool, and the options of the card.
import type { Catalog } from '../catalog/catalog.js';
import type { WidgetViewModel } from './widget-view-model.js';
import { findTool } from './find-tool.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** Options of a card. */
export interface CardOptions {
  /** `true` shows only name and verdict. */
  compact: boolean;
  /** Heading level (1-6) of the name. */
  level: number;
}

/** A tool in words, and how much of it is shown. */
export interface CardViewModel extends CardOptions, WidgetViewModel {
  tool: ToolViewModel;
}

/** Creates the view model of the tool `slug`; `undefined` if the catalog has no such tool. */
export function cardViewModel(
  slug: string,
  { compact, level }: CardOptions,
  catalog: Catalog,
  context: FormatContext,
): CardViewModel | undefined {
  const found = findTool(slug, catalog);
  const tool = found && toolViewModel(found, catalog, context);
  return tool && { tool, compact, level, verdicts: [tool.verdict] };
}
