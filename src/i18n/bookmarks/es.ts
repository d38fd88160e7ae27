// Spanish.
import type { BookmarkStrings } from './strings.js';

export default {
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
