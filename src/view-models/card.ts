// View model of a card: one tool, and the options of the card.
import type { Catalog } from '../catalog/catalog.js';
import { findTool } from './find-tool.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** Options of a card. */
export interface CardOptions {
  /** `true` shows only name and verdict. */
  compact: boolean;
  /** Heading level (1-6) of the name. */
  level: number;
}

/** Tool in final words with the options of the card. */
export interface CardViewModel extends CardOptions {
  tool: ToolViewModel;
}

/** Creates the view model of the tool `slug`; `undefined` if the catalog has no such tool. */
export function cardViewModel(
  slug: string,
  { compact, level }: CardOptions,
  catalog: Catalog,
  context: FormatContext,
): CardViewModel | undefined {
  const tool = findTool(slug, catalog);
  return tool && { tool: toolViewModel(tool, catalog, context), compact, level };
}
