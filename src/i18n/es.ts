// Spanish.
import type { Strings } from './strings.js';

export default {
  ship: 'Adoptar',
  skip: 'Descartar',
  split: 'Dividido',
  none: 'Sin veredicto',
  ships: 'Adoptar',
  skips: 'Descartar',

  panelVerdict: 'Veredicto del jurado',
  panelShip: 'Jurado a favor',
  community: 'Comunidad',
  entry: 'Precio inicial',
  pricing: 'Precio',
  bestFor: 'Ideal para',
  category: 'Categoría',
  decisionTable: 'Tabla de decisión',
  scorecard: 'Puntuaciones del jurado',
  free: 'Gratis',
  paid: 'De pago',
  freemium: 'Freemium',

  noPanel: 'Aún sin jurado',
  noVotes: 'Aún sin votos de la comunidad',
  noTake: 'Sin opinión del jurado',
  noScore: 'Sin puntuación',
  notStated: 'Sin especificar',

  atAGlance: 'De un vistazo',
  oneMark: 'Cada marca representa a un miembro del jurado.',
  compared: 'Veredicto del jurado, precio, reparto de opiniones y voto de la comunidad, lado a lado.',
  versus: 'frente a',
  sameForBoth: 'igual en ambas',
  sameForAll: 'igual en todas',
  readTake: 'Leer la opinión',
  foldTake: 'Ocultar la opinión',
  disclosure: 'Declaración de intereses',

  loading: 'Cargando el veredicto',
  absent: 'No está en este catálogo',
  absentHint:
    'Esta herramienta no figura en este catálogo. Puede que su nombre haya cambiado desde que se escribió la página.',
  gone: 'Ya no está en este catálogo',
  newer: 'Este veredicto requiere una versión más reciente del widget de esta página.',
  failed: 'Veredicto no disponible.',
  failedHint: 'La página funciona bien; solo falta esta parte.',
  tryAgain: 'Reintentar',

  tally: (ships, ship, skips, skip) => `${ship}: ${ships} / ${skip}: ${skips}`,
  of: (part, whole) => `${part} de ${whole}`,
  to: (ships, skips) => `${ships} a ${skips}`,
  votes: (percent, count, total) => `${percent} de ${total} ${count === 1 ? 'voto' : 'votos'}`,
  reviewBy: (catalog) => `Evaluación a cargo de ${catalog}`,
  reviewed: (date) => `Evaluación del ${date}`,
  outdated: (date) => `Evaluación del ${date}; puede estar desactualizada`,
  corrected: (date) => `Corrección del ${date}`,
  stale: (date) =>
    `${date ? `Datos del ${date}. ` : ''}Ahora mismo no se puede acceder al catálogo, por lo que esta información puede estar desactualizada.`,
  noTool: (slug) => `Ninguna herramienta se llama «${slug}»`,
} satisfies Strings;
