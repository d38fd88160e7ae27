// French.

export const ship = 'Adopter';
export const skip = 'Écarter';
export const split = 'Partagé';
export const none = 'Pas encore de verdict';
export const ships = 'Adopter';
export const skips = 'Écarter';

export const panelVerdict = 'Verdict du jury';
export const panelShip = 'Jury favorable';
export const community = 'Communauté';
export const entry = 'Prix d’entrée';
export const pricing = 'Tarif';
export const bestFor = 'Idéal pour';
export const category = 'Catégorie';
export const decisionTable = 'Aide à la décision';
export const scorecard = 'Notes du jury';
export const free = 'Gratuit';
export const paid = 'Payant';
export const freemium = 'Freemium';

export const noPanel = 'Pas encore de jury';
export const noVotes = 'Pas encore de vote de la communauté';
export const noTake = 'Aucun avis du jury';
export const noScore = 'Aucune note';
export const notStated = 'Non précisé';

export const atAGlance = 'En un coup d’œil';
export const oneMark = 'Chaque repère correspond à un membre du jury.';
export const compared = 'Verdict du jury, tarif, répartition des avis et vote de la communauté, côte à côte.';
export const versus = 'face à';
export const sameForBoth = 'identique pour les deux';
export const sameForAll = 'identique pour tous';
export const readTake = 'Lire l’avis';
export const foldTake = 'Replier l’avis';
export const disclosure = 'Déclaration d’intérêts';

export const loading = 'Chargement du verdict';
export const absent = 'Absent de ce catalogue';
export const absentHint =
  'Cet outil ne figure pas dans ce catalogue. Son nom a peut-être changé depuis la rédaction de la page.';
export const gone = 'Ne figure plus dans ce catalogue';
export const newer = 'Ce verdict requiert une version plus récente du widget de cette page.';
export const failed = 'Verdict indisponible.';
export const failedHint = 'La page elle-même fonctionne\u202f; il ne manque que cette partie.';
export const tryAgain = 'Réessayer';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ship}\u00a0: ${ships} / ${skip}\u00a0: ${skips}`;
export const of = (part: string, whole: string) => `${part} sur ${whole}`;
export const to = (ships: string, skips: string) => `${ships} contre ${skips}`;
export const votes = (percent: string, count: number, total: string) =>
  `${percent} sur ${total} ${count < 2 ? 'vote' : 'votes'}`;
export const reviewBy = (catalog: string) => `Évaluation par ${catalog}`;
export const reviewed = (date: string) => `Évaluation du ${date}`;
export const outdated = (date: string) => `Évaluation du ${date}, peut-être dépassée`;
export const corrected = (date: string) => `Correction du ${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `État au ${date}. ` : ''}Le catalogue est injoignable pour le moment\u202f; ces informations ne sont peut-être plus à jour.`;
export const noTool = (slug: string) => `Aucun outil nommé «\u202f${slug}\u202f»`;
