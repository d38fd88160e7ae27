// Portuguese.

export const ship = 'Adotar';
export const skip = 'Descartar';
export const split = 'Dividido';
export const none = 'Ainda sem veredito';
export const ships = 'Adotar';
export const skips = 'Descartar';

export const panelVerdict = 'Veredito do júri';
export const panelShip = 'Júri a favor';
export const community = 'Comunidade';
export const entry = 'Preço inicial';
export const pricing = 'Preço';
export const bestFor = 'Ideal para';
export const category = 'Categoria';
export const decisionTable = 'Tabela de decisão';
export const scorecard = 'Notas do júri';
export const free = 'Gratuito';
export const paid = 'Pago';
export const freemium = 'Freemium';

export const noPanel = 'Ainda sem júri';
export const noVotes = 'Ainda sem votos da comunidade';
export const noTake = 'Sem opinião do júri';
export const noScore = 'Sem nota';
export const notStated = 'Não informado';

export const atAGlance = 'Em resumo';
export const oneMark = 'Cada marca representa um membro do júri.';
export const compared = 'Veredito do júri, preço, divisão de opiniões e voto da comunidade, lado a lado.';
export const versus = 'vs.';
export const sameForBoth = 'igual em ambas';
export const sameForAll = 'igual em todas';
export const readTake = 'Ler a opinião';
export const foldTake = 'Recolher a opinião';
export const disclosure = 'Declaração de interesses';

export const loading = 'Carregando o veredito';
export const absent = 'Não consta deste catálogo';
export const absentHint =
  'Esta ferramenta não consta deste catálogo. O nome pode ter mudado desde que a página foi escrita.';
export const gone = 'Já não consta deste catálogo';
export const newer = 'Este veredito requer uma versão mais recente do widget desta página.';
export const failed = 'Veredito indisponível.';
export const failedHint = 'A página em si está em ordem; só falta esta parte.';
export const tryAgain = 'Tentar novamente';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ship}: ${ships} / ${skip}: ${skips}`;
export const of = (part: string, whole: string) => `${part} de ${whole}`;
export const to = (ships: string, skips: string) => `${ships} a ${skips}`;
export const votes = (percent: string, count: number, total: string) =>
  `${percent} de ${total} ${count === 1 ? 'voto' : 'votos'}`;
export const reviewBy = (catalog: string) => `Avaliação feita por ${catalog}`;
export const reviewed = (date: string) => `Avaliação de ${date}`;
export const outdated = (date: string) => `Avaliação de ${date}; pode estar desatualizada`;
export const corrected = (date: string) => `Correção de ${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `Dados de ${date}. ` : ''}O catálogo está inacessível no momento, por isso estas informações podem estar desatualizadas.`;
export const noTool = (slug: string) => `Nenhuma ferramenta chamada “${slug}”`;
