// Japanese.
import type { BookmarkStrings } from './strings.js';

export default {
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
