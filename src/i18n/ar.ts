// Arabic.
import type { Strings } from './strings.js';

export default {
  ship: 'اعتماد',
  skip: 'استبعاد',
  split: 'انقسام',
  none: 'لا حكم',
  ships: 'اعتماد',
  skips: 'استبعاد',

  panelVerdict: 'حكم اللجنة',
  panelShip: 'تأييد اللجنة',
  community: 'المجتمع',
  entry: 'أدنى سعر',
  pricing: 'التسعير',
  bestFor: 'الأنسب لـ',
  category: 'الفئة',
  decisionTable: 'جدول المفاضلة',
  scorecard: 'تقييمات أعضاء اللجنة',
  free: 'مجاني',
  paid: 'مدفوع',
  freemium: 'مجاني جزئيًا',

  noPanel: 'لا لجنة تقييم بعد',
  noVotes: 'لا أصوات من المجتمع بعد',
  noTake: 'لا رأي من اللجنة',
  noScore: 'لا توجد درجة',
  notStated: 'غير مذكور',

  atAGlance: 'لمحة سريعة',
  oneMark: 'كل علامة تمثّل عضوًا واحدًا في اللجنة.',
  compared: 'حكم اللجنة والتسعير وتوزّع الآراء وتصويت المجتمع جنبًا إلى جنب.',
  versus: 'مقابل',
  sameForBoth: 'مشترك بينهما',
  sameForAll: 'مشترك بين الجميع',
  readTake: 'قراءة الرأي',
  foldTake: 'طيّ الرأي',
  disclosure: 'إفصاح',

  loading: 'جارٍ تحميل الحكم',
  absent: 'غير مدرجة في هذا الدليل',
  absentHint: 'هذه الأداة غير مدرجة في هذا الدليل. ربما تغيّر اسمها بعد كتابة الصفحة.',
  gone: 'لم تعد مدرجة في هذا الدليل',
  newer: 'يتطلّب عرض هذا الحكم إصدارًا أحدث من العنصر المضمّن في هذه الصفحة.',
  failed: 'الحكم غير متاح.',
  failedHint: 'الصفحة نفسها سليمة، ولا ينقصها سوى هذا الجزء.',
  tryAgain: 'إعادة المحاولة',

  tally: (ships, ship, skips, skip) => `${ship}: ${ships} / ${skip}: ${skips}`,
  of: (part, whole) => `${part} من ${whole}`,
  to: (ships, skips) => `${ships} مقابل ${skips}`,
  votes: (percent, count, total) => {
    const rest = count % 100;
    const many = rest > 10 ? 'صوتًا' : rest > 2 ? 'أصوات' : 'صوت';
    return `${percent} من ${count === 1 ? 'صوت واحد' : count === 2 ? 'صوتين' : `${total} ${many}`}`;
  },
  reviewBy: (catalog) => `تقييم من إعداد ${catalog}`,
  reviewed: (date) => `تقييم بتاريخ ${date}`,
  outdated: (date) => `تقييم بتاريخ ${date}، وقد يكون قديمًا`,
  corrected: (date) => `تصحيح بتاريخ ${date}`,
  stale: (date) =>
    `${date ? `المعلومات حتى ${date}. ` : ''}تعذّر الوصول إلى الدليل الآن، لذا قد تكون هذه المعلومات قديمة.`,
  noTool: (slug) => `لا توجد أداة باسم «${slug}»`,
} satisfies Strings;
