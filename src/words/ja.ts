// Japanese.

export const ship = '採用';
export const skip = '見送り';
export const split = '評価割れ';
export const none = '未判定';
export const ships = '採用';
export const skips = '見送り';

export const panelVerdict = '審査員の判定';
export const panelShip = '審査員の支持';
export const community = 'コミュニティ';
export const entry = '最低料金';
export const pricing = '料金';
export const bestFor = 'おすすめの対象';
export const category = 'カテゴリ';
export const decisionTable = '比較早見表';
export const scorecard = '審査員別の評価';
export const free = '無料';
export const paid = '有料';
export const freemium = '基本無料';

export const noPanel = '未審査';
export const noVotes = 'コミュニティの投票はまだありません';
export const noTake = '審査員の講評なし';
export const noScore = 'スコアなし';
export const notStated = '記載なし';

export const atAGlance = 'ひと目でわかる要点';
export const oneMark = 'マーク1つが審査員1人を表します。';
export const compared = '審査員の判定、料金、票の内訳、コミュニティの投票を並べて比較。';
export const versus = 'vs';
export const sameForBoth = 'どちらも同じ';
export const sameForAll = 'すべて同じ';
export const readTake = '講評を読む';
export const foldTake = '講評を閉じる';
export const disclosure = '開示事項';

export const loading = '判定を読み込み中';
export const absent = 'このカタログにはありません';
export const absentHint =
  'このカタログには掲載されていません。ページの作成後に名称が変わった可能性があります。';
export const gone = 'このカタログでの掲載は終了しました';
export const newer =
  'この判定を表示するには、このページのウィジェットを新しいバージョンに更新する必要があります。';
export const failed = '判定を表示できません。';
export const failedHint = 'ページ自体に問題はありません。この部分だけ表示できていません。';
export const tryAgain = '再試行';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ship} ${ships} / ${skip} ${skips}`;
export const of = (part: string, whole: string) => `${whole}人中${part}人`;
export const to = (ships: string, skips: string) => `${ships}対${skips}`;
export const votes = (percent: string, count: number, total: string) => `${total}票中${percent}`;
export const reviewBy = (catalog: string) => `${catalog}によるレビュー`;
export const reviewed = (date: string) => `レビュー日：${date}`;
export const outdated = (date: string) => `レビュー日：${date}（情報が古い可能性があります）`;
export const corrected = (date: string) => `訂正日：${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `${date}時点の情報です。` : ''}現在カタログに接続できないため、最新ではない可能性があります。`;
export const noTool = (slug: string) => `「${slug}」というツールはありません`;
