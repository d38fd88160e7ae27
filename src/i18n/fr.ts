// French.
import type { BookmarkStrings, Strings, NewsletterStrings } from './strings.js';

export const catalog = {
  ship: 'Adopter',
  skip: 'Écarter',
  split: 'Partagé',
  none: 'Sans verdict',
  ships: 'Adopter',
  skips: 'Écarter',

  panelVerdict: 'Verdict du jury',
  panelShip: 'Jury favorable',
  community: 'Communauté',
  entry: 'Prix d’entrée',
  pricing: 'Tarif',
  bestFor: 'Idéal pour',
  category: 'Catégorie',
  decisionTable: 'Aide à la décision',
  scorecard: 'Notes du jury',
  free: 'Gratuit',
  paid: 'Payant',
  freemium: 'Freemium',

  noPanel: 'Pas encore de jury',
  noVotes: 'Pas encore de vote de la communauté',
  noTake: 'Aucun avis du jury',
  noScore: 'Aucune note',
  notStated: 'Non précisé',

  atAGlance: 'En un coup d’œil',
  oneMark: 'Chaque repère correspond à un membre du jury.',
  compared: 'Verdict du jury, tarif, répartition des avis et vote de la communauté, côte à côte.',
  versus: 'face à',
  sameForBoth: 'identique pour les deux',
  sameForAll: 'identique pour tous',
  readTake: 'Lire l’avis',
  foldTake: 'Replier l’avis',
  disclosure: 'Déclaration d’intérêts',

  loading: 'Chargement du verdict',
  absent: 'Absent de ce catalogue',
  absentHint:
    'Cet outil ne figure pas dans ce catalogue. Son nom a peut-être changé depuis la rédaction de la page.',
  gone: 'Ne figure plus dans ce catalogue',
  newer: 'Ce verdict requiert une version plus récente du widget de cette page.',
  failed: 'Verdict indisponible.',
  failedHint: 'La page elle-même fonctionne\u202f; il ne manque que cette partie.',
  tryAgain: 'Réessayer',

  tally: (ships, ship, skips, skip) => `${ship}\u00a0: ${ships} / ${skip}\u00a0: ${skips}`,
  of: (part, whole) => `${part} sur ${whole}`,
  to: (ships, skips) => `${ships} contre ${skips}`,
  votes: (percent, count, total) => `${percent} sur ${total} ${count < 2 ? 'vote' : 'votes'}`,
  reviewBy: (catalog) => `Évaluation par ${catalog}`,
  reviewed: (date) => `Évaluation du ${date}`,
  outdated: (date) => `Évaluation du ${date}, peut-être dépassée`,
  corrected: (date) => `Correction du ${date}`,
  stale: (date) =>
    `${date ? `État au ${date}. ` : ''}Le catalogue est injoignable pour le moment\u202f; ces informations ne sont peut-être plus à jour.`,
  noTool: (slug) => `Aucun outil nommé «\u202f${slug}\u202f»`,
} satisfies Strings;

export const bookmarks = {
  bookmark: 'Mettre en favori',
  bookmarks: 'Favoris',
  loading: 'Chargement des favoris',
  none: 'Aucun favori pour l’instant',
  howTo: 'Appuyez sur le signet à côté d’un outil et vous le retrouverez ici.',
  forThisVisit: 'Conservé pour cette visite seulement',
  unavailable:
    'Vos favoris ne peuvent pas être enregistrés pour le moment. Ils ne sont conservés que pour cette visite\u202f; exportez-les pour les garder plus longtemps.',
  undo: 'Annuler',
  compare: 'Comparer',
  comparison: 'Comparaison',
  close: 'Fermer',
  export: 'Exporter',
  import: 'Importer',
  nothingNew: 'Rien de nouveau\u202f: tous les favoris de ce fichier sont déjà ici.',
  noBookmarksInFile: 'Aucun favori n’a pu être lu dans ce fichier. Choisissez-en un qui a été exporté ici.',
  newerFile: 'Ce fichier est d’un format plus récent que ce que cette page sait lire.',
  fileTooLarge: 'Ce fichier est trop volumineux pour être une liste de favoris.',

  bookmarkTool: (name) => `Mettre en favori ${name}`,
  remove: (name) => `Retirer ${name}`,
  removed: (name) => `${name} a été retiré.`,
  restored: (name) => `${name} est de retour.`,
  choose: (name) => `Comparer ${name}`,
  chooseSome: (least, most) => `Cochez de ${least} à ${most} outils pour les comparer.`,
  added: (date) => `Ajouté le ${date}`,
  imported: (count, written) => (count < 2 ? `${written} favori ajouté.` : `${written} favoris ajoutés.`),
} satisfies BookmarkStrings;

export const newsletter = {
  heading: 'Lettre d’information',
  label: 'Adresse e-mail',
  subscribe: 'S’abonner',
  sending: 'Envoi…',
  trap: 'Laissez ce champ vide',

  missing: 'Saisissez votre adresse e-mail.',
  malformed: 'Ce n’est pas une adresse e-mail. Elle a la forme nom@example.org.',
  short: 'L’adresse semble coupée. Manque-t-il la fin, comme .org ?',
  refused: 'La lettre n’a pas accepté cette adresse. Est-elle bien écrite ?',
  tooOften: 'Trop d’essais en peu de temps. Attendez quelques minutes, puis réessayez.',
  trouble: 'Le serveur de la lettre est en difficulté et n’a pas pris l’adresse. Réessayez plus tard.',
  slow: 'Le serveur de la lettre a mis trop de temps. L’adresse est peut-être arrivée quand même ; vous pouvez réessayer.',
  unread:
    'Aucune réponse lisible n’est venue : personne ne peut dire si l’adresse est arrivée. Vérifiez la connexion ; vous pouvez réessayer.',
  failed: 'Cela n’a pas marché. Vous pouvez réessayer.',

  done: 'Merci',
  doneText: (email) =>
    `${email} a été remise à la lettre. Si un message vous demande de confirmer, suivez le lien qu’il contient.`,
  subscribed: 'Déjà abonné',
  subscribedText: (email) => `${email} est déjà sur la liste.`,
  another: 'Utiliser une autre adresse',
} satisfies NewsletterStrings;
