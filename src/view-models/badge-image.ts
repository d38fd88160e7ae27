// View model of a badge as an image. Copies of an image last for years and cannot be updated: it shows the date of the
// review, and nothing that depends on today's date.
import { formatNumber } from '../shared/intl.js';
import type { Catalog } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { unavailableViewModel, findTool } from './find-tool.js';
import { meanScore } from './panel.js';
import { toolViewModel, type ToolViewModel } from './tool.js';

/** Tool in final words with the panel's mean score, or the reason why there is no tool. */
export type BadgeImageViewModel =
  | { tool: ToolViewModel; score: string | undefined }
  | {
      tool?: undefined;
      /** Name if it is known, else the slug. */
      name: string;
      hint: string;
      url: string | undefined;
    };

/** Creates the view model of the tool `slug`; follows one move, as the elements do. */
export function badgeImageViewModel(
  slug: string,
  catalog: Catalog,
  strings: LocalizedStrings,
): BadgeImageViewModel {
  const tool = findTool(slug, catalog);
  if (!tool) {
    const { hint, url } = unavailableViewModel(slug, catalog, { strings });
    return { name: catalog.records.get(slug)?.name ?? slug, hint, url };
  }
  const score = meanScore(tool.reviews);
  return {
    // The day of the review as today: nothing is out of date then.
    tool: toolViewModel(tool, catalog, { strings, today: tool.reviewed ?? '', stale: false }),
    score: score === undefined ? undefined : formatNumber(score, strings.locale),
  };
}
