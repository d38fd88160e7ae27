// Tools side by side, in a comparison or scorecard: the view model of each, or the words for its absence.
import type { Catalog, Tool } from '../catalog/catalog.js';
import { unavailableViewModel, findTool, type UnavailableViewModel } from './find-tool.js';
import type { WidgetViewModel } from './widget-view-model.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** One column: a tool with its view model, or why there is none. */
export type ToolColumn =
  | { name: string; lang: string | undefined; tool: Tool; viewModel: ToolViewModel }
  | {
      name: string;
      lang?: undefined;
      tool?: undefined;
      viewModel?: undefined;
      unavailable: UnavailableViewModel;
    };

/** The columns of some tools. */
export interface ToolColumns extends WidgetViewModel {
  columns: readonly ToolColumn[];
}

/** A column for each slug, or `undefined` if the catalog has none of them. A tool that moved is shown once. */
export function toolColumns(
  slugs: readonly string[],
  catalog: Catalog,
  context: FormatContext,
): ToolColumns | undefined {
  const all = slugs.map((slug): ToolColumn => {
    const tool = findTool(slug, catalog);
    if (!tool) return { name: slug, unavailable: unavailableViewModel(slug, catalog, context) };
    const viewModel = toolViewModel(tool, catalog, context);
    return { name: viewModel.name, lang: viewModel.lang, tool, viewModel };
  });
  const seen = new Set<Tool>();
  const columns = all.filter(({ tool }) => !tool || (!seen.has(tool) && seen.add(tool)));
  return seen.size ? { columns, verdicts: all.map(({ viewModel }) => viewModel?.verdict) } : undefined;
}
