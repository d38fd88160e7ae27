// Spanish.
import type { BookmarkStrings, Strings, NewsletterStrings } from './strings.js';

export const catalog = {
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

export const bookmarks = {
  bookmark: 'Guardar',
  bookmarks: 'Guardados',
  loading: 'Cargando los guardados',
  none: 'Aún no hay nada guardado',
  howTo: 'Pulsa el marcador que hay junto a una herramienta y te esperará aquí.',
  forThisVisit: 'Guardado solo para esta visita',
  unavailable:
    'Ahora mismo no se pueden almacenar tus guardados. Se conservan solo durante esta visita; si los exportas, durarán más.',
  undo: 'Deshacer',
  compare: 'Comparar',
  comparison: 'Comparación',
  close: 'Cerrar',
  export: 'Exportar',
  import: 'Importar',
  nothingNew: 'Nada nuevo: todo lo que contiene ese archivo ya está aquí.',
  noBookmarksInFile: 'No se pudo leer ningún guardado de ese archivo. Elige uno exportado desde aquí.',
  newerFile: 'Ese archivo tiene un formato más reciente del que puede leer esta página.',
  fileTooLarge: 'Ese archivo es demasiado grande para ser una lista de guardados.',

  bookmarkTool: (name) => `Guardar ${name}`,
  remove: (name) => `Quitar ${name}`,
  removed: (name) => `Se ha quitado ${name}.`,
  restored: (name) => `${name} vuelve a estar en la lista.`,
  choose: (name) => `Comparar ${name}`,
  chooseSome: (least, most) => `Marca de ${least} a ${most} herramientas para compararlas.`,
  added: (date) => `Guardado el ${date}`,
  imported: (count, written) =>
    count === 1 ? `Se ha añadido ${written} herramienta.` : `Se han añadido ${written} herramientas.`,
} satisfies BookmarkStrings;

export const newsletter = {
  heading: 'Boletín',
  label: 'Correo electrónico',
  subscribe: 'Suscribirse',
  sending: 'Enviando…',
  trap: 'Deja este campo vacío',

  missing: 'Escribe tu dirección de correo.',
  malformed: 'Eso no es una dirección de correo. Tiene la forma nombre@example.org.',
  short: 'La dirección parece cortada. ¿Le falta el final, como .org?',
  refused: 'El boletín no aceptó esta dirección. ¿Está bien escrita?',
  tooOften: 'Demasiados intentos en poco tiempo. Espera unos minutos y vuelve a intentarlo.',
  trouble:
    'El servidor del boletín tiene problemas y no recogió la dirección. Vuelve a intentarlo más tarde.',
  slow: 'El servidor del boletín tardó demasiado. Puede que la dirección haya llegado de todos modos; puedes volver a intentarlo.',
  unread:
    'No llegó ninguna respuesta legible, así que nadie sabe si la dirección llegó. Comprueba la conexión; puedes volver a intentarlo.',
  failed: 'No ha funcionado. Puedes volver a intentarlo.',

  done: 'Gracias',
  doneText: (email) =>
    `${email} se ha entregado al boletín. Si recibes un mensaje para confirmarlo, pulsa el enlace que contiene.`,
  subscribed: 'Ya hay suscripción',
  subscribedText: (email) => `${email} ya está en la lista.`,
  another: 'Usar otra dirección',
} satisfies NewsletterStrings;
