// Paths of a tool's files in a published folder, computed from the slug so that no index has to be requested first.
import { slugPattern } from './patterns.js';

/** Size of a requested record: all fields, or only those that a badge needs. */
export type RecordSize = 'full' | 'summary';

/**
 * Returns the path of a tool's record below `v1/`: `tools/cl/claw-code.json`, or `tools/cl/claw-code.summary.json`.
 * `undefined` where `slug` is no slug, so that nothing is requested.
 */
export const recordPath = (slug: string, size: RecordSize): string | undefined =>
  slugPattern.test(slug)
    ? `tools/${slug.slice(0, 2)}/${slug}${size === 'full' ? '' : '.summary'}.json`
    : undefined;

/** Returns the path of a tool's badge below `v1/`, as SVG or as JSON for shields.io. `undefined` where `slug` is no slug. */
export const badgePath = (slug: string, kind: 'svg' | 'json'): string | undefined =>
  slugPattern.test(slug) ? `badges/${slug.slice(0, 2)}/${slug}.${kind}` : undefined;

/**
 * Returns the path below `v1/` of an embed page (`html`) or of its oEmbed response (`json`).
 * @param name a slug, or a pair as `a--vs--b`; for anything else the result is `undefined`
 */
export const embedPath = (name: string, kind: 'html' | 'json'): string | undefined => {
  const slugs = name.split('--vs--');
  return slugs.length < 3 && slugs.every((slug) => slugPattern.test(slug))
    ? `${kind === 'html' ? 'embed' : 'oembed'}/${name}.${kind}`
    : undefined;
};
