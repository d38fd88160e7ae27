// Arabic.

export const ship = 'اعتماد';
export const skip = 'استبعاد';
export const split = 'انقسام';
export const none = 'لا حكم بعد';
export const ships = 'اعتماد';
export const skips = 'استبعاد';

export const panelVerdict = 'حكم اللجنة';
export const panelShip = 'تأييد اللجنة';
export const community = 'المجتمع';
export const entry = 'أدنى سعر';
export const pricing = 'التسعير';
export const bestFor = 'الأنسب لـ';
export const category = 'الفئة';
export const decisionTable = 'جدول المفاضلة';
export const scorecard = 'تقييمات أعضاء اللجنة';
export const free = 'مجاني';
export const paid = 'مدفوع';
export const freemium = 'مجاني جزئيًا';

export const noPanel = 'لا لجنة تقييم بعد';
export const noVotes = 'لا أصوات من المجتمع بعد';
export const noTake = 'لا رأي من اللجنة';
export const noScore = 'لا توجد درجة';
export const notStated = 'غير مذكور';

export const atAGlance = 'لمحة سريعة';
export const oneMark = 'كل علامة تمثّل عضوًا واحدًا في اللجنة.';
export const compared = 'حكم اللجنة والتسعير وتوزّع الآراء وتصويت المجتمع جنبًا إلى جنب.';
export const versus = 'مقابل';
export const sameForBoth = 'مشترك بينهما';
export const sameForAll = 'مشترك بين الجميع';
export const readTake = 'قراءة الرأي';
export const foldTake = 'طيّ الرأي';
export const disclosure = 'إفصاح';

export const loading = 'جارٍ تحميل الحكم';
export const absent = 'غير مدرجة في هذا الدليل';
export const absentHint = 'هذه الأداة غير مدرجة في هذا الدليل. ربما تغيّر اسمها بعد كتابة الصفحة.';
export const gone = 'لم تعد مدرجة في هذا الدليل';
export const newer = 'يتطلّب عرض هذا الحكم إصدارًا أحدث من العنصر المضمّن في هذه الصفحة.';
export const failed = 'الحكم غير متاح.';
export const failedHint = 'الصفحة نفسها سليمة، ولا ينقصها سوى هذا الجزء.';
export const tryAgain = 'إعادة المحاولة';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ship}: ${ships} / ${skip}: ${skips}`;
export const of = (part: string, whole: string) => `${part} من ${whole}`;
export const to = (ships: string, skips: string) => `${ships} مقابل ${skips}`;
export const votes = (percent: string, count: number, total: string) => {
  const rest = count % 100;
  const many = rest > 10 ? 'صوتًا' : rest > 2 ? 'أصوات' : 'صوت';
  return `${percent} من ${count === 1 ? 'صوت واحد' : count === 2 ? 'صوتين' : `${total} ${many}`}`;
};
export const reviewBy = (catalog: string) => `تقييم من إعداد ${catalog}`;
export const reviewed = (date: string) => `تقييم بتاريخ ${date}`;
export const outdated = (date: string) => `تقييم بتاريخ ${date}، وقد يكون قديمًا`;
export const corrected = (date: string) => `تصحيح بتاريخ ${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `المعلومات حتى ${date}. ` : ''}تعذّر الوصول إلى الدليل الآن، لذا قد تكون هذه المعلومات قديمة.`;
export const noTool = (slug: string) => `لا توجد أداة باسم «${slug}»`;
