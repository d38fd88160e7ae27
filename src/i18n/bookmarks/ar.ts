// Arabic.
import type { BookmarkStrings } from './strings.js';

export default {
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
