// German.

export const ship = 'Nehmen';
export const skip = 'Lassen';
export const split = 'Geteilt';
export const none = 'Noch kein Urteil';
export const ships = 'Nehmen';
export const skips = 'Lassen';

export const panelVerdict = 'Urteil der Jury';
export const panelShip = 'Jury dafür';
export const community = 'Community';
export const entry = 'Einstiegspreis';
export const pricing = 'Preis';
export const bestFor = 'Ideal für';
export const category = 'Kategorie';
export const decisionTable = 'Entscheidungshilfe';
export const scorecard = 'Wertungen der Jury';
export const free = 'Kostenlos';
export const paid = 'Kostenpflichtig';
export const freemium = 'Freemium';

export const noPanel = 'Noch keine Jury';
export const noVotes = 'Noch keine Community-Stimmen';
export const noTake = 'Keine Einschätzung der Jury';
export const noScore = 'Keine Wertung';
export const notStated = 'Keine Angabe';

export const atAGlance = 'Auf einen Blick';
export const oneMark = 'Ein Zeichen steht für ein Jurymitglied.';
export const compared = 'Urteil der Jury, Preis, Stimmverteilung und Community-Votum im direkten Vergleich.';
export const versus = 'vs.';
export const sameForBoth = 'bei beiden gleich';
export const sameForAll = 'bei allen gleich';
export const readTake = 'Einschätzung lesen';
export const foldTake = 'Einschätzung einklappen';
export const disclosure = 'Transparenzhinweis';

export const loading = 'Urteil wird geladen';
export const absent = 'Nicht in diesem Katalog';
export const absentHint =
  'Dieser Katalog führt das Tool nicht. Vielleicht hat sich der Name geändert, seit die Seite geschrieben wurde.';
export const gone = 'Nicht mehr in diesem Katalog';
export const newer = 'Für dieses Urteil ist eine neuere Version des Widgets auf dieser Seite nötig.';
export const failed = 'Urteil nicht verfügbar.';
export const failedHint = 'Die Seite selbst ist in Ordnung; nur dieser Teil fehlt.';
export const tryAgain = 'Erneut versuchen';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ships}× ${ship} / ${skips}× ${skip}`;
export const of = (part: string, whole: string) => `${part} von ${whole}`;
export const to = (ships: string, skips: string) => `${ships} zu ${skips}`;
export const votes = (percent: string, count: number, total: string) =>
  `${percent} von ${total} ${count === 1 ? 'Stimme' : 'Stimmen'}`;
export const reviewBy = (catalog: string) => `Bewertet von ${catalog}`;
export const reviewed = (date: string) => `Bewertet am ${date}`;
export const outdated = (date: string) => `Bewertet am ${date}; womöglich nicht mehr aktuell`;
export const corrected = (date: string) => `Korrigiert am ${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `Stand: ${date}. ` : ''}Der Katalog ist gerade nicht erreichbar; die Angaben sind womöglich veraltet.`;
export const noTool = (slug: string) => `Kein Tool namens „${slug}“`;
