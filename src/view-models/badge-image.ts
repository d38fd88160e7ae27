// What a picture of a tool's verdict says, in final words. A picture is kept for years where nobody can run anything:
// it says on which day a tool was reviewed, and nothing that a later day makes wrong.
import { formatNumber } from '../shared/intl.js';
import type { Catalog } from '../catalog/catalog.js';
import type { Review } from '../catalog/types.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { unavailableViewModel, findTool } from './find-tool.js';
import { toolViewModel, type ToolViewModel } from './tool.js';

/** A tool, or why there is none to be shown. */
export type BadgeImageViewModel =
  | { tool: ToolViewModel; score: string | undefined }
  | {
      tool?: undefined;
      /** What to call it: a name where that is known, else the slug. */
      name: string;
      hint: string;
      url: string | undefined;
    };

/** The mean of all scores, 0-100, rounded half up; `undefined` where nobody gave one. */
export function meanScore(reviews: readonly Review[]): number | undefined {
  const scores = reviews.flatMap(({ score }) => score ?? []);
  return scores.length > 0
    ? Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)
    : undefined;
}

/** What a picture says of the tool called `slug`, following one move as the elements do. */
export function badgeImageViewModel(
  slug: string,
  catalog: Catalog,
  strings: LocalizedStrings,
): BadgeImageViewModel {
  const tool = findTool(slug, catalog);
  if (!tool) {
    const record = catalog.records.get(slug);
    const { hint, url } = unavailableViewModel(slug, catalog, strings);
    return { name: record && 'name' in record ? record.name : slug, hint, url };
  }
  const score = meanScore(tool.reviews);
  return {
    // On the day of its review nothing is out of date yet.
    tool: toolViewModel(tool, catalog, { strings, today: tool.reviewed ?? '', stale: false }),
    score: score === undefined ? undefined : formatNumber(score, strings.locale),
  };
}
