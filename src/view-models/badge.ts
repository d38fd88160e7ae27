// View model of a badge: one tool, and the widest texts that a badge may show in this language.
import type { Catalog } from '../catalog/catalog.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { joinParts } from '../shared/join-parts.js';
import type { WidgetViewModel } from './widget.js';
import { findTool } from './find-tool.js';
import {
  majorityText,
  toolViewModel,
  type FormatContext,
  type ToolViewModel,
  type VerdictLabel,
} from './tool.js';

/** Verdict, word and count, as they stand in a badge. */
export type BadgeLabel = VerdictLabel & { count: string | undefined };

/** A tool, and the labels whose widest one a badge is as wide as. */
export interface BadgeViewModel extends WidgetViewModel {
  tool: ToolViewModel;
  /** Tooltip and plain text: name, verdict, count, attribution, date. */
  text: string;
  widest: readonly BadgeLabel[];
}

/** A label for each verdict: a badge is as wide while it loads as when it is there. */
export const widestLabels = (strings: LocalizedStrings): BadgeLabel[] =>
  (['ship', 'skip', 'split', 'none'] as const).map((verdict) => ({
    verdict,
    word: strings[verdict],
    count: majorityText({ verdict, ships: 0, skips: 0 }, strings),
  }));

/** A badge in one line of plain text. */
export const badgeText = ({ name, word, count, attribution, reviewed }: ToolViewModel): string =>
  joinParts([name, word, count, attribution?.text, reviewed]);

/** The view model of the tool called `slug`; `undefined` where the catalog has no such tool. */
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
