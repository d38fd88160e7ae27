// The tools of a comparison or scorecard, side by side: each as facts, or as the words for its absence.
import type { Catalog, Tool } from '../catalog/catalog.js';
import { unavailableViewModel, findTool, type UnavailableViewModel } from './find-tool.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** One column: a tool on record with its facts, or why there is none. */
export type ToolColumn =
  | { name: string; lang: string | undefined; tool: Tool; viewModel: ToolViewModel }
  | {
      name: string;
      lang?: undefined;
      tool?: undefined;
      viewModel?: undefined;
      unavailable: UnavailableViewModel;
    };

/** A column for each slug, or `undefined` if the catalog has none of them. A tool that moved is shown once. */
export function toolColumns(
  slugs: readonly string[],
  catalog: Catalog,
  context: FormatContext,
): ToolColumn[] | undefined {
  const columns = slugs.map((slug): ToolColumn => {
    const tool = findTool(slug, catalog);
    if (!tool) return { name: slug, unavailable: unavailableViewModel(slug, catalog, context.strings) };
    const viewModel = toolViewModel(tool, catalog, context);
    return { name: viewModel.name, lang: viewModel.lang, tool, viewModel };
  });
  const seen = new Set<Tool>();
  const once = columns.filter(({ tool }) => !tool || (!seen.has(tool) && seen.add(tool)));
  return seen.size ? once : undefined;
}
