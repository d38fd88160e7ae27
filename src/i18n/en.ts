// English: the language that needs no file.
import type { BookmarkStrings, Strings, NewsletterStrings } from './strings.js';

export const catalog = {
  ship: 'Ship',
  skip: 'Skip',
  split: 'Split',
  none: 'No verdict',
  ships: 'ship',
  skips: 'skip',

  panelVerdict: 'Panel verdict',
  panelShip: 'Panel ship',
  community: 'Community',
  entry: 'Entry',
  pricing: 'Pricing',
  bestFor: 'Best for',
  category: 'Category',
  decisionTable: 'Decision table',
  scorecard: 'Reviewer scorecard',
  free: 'Free',
  paid: 'Paid',
  freemium: 'Freemium',

  noPanel: 'No panel yet',
  noVotes: 'No community votes yet',
  noTake: 'No panel take',
  noScore: 'No score',
  notStated: 'Not stated',

  atAGlance: 'At a glance',
  oneMark: 'One mark is one reviewer.',
  compared: 'Panel verdict, pricing, reviewer split and community vote, side by side.',
  versus: 'vs',
  sameForBoth: 'same for both',
  sameForAll: 'same for all',
  readTake: 'Read the take',
  foldTake: 'Fold the take',
  disclosure: 'Disclosure',

  loading: 'Loading verdict',
  absent: 'Not in this catalog',
  absentHint: 'It is not listed here. Its name may have changed since.',
  gone: 'No longer in this catalog',
  newer: 'This verdict needs a newer version of this widget.',
  failed: 'Verdict unavailable.',
  failedHint: 'The page is fine; only this part is missing.',
  tryAgain: 'Try again',

  tally: (ships, ship, skips, skip) => `${ships} ${ship} / ${skips} ${skip}`,
  of: (part, whole) => `${part} of ${whole}`,
  to: (ships, skips) => `${ships} to ${skips}`,
  votes: (percent, count, total) => `${percent} of ${total} ${count === 1 ? 'vote' : 'votes'}`,
  reviewBy: (catalog) => `Review by ${catalog}`,
  reviewed: (date) => `Reviewed ${date}`,
  outdated: (date) => `Reviewed ${date}; may be out of date`,
  corrected: (date) => `Corrected ${date}`,
  stale: (date) =>
    `${date ? `As of ${date}. ` : ''}The catalog could not be reached; this may be out of date.`,
  noTool: (slug) => `No tool called “${slug}”`,
} satisfies Strings;

export const bookmarks = {
  bookmark: 'Bookmark',
  bookmarks: 'Bookmarks',
  loading: 'Loading bookmarks',
  none: 'No bookmarks yet',
  howTo: 'Press the ribbon beside a tool and it will wait for you here.',
  forThisVisit: 'Kept for this visit only',
  unavailable:
    'Your bookmarks cannot be stored right now. They are kept for this visit only; an export keeps them longer.',
  undo: 'Undo',
  compare: 'Compare',
  comparison: 'Comparison',
  close: 'Close',
  export: 'Export',
  import: 'Import',
  nothingNew: 'Nothing new: every bookmark in that file is already here.',
  noBookmarksInFile: 'No bookmarks could be read from that file. Choose one that was exported here.',
  newerFile: 'That file is of a newer format than this page can read.',
  fileTooLarge: 'That file is too large to be one of bookmarks.',

  bookmarkTool: (name) => `Bookmark ${name}`,
  remove: (name) => `Remove ${name}`,
  removed: (name) => `${name} was removed.`,
  restored: (name) => `${name} is back.`,
  choose: (name) => `Compare ${name}`,
  chooseSome: (least, most) => `Tick ${least} to ${most} tools to compare them.`,
  added: (date) => `Bookmarked ${date}`,
  imported: (count, written) => `${written} ${count === 1 ? 'bookmark was' : 'bookmarks were'} added.`,
} satisfies BookmarkStrings;

export const newsletter = {
  heading: 'Newsletter',
  label: 'Email address',
  subscribe: 'Subscribe',
  sending: 'Sending…',
  trap: 'Leave this field empty',

  missing: 'Enter your email address.',
  malformed: 'That is not an email address. It looks like name@example.org.',
  short: 'That address looks cut short. Is its ending missing, such as .org?',
  refused: 'The newsletter did not accept this address. Is it spelled right?',
  tooOften: 'Too many tries in a short time. Wait a few minutes, then try again.',
  trouble: 'The newsletter’s server is in trouble and did not take the address. Try again later.',
  slow: 'The newsletter’s server took too long. The address may have arrived all the same; you can try again.',
  unread:
    'No answer could be read, so nobody can say whether the address arrived. Check your connection; you can try again.',
  failed: 'That did not work. You can try again.',

  done: 'Thank you',
  doneText: (email) =>
    `${email} was handed to the newsletter. If a letter asks you to confirm, press the link in it.`,
  subscribed: 'Already subscribed',
  subscribedText: (email) => `${email} is on the list already.`,
  another: 'Use another address',
} satisfies NewsletterStrings;
