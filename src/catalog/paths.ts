// Paths below `v1/` of a publication's files, computed from the slug so that no index has to be requested first. Filter lists
// of content blockers match files that are named like a product and folders of two letters (`/mixpanel.`, `/plausible.js`,
// `/ad/`), so every name has a word before and after the slug.
import { slugPattern } from './patterns.js';

/** Size of a requested record: all fields, or only those that a badge needs. */
export type RecordSize = 'full' | 'summary';

/** Folder of a slug: at most some thousand files in each, even with 100,000 tools. */
const folderOf = (slug: string) => `x-${slug.slice(0, 2)}`;

/**
 * Returns the path of a tool's record: `tools/x-cl/tool-claw-code-record.json`, or `tools/x-cl/tool-claw-code-summary.json`.
 * `undefined` where `slug` is no slug, so that nothing is requested.
 */
export const recordPath = (slug: string, size: RecordSize): string | undefined =>
  slugPattern.test(slug)
    ? `tools/${folderOf(slug)}/tool-${slug}-${size === 'full' ? 'record' : 'summary'}.json`
    : undefined;

/**
 * Returns the path of a tool's badge, as SVG or as JSON for shields.io: `badges/x-cl/badge-claw-code-verdict.svg`.
 * `undefined` where `slug` is no slug.
 */
export const badgePath = (slug: string, kind: 'svg' | 'json'): string | undefined =>
  slugPattern.test(slug) ? `badges/${folderOf(slug)}/badge-${slug}-verdict.${kind}` : undefined;

/**
 * Returns the path of an embed page (`html`), `embed/embed-claw-code-page.html`, or of its oEmbed response (`json`),
 * `oembed/embed-claw-code-response.json`.
 * @param name a slug, or a pair as `a--vs--b`; for anything else the result is `undefined`
 */
export const embedPath = (name: string, kind: 'html' | 'json'): string | undefined => {
  const slugs = name.split('--vs--');
  if (slugs.length > 2 || !slugs.every((slug) => slugPattern.test(slug))) return undefined;
  return kind === 'html' ? `embed/embed-${name}-page.html` : `oembed/embed-${name}-response.json`;
};

/**
 * Returns the slug, or pair of slugs, in the path of a record, badge, embed page or oEmbed response; `undefined` for any other
 * path.
 */
export const nameInPath = (path: string): string | undefined => {
  const [, name = ''] = /\/(?:tool|badge|embed)-(.+)-[a-z]+\.[a-z]+$/.exec(path) ?? [];
  const paths = [
    recordPath(name, 'full'),
    recordPath(name, 'summary'),
    badgePath(name, 'svg'),
    badgePath(name, 'json'),
    embedPath(name, 'html'),
    embedPath(name, 'json'),
  ];
  return paths.includes(path) ? name : undefined;
};

/**
 * Returns the path of the logo that the editor keeps as `logos/c#.svg`: `logos/logo-c#-image.svg`; `undefined` for anything
 * else, such as an absolute URL.
 */
export const publishedLogoPath = (authored: string): string | undefined => {
  const [, stem, extension = ''] = /^(?:\.\/)*logos\/([^/]+?)(\.[^./]*)?$/.exec(authored) ?? [];
  return stem === undefined ? undefined : `logos/logo-${stem}-image${extension}`;
};

/** Returns the path that an editor's logo had before it was published: `logos/c#.svg` of `logos/logo-c#-image.svg`. */
export const authoredLogoPath = (published: string): string | undefined => {
  const [, stem, extension = ''] = /^logos\/logo-([^/]+)-image(\.[^./]*)?$/.exec(published) ?? [];
  return stem === undefined ? undefined : `logos/${stem}${extension}`;
};
