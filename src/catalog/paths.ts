// Where a tool's files are in a published folder: a guess from its slug, so that nothing has to be looked up first.
import { slugPattern } from './patterns.js';

/** What can be asked of one tool: its whole record, or what a badge needs. */
export type RecordSize = 'full' | 'summary';

/**
 * The path of a tool's record below `v1/`: `tools/cl/claw-code.json`, or `tools/cl/claw-code.summary.json`.
 * `undefined` for what is no slug, which no folder has a record of.
 */
export const recordPath = (slug: string, size: RecordSize): string | undefined =>
  slugPattern.test(slug)
    ? `tools/${slug.slice(0, 2)}/${slug}${size === 'full' ? '' : '.summary'}.json`
    : undefined;

/** The path of a tool's badge below `v1/`: the picture, or its words as JSON. `undefined` for what is no slug. */
export const badgePath = (slug: string, kind: 'svg' | 'json'): string | undefined =>
  slugPattern.test(slug) ? `badges/${slug.slice(0, 2)}/${slug}.${kind}` : undefined;

/**
 * The path below `v1/` of a page to embed, or of what oEmbed says of it.
 * @param name a slug, or a pair as `a--vs--b`; `undefined` for what is neither
 */
export const embedPath = (name: string, kind: 'html' | 'json'): string | undefined => {
  const slugs = name.split('--vs--');
  return slugs.length < 3 && slugs.every((slug) => slugPattern.test(slug))
    ? `${kind === 'html' ? 'embed' : 'oembed'}/${name}.${kind}`
    : undefined;
};
