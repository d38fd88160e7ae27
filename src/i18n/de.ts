// German.
import type { Strings } from './strings.js';

export default {
  ship: 'Nehmen',
  skip: 'Lassen',
  split: 'Geteilt',
  none: 'Kein Urteil',
  ships: 'Nehmen',
  skips: 'Lassen',

  panelVerdict: 'Urteil der Jury',
  panelShip: 'Jury dafür',
  community: 'Community',
  entry: 'Einstiegspreis',
  pricing: 'Preis',
  bestFor: 'Ideal für',
  category: 'Kategorie',
  decisionTable: 'Entscheidungshilfe',
  scorecard: 'Wertungen der Jury',
  free: 'Kostenlos',
  paid: 'Kostenpflichtig',
  freemium: 'Freemium',

  noPanel: 'Noch keine Jury',
  noVotes: 'Noch keine Community-Stimmen',
  noTake: 'Keine Einschätzung der Jury',
  noScore: 'Keine Wertung',
  notStated: 'Keine Angabe',

  atAGlance: 'Auf einen Blick',
  oneMark: 'Ein Zeichen steht für ein Jurymitglied.',
  compared: 'Urteil der Jury, Preis, Stimmverteilung und Community-Votum im direkten Vergleich.',
  versus: 'vs.',
  sameForBoth: 'bei beiden gleich',
  sameForAll: 'bei allen gleich',
  readTake: 'Einschätzung lesen',
  foldTake: 'Einschätzung einklappen',
  disclosure: 'Transparenzhinweis',

  loading: 'Urteil wird geladen',
  absent: 'Nicht in diesem Katalog',
  absentHint:
    'Dieser Katalog führt das Tool nicht. Vielleicht hat sich der Name geändert, seit die Seite geschrieben wurde.',
  gone: 'Nicht mehr in diesem Katalog',
  newer: 'Für dieses Urteil ist eine neuere Version des Widgets auf dieser Seite nötig.',
  failed: 'Urteil nicht verfügbar.',
  failedHint: 'Die Seite selbst ist in Ordnung; nur dieser Teil fehlt.',
  tryAgain: 'Erneut versuchen',

  tally: (ships, ship, skips, skip) => `${ships}× ${ship} / ${skips}× ${skip}`,
  of: (part, whole) => `${part} von ${whole}`,
  to: (ships, skips) => `${ships} zu ${skips}`,
  votes: (percent, count, total) => `${percent} von ${total} ${count === 1 ? 'Stimme' : 'Stimmen'}`,
  reviewBy: (catalog) => `Bewertet von ${catalog}`,
  reviewed: (date) => `Bewertet am ${date}`,
  outdated: (date) => `Bewertet am ${date}; womöglich nicht mehr aktuell`,
  corrected: (date) => `Korrigiert am ${date}`,
  stale: (date) =>
    `${date ? `Stand: ${date}. ` : ''}Der Katalog ist gerade nicht erreichbar; die Angaben sind womöglich veraltet.`,
  noTool: (slug) => `Kein Tool namens „${slug}“`,
} satisfies Strings;
