// German.
import type { BookmarkStrings } from './strings.js';

export default {
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
