// Japanese.
import type { BookmarkStrings, Strings, NewsletterStrings } from './strings.js';

export const catalog = {
  ship: '採用',
  skip: '見送り',
  split: '評価割れ',
  none: '未判定',
  ships: '採用',
  skips: '見送り',

  panelVerdict: '審査員の判定',
  panelShip: '審査員の支持',
  community: 'コミュニティ',
  entry: '最低料金',
  pricing: '料金',
  bestFor: 'おすすめの対象',
  category: 'カテゴリ',
  decisionTable: '比較早見表',
  scorecard: '審査員別の評価',
  free: '無料',
  paid: '有料',
  freemium: '基本無料',

  noPanel: '未審査',
  noVotes: 'コミュニティの投票はまだありません',
  noTake: '審査員の講評なし',
  noScore: 'スコアなし',
  notStated: '記載なし',

  atAGlance: 'ひと目でわかる要点',
  oneMark: 'マーク1つが審査員1人を表します。',
  compared: '審査員の判定、料金、票の内訳、コミュニティの投票を並べて比較。',
  versus: 'vs',
  sameForBoth: 'どちらも同じ',
  sameForAll: 'すべて同じ',
  readTake: '講評を読む',
  foldTake: '講評を閉じる',
  disclosure: '開示事項',

  loading: '判定を読み込み中',
  absent: 'このカタログにはありません',
  absentHint: 'このカタログには掲載されていません。ページの作成後に名称が変わった可能性があります。',
  gone: 'このカタログでの掲載は終了しました',
  newer: 'この判定を表示するには、このページのウィジェットを新しいバージョンに更新する必要があります。',
  failed: '判定を表示できません。',
  failedHint: 'ページ自体に問題はありません。この部分だけ表示できていません。',
  tryAgain: '再試行',

  tally: (ships, ship, skips, skip) => `${ship} ${ships} / ${skip} ${skips}`,
  of: (part, whole) => `${whole}人中${part}人`,
  to: (ships, skips) => `${ships}対${skips}`,
  votes: (percent, count, total) => `${total}票中${percent}`,
  reviewBy: (catalog) => `${catalog}によるレビュー`,
  reviewed: (date) => `レビュー日：${date}`,
  outdated: (date) => `レビュー日：${date}（情報が古い可能性があります）`,
  corrected: (date) => `訂正日：${date}`,
  stale: (date) =>
    `${date ? `${date}時点の情報です。` : ''}現在カタログに接続できないため、最新ではない可能性があります。`,
  noTool: (slug) => `「${slug}」というツールはありません`,
} satisfies Strings;

export const bookmarks = {
  bookmark: 'ブックマーク',
  bookmarks: 'ブックマーク一覧',
  loading: 'ブックマークを読み込み中',
  none: 'ブックマークはまだありません',
  howTo: 'ツールの横にあるリボンを押すと、ここに表示されます。',
  forThisVisit: '今回の閲覧中のみ保持されます',
  unavailable:
    '現在、ブックマークを保存できません。今回の閲覧中だけ保持されます。残しておくには書き出してください。',
  undo: '元に戻す',
  compare: '比較',
  comparison: '比較結果',
  close: '閉じる',
  export: '書き出す',
  import: '読み込む',
  nothingNew: '新しいものはありません。このファイルのブックマークはすべて登録済みです。',
  noBookmarksInFile:
    'このファイルからブックマークを読み取れませんでした。ここで書き出したファイルを選んでください。',
  newerFile: 'このファイルは、このページで読める形式より新しい形式です。',
  fileTooLarge: 'このファイルはブックマークのファイルとしては大きすぎます。',

  bookmarkTool: (name) => `${name}をブックマーク`,
  remove: (name) => `${name}を削除`,
  removed: (name) => `${name}を削除しました。`,
  restored: (name) => `${name}を元に戻しました。`,
  choose: (name) => `${name}を比較`,
  chooseSome: (least, most) => `比較するツールを${least}～${most}件選んでください。`,
  added: (date) => `${date}に追加`,
  imported: (_, written) => `${written}件のブックマークを追加しました。`,
} satisfies BookmarkStrings;

export const newsletter = {
  heading: 'ニュースレター',
  label: 'メールアドレス',
  subscribe: '登録する',
  sending: '送信中…',
  trap: 'この欄は空のままにしてください',

  missing: 'メールアドレスを入力してください。',
  malformed: 'メールアドレスの形ではありません。「@」の前後に名前とドメインが必要です。',
  short: 'アドレスが途中で切れているようです。ドメインの末尾が抜けていませんか。',
  refused: 'このアドレスは受け付けられませんでした。つづりをご確認ください。',
  tooOften: '短い間に試行が多すぎます。数分待ってからもう一度お試しください。',
  trouble: '配信サーバーに問題があり、アドレスを受け付けませんでした。後でもう一度お試しください。',
  slow: '配信サーバーの応答に時間がかかりすぎました。アドレスは届いている可能性もあります。もう一度試すこともできます。',
  unread:
    '応答を読み取れなかったため、アドレスが届いたかどうかは分かりません。接続をご確認ください。もう一度試すこともできます。',
  failed: 'うまくいきませんでした。もう一度お試しください。',

  done: 'ありがとうございます',
  doneText: (email) =>
    `${email} を配信元に渡しました。確認のメールが届いたら、その中のリンクを押してください。`,
  subscribed: 'すでに登録済みです',
  subscribedText: (email) => `${email} はすでにリストにあります。`,
  another: '別のアドレスを使う',
} satisfies NewsletterStrings;
