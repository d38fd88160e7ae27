// Arabic.
import type { BookmarkStrings, Strings, NewsletterStrings } from './strings.js';

export const catalog = {
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

export const bookmarks = {
  bookmark: 'حفظ',
  bookmarks: 'المحفوظات',
  loading: 'جارٍ تحميل المحفوظات',
  none: 'لا محفوظات بعد',
  howTo: 'اضغط على الشريط بجانب أي أداة وستجدها هنا.',
  forThisVisit: 'محفوظة لهذه الزيارة فقط',
  unavailable: 'يتعذّر تخزين محفوظاتك الآن. ستبقى خلال هذه الزيارة فقط، ويمكنك تصديرها للاحتفاظ بها مدة أطول.',
  undo: 'تراجع',
  compare: 'مقارنة',
  comparison: 'نتيجة المقارنة',
  close: 'إغلاق',
  export: 'تصدير',
  import: 'استيراد',
  nothingNew: 'لا جديد: كل ما في هذا الملف موجود هنا بالفعل.',
  noBookmarksInFile: 'تعذّرت قراءة أي محفوظات من هذا الملف. اختر ملفًا سبق تصديره من هنا.',
  newerFile: 'صيغة هذا الملف أحدث مما تستطيع هذه الصفحة قراءته.',
  fileTooLarge: 'هذا الملف أكبر من أن يكون ملف محفوظات.',

  bookmarkTool: (name) => `حفظ ${name}`,
  remove: (name) => `إزالة ${name}`,
  removed: (name) => `أُزيل «${name}» من المحفوظات.`,
  restored: (name) => `أُعيد «${name}» إلى المحفوظات.`,
  choose: (name) => `مقارنة ${name}`,
  chooseSome: (least, most) => `حدّد من ${least} إلى ${most} أدوات للمقارنة بينها.`,
  added: (date) => `حُفظت في ${date}`,
  imported: (count, written) => {
    const rest = count % 100;
    const many = rest > 10 ? 'أداة' : rest > 2 ? 'أدوات' : 'أداة';
    return `أُضيفت ${count === 1 ? 'أداة واحدة' : count === 2 ? 'أداتان' : `${written} ${many}`}.`;
  },
} satisfies BookmarkStrings;

export const newsletter = {
  heading: 'النشرة البريدية',
  label: 'عنوان البريد الإلكتروني',
  subscribe: 'اشتراك',
  sending: 'جارٍ الإرسال…',
  trap: 'اترك هذا الحقل فارغًا',

  missing: 'أدخل عنوان بريدك الإلكتروني.',
  malformed: 'هذا ليس عنوان بريد إلكتروني. يجب أن يكون فيه اسم ونطاق حول العلامة «@».',
  short: 'يبدو العنوان مقطوعًا. هل تنقصه نهاية النطاق؟',
  refused: 'لم تقبل النشرة هذا العنوان. هل كُتب كتابة صحيحة؟',
  tooOften: 'محاولات كثيرة في وقت قصير. انتظر بضع دقائق ثم حاول مرة أخرى.',
  trouble: 'في خادم النشرة عطل ولم يستلم العنوان. حاول مرة أخرى لاحقًا.',
  slow: 'استغرق خادم النشرة وقتًا طويلًا. ربما وصل العنوان مع ذلك؛ يمكنك المحاولة مرة أخرى.',
  unread: 'لم تصل إجابة يمكن قراءتها، فلا يُعرف هل وصل العنوان. تحقق من اتصالك؛ يمكنك المحاولة مرة أخرى.',
  failed: 'لم ينجح ذلك. يمكنك المحاولة مرة أخرى.',

  done: 'شكرًا لك',
  doneText: (email) =>
    `سُلِّم العنوان ${email} إلى النشرة. إذا وصلتك رسالة تطلب التأكيد فاضغط على الرابط الذي فيها.`,
  subscribed: 'مشترك من قبل',
  subscribedText: (email) => `العنوان ${email} موجود في القائمة من قبل.`,
  another: 'استخدام عنوان آخر',
} satisfies NewsletterStrings;
