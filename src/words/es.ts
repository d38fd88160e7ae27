// Spanish.

export const ship = 'Adoptar';
export const skip = 'Descartar';
export const split = 'Dividido';
export const none = 'Aún sin veredicto';
export const ships = 'Adoptar';
export const skips = 'Descartar';

export const panelVerdict = 'Veredicto del jurado';
export const panelShip = 'Jurado a favor';
export const community = 'Comunidad';
export const entry = 'Precio inicial';
export const pricing = 'Precio';
export const bestFor = 'Ideal para';
export const category = 'Categoría';
export const decisionTable = 'Tabla de decisión';
export const scorecard = 'Puntuaciones del jurado';
export const free = 'Gratis';
export const paid = 'De pago';
export const freemium = 'Freemium';

export const noPanel = 'Aún sin jurado';
export const noVotes = 'Aún sin votos de la comunidad';
export const noTake = 'Sin opinión del jurado';
export const noScore = 'Sin puntuación';
export const notStated = 'Sin especificar';

export const atAGlance = 'De un vistazo';
export const oneMark = 'Cada marca representa a un miembro del jurado.';
export const compared =
  'Veredicto del jurado, precio, reparto de opiniones y voto de la comunidad, lado a lado.';
export const versus = 'frente a';
export const sameForBoth = 'igual en ambas';
export const sameForAll = 'igual en todas';
export const readTake = 'Leer la opinión';
export const foldTake = 'Ocultar la opinión';
export const disclosure = 'Declaración de intereses';

export const loading = 'Cargando el veredicto';
export const absent = 'No está en este catálogo';
export const absentHint =
  'Esta herramienta no figura en este catálogo. Puede que su nombre haya cambiado desde que se escribió la página.';
export const gone = 'Ya no está en este catálogo';
export const newer = 'Este veredicto requiere una versión más reciente del widget de esta página.';
export const failed = 'Veredicto no disponible.';
export const failedHint = 'La página funciona bien; solo falta esta parte.';
export const tryAgain = 'Reintentar';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ship}: ${ships} / ${skip}: ${skips}`;
export const of = (part: string, whole: string) => `${part} de ${whole}`;
export const to = (ships: string, skips: string) => `${ships} a ${skips}`;
export const votes = (percent: string, count: number, total: string) =>
  `${percent} de ${total} ${count === 1 ? 'voto' : 'votos'}`;
export const reviewBy = (catalog: string) => `Evaluación a cargo de ${catalog}`;
export const reviewed = (date: string) => `Evaluación del ${date}`;
export const outdated = (date: string) => `Evaluación del ${date}; puede estar desactualizada`;
export const corrected = (date: string) => `Corrección del ${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `Datos del ${date}. ` : ''}Ahora mismo no se puede acceder al catálogo, por lo que esta información puede estar desactualizada.`;
export const noTool = (slug: string) => `Ninguna herramienta se llama «${slug}»`;
