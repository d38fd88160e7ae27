// Renders badges of a record for tests, in any language.
import { readRecords } from '../../src/catalog/read.js';
import { badgeImageViewModel } from '../../src/view-models/badge-image.js';
import { badgeEndpoint, badgeSvg, type BadgeStyle } from '../../src/templates/svg/badge-svg.js';
import type { SvgTheme } from '../../src/templates/svg/svg.js';
import { catalog as english } from '../../src/i18n/en/catalog.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import { localizeStrings } from '../../src/i18n/localized-strings.js';

export const languages = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'];
export const looks = ['flat', 'pill', 'detailed'] as const satisfies readonly BadgeStyle[];
export const themes = ['auto', 'light', 'dark'] as const satisfies readonly SvgTheme[];

/** Data of a badge; by default a tool with three of four ship verdicts. */
export interface Drawn {
  name: string;
  ships: number;
  skips: number;
  lang: string;
  labels: Record<string, string>;
  look: BadgeStyle;
  theme: SvgTheme;
  catalogName: string;
  /** In place of the tool's own record. */
  record: object;
}

/** Rendered badge with its view model and strings. */
export async function drawnOf({
  name = 'Claw Code',
  ships = 3,
  skips = 1,
  lang = 'en',
  labels = {},
  look,
  theme,
  catalogName = 'Paper',
  record,
}: Partial<Drawn> = {}) {
  const verdicts = [...Array<string>(ships).fill('ship'), ...Array<string>(skips).fill('skip')];
  const reviews = verdicts.map((verdict, index) => ({ reviewer: `r${index}`, score: 70 + index, verdict }));
  const catalog = readRecords(
    [
      {
        v: 1,
        slug: 'tool',
        ...(record ?? { name, reviewed: '2026-03-03', reviews }),
        catalog: { name: catalogName, lang, labels },
      },
    ],
    'https://catalog.example/v1/',
  );
  const strings = localizeStrings((await loadLanguage(lang))?.catalog ?? english, lang, catalog.labels);
  const viewModel = badgeImageViewModel('tool', catalog, strings);
  return {
    svg: badgeSvg(viewModel, strings, look, theme),
    endpoint: badgeEndpoint(viewModel, strings),
    viewModel,
    strings,
  };
}
