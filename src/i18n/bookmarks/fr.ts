// French.
import type { BookmarkStrings } from './strings.js';

export default {
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
