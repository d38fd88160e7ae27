// Japanese.
import type { NewsletterStrings } from './strings.js';

export default {
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
