// Badges for tests: drawn of a tool as a record says it, in any language of ours.
import { readRecords } from '../../src/catalog/read.js';
import { pictureFacts } from '../../src/facts/picture.js';
import { badgeEndpoint, badgeSvg, type BadgeLook } from '../../src/render/badge-svg.js';
import type { Theme } from '../../src/render/svg.js';
import english from '../../src/words/en.js';
import { loadWords } from '../../src/words/languages.js';
import { wordingOf } from '../../src/words/wording.js';

export const languages = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'];
export const looks = ['flat', 'pill', 'detailed'] as const satisfies readonly BadgeLook[];
export const themes = ['auto', 'light', 'dark'] as const satisfies readonly Theme[];

/** Facts that a badge is drawn of; where a test says nothing else, of a tool that three of four would ship. */
export interface Drawn {
  name: string;
  ships: number;
  skips: number;
  lang: string;
  labels: Record<string, string>;
  look: BadgeLook;
  theme: Theme;
  /** In place of the tool's own record. */
  record: object;
}

/** A badge, its facts and the words it was drawn in. */
export async function drawnOf({
  name = 'Claw Code',
  ships = 3,
  skips = 1,
  lang = 'en',
  labels = {},
  look,
  theme,
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
        catalog: { name: 'Paper', lang, labels },
      },
    ],
    'https://catalog.example/v1/',
  );
  const wording = wordingOf((await loadWords(lang)) ?? english, lang, catalog.labels);
  const facts = pictureFacts('tool', catalog, wording);
  return {
    svg: badgeSvg(facts, wording, look, theme),
    endpoint: badgeEndpoint(facts, wording),
    facts,
    wording,
  };
}
