// German.
import type { BookmarkStrings, Strings, NewsletterStrings } from './strings.js';

export const catalog = {
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

export const bookmarks = {
  bookmark: 'Merken',
  bookmarks: 'Merkliste',
  loading: 'Merkliste wird geladen',
  none: 'Noch nichts gemerkt',
  howTo: 'Mit dem Lesezeichen neben einem Tool merken Sie es sich; dann steht es hier.',
  forThisVisit: 'Nur für diesen Besuch gemerkt',
  unavailable:
    'Die Merkliste lässt sich gerade nicht speichern. Sie bleibt nur für diesen Besuch erhalten; ein Export bewahrt sie länger auf.',
  undo: 'Rückgängig',
  compare: 'Vergleichen',
  comparison: 'Vergleich',
  close: 'Schließen',
  export: 'Exportieren',
  import: 'Importieren',
  nothingNew: 'Nichts Neues: Alles aus dieser Datei steht schon auf der Merkliste.',
  noBookmarksInFile:
    'Aus dieser Datei ließ sich keine Merkliste lesen. Wählen Sie eine, die hier exportiert wurde.',
  newerFile: 'Diese Datei hat ein neueres Format, als diese Seite lesen kann.',
  fileTooLarge: 'Diese Datei ist zu groß für eine Merkliste.',

  bookmarkTool: (name) => `${name} merken`,
  remove: (name) => `${name} entfernen`,
  removed: (name) => `${name} wurde entfernt.`,
  restored: (name) => `${name} ist wieder da.`,
  choose: (name) => `${name} vergleichen`,
  chooseSome: (least, most) => `Kreuzen Sie ${least} bis ${most} Tools an, um sie zu vergleichen.`,
  added: (date) => `Gemerkt am ${date}`,
  imported: (count, written) =>
    count === 1 ? `${written} Tool wurde hinzugefügt.` : `${written} Tools wurden hinzugefügt.`,
} satisfies BookmarkStrings;

export const newsletter = {
  heading: 'Rundbrief',
  label: 'E-Mail-Adresse',
  subscribe: 'Abonnieren',
  sending: 'Wird gesendet …',
  trap: 'Dieses Feld leer lassen',

  missing: 'Bitte eine E-Mail-Adresse eingeben.',
  malformed: 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.org.',
  short: 'Die Adresse wirkt abgeschnitten. Fehlt ihr Ende, etwa .org?',
  refused: 'Der Rundbrief hat diese Adresse nicht angenommen. Ist sie richtig geschrieben?',
  tooOften: 'Zu viele Versuche in kurzer Zeit. Bitte einige Minuten warten, dann erneut versuchen.',
  trouble:
    'Der Server des Rundbriefs ist gestört und hat die Adresse nicht angenommen. Bitte später erneut versuchen.',
  slow: 'Der Server des Rundbriefs hat zu lange gebraucht. Die Adresse kann trotzdem angekommen sein; ein neuer Versuch ist möglich.',
  unread:
    'Es kam keine lesbare Antwort, daher weiß niemand, ob die Adresse angekommen ist. Bitte die Verbindung prüfen; ein neuer Versuch ist möglich.',
  failed: 'Das hat nicht geklappt. Ein neuer Versuch ist möglich.',

  done: 'Danke',
  doneText: (email) =>
    `${email} wurde an den Rundbrief übergeben. Falls eine E-Mail um Bestätigung bittet, bitte dem Link darin folgen.`,
  subscribed: 'Bereits abonniert',
  subscribedText: (email) => `${email} steht schon auf der Liste.`,
  another: 'Andere Adresse verwenden',
} satisfies NewsletterStrings;
