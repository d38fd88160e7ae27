// French.
import type { Strings } from './strings.js';

export default {
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
