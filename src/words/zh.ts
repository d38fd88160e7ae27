// Simplified Chinese.

export const ship = '采用';
export const skip = '跳过';
export const split = '有分歧';
export const none = '暂无结论';
export const ships = '采用';
export const skips = '跳过';

export const panelVerdict = '评审结论';
export const panelShip = '评审支持';
export const community = '社区';
export const entry = '起步价';
export const pricing = '价格';
export const bestFor = '最适合';
export const category = '类别';
export const decisionTable = '选型对照表';
export const scorecard = '评审评分表';
export const free = '免费';
export const paid = '付费';
export const freemium = '免费增值';

export const noPanel = '尚未评审';
export const noVotes = '暂无社区投票';
export const noTake = '暂无评审评语';
export const noScore = '暂无评分';
export const notStated = '未说明';

export const atAGlance = '概览';
export const oneMark = '一个标记代表一位评审。';
export const compared = '评审结论、价格、评审投票分布与社区投票，并排对比。';
export const versus = '对比';
export const sameForBoth = '两者相同';
export const sameForAll = '全部相同';
export const readTake = '阅读评语';
export const foldTake = '收起评语';
export const disclosure = '利益披露';

export const loading = '正在加载结论';
export const absent = '此目录未收录';
export const absentHint = '此目录没有收录该工具。页面写成之后，它的名称可能已变更。';
export const gone = '此目录已不再收录';
export const newer = '本页的组件版本过旧，无法显示此结论。';
export const failed = '暂时无法显示结论。';
export const failedHint = '页面本身没有问题，只是缺少这一部分。';
export const tryAgain = '重试';

export const tally = (ships: string, ship: string, skips: string, skip: string) =>
  `${ship} ${ships} / ${skip} ${skips}`;
export const of = (part: string, whole: string) => `${whole} 人中 ${part} 人`;
export const to = (ships: string, skips: string) => `${ships} 比 ${skips}`;
export const votes = (percent: string, count: number, total: string) => `${total} 票中的 ${percent}`;
export const reviewBy = (catalog: string) => `由 ${catalog} 评测`;
export const reviewed = (date: string) => `评测日期：${date}`;
export const outdated = (date: string) => `评测日期：${date}，内容可能已过时`;
export const corrected = (date: string) => `更正日期：${date}`;
export const stale = (date: string | undefined) =>
  `${date ? `数据截至${date}。` : ''}目前无法连接目录，内容可能已过时。`;
export const noTool = (slug: string) => `没有名为“${slug}”的工具`;
