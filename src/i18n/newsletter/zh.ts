// Chinese, simplified.
import type { NewsletterStrings } from './strings.js';

export default {
  heading: '新闻邮件',
  label: '邮箱地址',
  subscribe: '订阅',
  sending: '正在发送…',
  trap: '请将此栏留空',

  missing: '请输入邮箱地址。',
  malformed: '这不是邮箱地址。“@”前后应有名称和域名。',
  short: '地址似乎不完整。域名的结尾是否漏掉了？',
  refused: '未能接受这个地址。请检查拼写是否正确。',
  tooOften: '短时间内尝试次数过多。请等几分钟再试。',
  trouble: '邮件服务器出现问题，没有收下地址。请稍后再试。',
  slow: '邮件服务器响应时间过长。地址也可能已经送达；可以再试一次。',
  unread: '无法读取任何回复，因此无法得知地址是否送达。请检查网络连接；可以再试一次。',
  failed: '没有成功。可以再试一次。',

  done: '谢谢',
  doneText: (email) => `${email} 已提交。如果收到确认邮件，请点击其中的链接。`,
  subscribed: '已经订阅',
  subscribedText: (email) => `${email} 已在列表中。`,
  another: '使用其他地址',
} satisfies NewsletterStrings;
