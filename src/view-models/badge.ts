// View model of a badge: one tool, and the widest labels that a badge may show in this language.
import type { Catalog } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { joinParts } from '../shared/join-parts.js';
import type { WidgetViewModel } from './widget-view-model.js';
import { findTool } from './find-tool.js';
import {
  majorityText,
  toolViewModel,
  type FormatContext,
  type ToolViewModel,
  type VerdictLabel,
} from './tool.js';

/** Verdict, word and count of a badge. */
export type BadgeLabel = VerdictLabel & { count: string | undefined };

/** A tool, and the labels whose widest one a badge is as wide as. */
export interface BadgeViewModel extends WidgetViewModel {
  tool: ToolViewModel;
  /** Tooltip and plain text: name, verdict, count, attribution, date. */
  text: string;
  widest: readonly BadgeLabel[];
}

/** Creates a label for each verdict, so that a badge is as wide while loading as with its content. */
export const widestLabels = (strings: LocalizedStrings): BadgeLabel[] =>
  (['ship', 'skip', 'split', 'none'] as const).map((verdict) => ({
    verdict,
    word: strings[verdict],
    count: majorityText({ verdict, ships: 0, skips: 0 }, strings),
  }));

/** Formats a badge as one line of plain text. */
export const badgeText = ({ name, word, count, attribution, reviewed }: ToolViewModel): string =>
  joinParts([name, word, count, attribution?.text, reviewed]);

/** Creates the view model of the tool `slug`; `undefined` if the catalog has no such tool. */
export function badgeViewModel(
  slug: string,
  catalog: Catalog,
  context: FormatContext,
): BadgeViewModel | undefined {
  const found = findTool(slug, catalog);
  const tool = found && toolViewModel(found, catalog, context);
  return (
    tool && { tool, text: badgeText(tool), widest: widestLabels(context.strings), verdicts: [tool.verdict] }
  );
}
