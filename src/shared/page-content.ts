// Content that stands in an element only if its end tag is missing.

/** Tags of ours that show something. */
export const shownTags: readonly string[] = [
  'ship-badge',
  'ship-bookmark',
  'ship-bookmarks',
  'ship-newsletter',
  'ship-scorecard',
  'ship-verdict',
  'tool-compare',
];

/** Headings and landmarks. With something beside them they are no fallback for a card, which is a line or a box. */
export const pageSections: readonly string[] = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['main', 'nav', 'header', 'footer', 'aside', 'section', 'article'],
];
