// View model of a card: one tool, and how much of it is shown.
import type { Catalog } from '../catalog/catalog.js';
import type { WidgetViewModel } from './widget.js';
import { findTool } from './find-tool.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** How much of a tool a card shows. */
export interface CardOptions {
  /** Only name and verdict. */
  compact: boolean;
  /** The level (1-6) of the name as a heading. */
  level: number;
}

/** A tool in words, and how much of it is shown. */
export interface CardViewModel extends CardOptions, WidgetViewModel {
  tool: ToolViewModel;
}

/** The view model of the tool called `slug`; `undefined` where the catalog has no such tool. */
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
