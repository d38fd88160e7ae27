// Portuguese.
import type { Strings } from './strings.js';

export default {
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
