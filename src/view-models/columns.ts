// View model of the tools as columns of a comparison or scorecard.
import type { Catalog, Tool } from '../catalog/catalog.js';
import { unavailableViewModel, findTool, type UnavailableViewModel } from './find-tool.js';
import { toolViewModel, type FormatContext, type ToolViewModel } from './tool.js';

/** Column of a tool: the tool and its view model, or the reason why there is none. */
export type ToolColumn =
  | { name: string; lang: string | undefined; tool: Tool; viewModel: ToolViewModel }
  | {
      name: string;
      lang?: undefined;
      tool?: undefined;
      viewModel?: undefined;
      unavailable: UnavailableViewModel;
    };

/** Creates a column for each slug; `undefined` if the catalog has none of them. A tool named by old and new slug occurs once. */
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
  const unique = columns.filter(({ tool }) => !tool || (!seen.has(tool) && seen.add(tool)));
  return seen.size ? unique : undefined;
}
