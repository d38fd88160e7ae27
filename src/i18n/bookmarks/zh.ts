// Chinese, simplified.
import type { BookmarkStrings } from './strings.js';

export default {
  bookmark: '收藏',
  bookmarks: '我的收藏',
  loading: '正在加载收藏',
  none: '还没有收藏',
  howTo: '点一下工具旁边的书签，它就会出现在这里。',
  forThisVisit: '仅在本次访问期间保留',
  unavailable: '目前无法保存你的收藏，只能在本次访问期间保留；导出后可以长期保存。',
  undo: '撤销',
  compare: '对比',
  comparison: '对比结果',
  close: '关闭',
  export: '导出',
  import: '导入',
  nothingNew: '没有新内容：该文件中的收藏都已在这里。',
  noBookmarksInFile: '无法从该文件中读取收藏。请选择从这里导出的文件。',
  newerFile: '该文件的格式较新，本页面无法读取。',
  fileTooLarge: '该文件太大，不像是收藏文件。',

  bookmarkTool: (name) => `收藏 ${name}`,
  remove: (name) => `移除 ${name}`,
  removed: (name) => `已移除 ${name}。`,
  restored: (name) => `已恢复 ${name}。`,
  choose: (name) => `对比 ${name}`,
  chooseSome: (least, most) => `请勾选 ${least} 至 ${most} 个工具进行对比。`,
  added: (date) => `收藏于 ${date}`,
  imported: (_, written) => `已添加 ${written} 个收藏。`,
} satisfies BookmarkStrings;
