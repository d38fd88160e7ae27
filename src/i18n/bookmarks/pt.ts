// Portuguese.
import type { BookmarkStrings } from './strings.js';

export default {
  bookmark: 'Favoritar',
  bookmarks: 'Favoritos',
  loading: 'Carregando os favoritos',
  none: 'Ainda não há favoritos',
  howTo: 'Pressione o marcador ao lado de uma ferramenta e ela ficará à sua espera aqui.',
  forThisVisit: 'Mantido só nesta visita',
  unavailable:
    'Não é possível armazenar os seus favoritos agora. Eles ficam só durante esta visita; exporte-os para conservá-los por mais tempo.',
  undo: 'Desfazer',
  compare: 'Comparar',
  comparison: 'Comparação',
  close: 'Fechar',
  export: 'Exportar',
  import: 'Importar',
  nothingNew: 'Nada de novo: todos os favoritos desse arquivo já estão aqui.',
  noBookmarksInFile:
    'Não foi possível ler favoritos nesse arquivo. Escolha um que tenha sido exportado aqui.',
  newerFile: 'Esse arquivo tem um formato mais recente do que esta página consegue ler.',
  fileTooLarge: 'Esse arquivo é grande demais para ser uma lista de favoritos.',

  bookmarkTool: (name) => `Favoritar ${name}`,
  remove: (name) => `Remover ${name}`,
  removed: (name) => `${name} saiu da lista.`,
  restored: (name) => `${name} está de volta.`,
  choose: (name) => `Comparar ${name}`,
  chooseSome: (least, most) => `Marque de ${least} a ${most} ferramentas para compará-las.`,
  added: (date) => `Adicionado em ${date}`,
  imported: (count, written) =>
    count === 1 ? `${written} favorito adicionado.` : `${written} favoritos adicionados.`,
} satisfies BookmarkStrings;
