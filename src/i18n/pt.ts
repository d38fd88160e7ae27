// Portuguese.
import type { BookmarkStrings, Strings, NewsletterStrings } from './strings.js';

export const catalog = {
  ship: 'Adotar',
  skip: 'Descartar',
  split: 'Dividido',
  none: 'Sem veredito',
  ships: 'Adotar',
  skips: 'Descartar',

  panelVerdict: 'Veredito do júri',
  panelShip: 'Júri a favor',
  community: 'Comunidade',
  entry: 'Preço inicial',
  pricing: 'Preço',
  bestFor: 'Ideal para',
  category: 'Categoria',
  decisionTable: 'Tabela de decisão',
  scorecard: 'Notas do júri',
  free: 'Gratuito',
  paid: 'Pago',
  freemium: 'Freemium',

  noPanel: 'Ainda sem júri',
  noVotes: 'Ainda sem votos da comunidade',
  noTake: 'Sem opinião do júri',
  noScore: 'Sem nota',
  notStated: 'Não informado',

  atAGlance: 'Em resumo',
  oneMark: 'Cada marca representa um membro do júri.',
  compared: 'Veredito do júri, preço, divisão de opiniões e voto da comunidade, lado a lado.',
  versus: 'vs.',
  sameForBoth: 'igual em ambas',
  sameForAll: 'igual em todas',
  readTake: 'Ler a opinião',
  foldTake: 'Recolher a opinião',
  disclosure: 'Declaração de interesses',

  loading: 'Carregando o veredito',
  absent: 'Não consta deste catálogo',
  absentHint:
    'Esta ferramenta não consta deste catálogo. O nome pode ter mudado desde que a página foi escrita.',
  gone: 'Já não consta deste catálogo',
  newer: 'Este veredito requer uma versão mais recente do widget desta página.',
  failed: 'Veredito indisponível.',
  failedHint: 'A página em si está em ordem; só falta esta parte.',
  tryAgain: 'Tentar novamente',

  tally: (ships, ship, skips, skip) => `${ship}: ${ships} / ${skip}: ${skips}`,
  of: (part, whole) => `${part} de ${whole}`,
  to: (ships, skips) => `${ships} a ${skips}`,
  votes: (percent, count, total) => `${percent} de ${total} ${count === 1 ? 'voto' : 'votos'}`,
  reviewBy: (catalog) => `Avaliação feita por ${catalog}`,
  reviewed: (date) => `Avaliação de ${date}`,
  outdated: (date) => `Avaliação de ${date}; pode estar desatualizada`,
  corrected: (date) => `Correção de ${date}`,
  stale: (date) =>
    `${date ? `Dados de ${date}. ` : ''}O catálogo está inacessível no momento, por isso estas informações podem estar desatualizadas.`,
  noTool: (slug) => `Nenhuma ferramenta chamada “${slug}”`,
} satisfies Strings;

export const bookmarks = {
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

export const newsletter = {
  heading: 'Boletim',
  label: 'Endereço de e-mail',
  subscribe: 'Assinar',
  sending: 'Enviando…',
  trap: 'Deixe este campo vazio',

  missing: 'Digite seu endereço de e-mail.',
  malformed: 'Isso não é um endereço de e-mail. Ele tem a forma nome@example.org.',
  short: 'O endereço parece cortado. Falta o final, como .org?',
  refused: 'O boletim não aceitou este endereço. Está escrito corretamente?',
  tooOften: 'Tentativas demais em pouco tempo. Espere alguns minutos e tente de novo.',
  trouble: 'O servidor do boletim está com problemas e não recebeu o endereço. Tente de novo mais tarde.',
  slow: 'O servidor do boletim demorou demais. O endereço pode ter chegado mesmo assim; você pode tentar de novo.',
  unread:
    'Não veio nenhuma resposta legível, então ninguém sabe se o endereço chegou. Verifique a conexão; você pode tentar de novo.',
  failed: 'Não deu certo. Você pode tentar de novo.',

  done: 'Obrigado',
  doneText: (email) =>
    `${email} foi entregue ao boletim. Se uma mensagem pedir confirmação, siga o link que está nela.`,
  subscribed: 'Já é assinante',
  subscribedText: (email) => `${email} já está na lista.`,
  another: 'Usar outro endereço',
} satisfies NewsletterStrings;
