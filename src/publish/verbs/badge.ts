// `badge SLUG --from DIR|URL`: one tool's verdict as an SVG picture, and what to paste where it shall stand.
import { badgePath } from '../../catalog/address.js';
import { readRecords } from '../../catalog/read.js';
import { pictureFacts } from '../../facts/picture.js';
import { badgeEndpoint, badgeSvg, type BadgeEndpoint, type BadgeLook } from '../../render/badge-svg.js';
import { plain } from '../../render/badge-parts.js';
import { joined } from '../../render/piece.js';
import type { Theme } from '../../render/svg.js';
import { didYouMean } from '../authoring/validate.js';
import { wordingFor } from '../published/badges.js';
import { requireBaseUrl } from '../published/place.js';
import { publicUrlOf, publicationAt, unknownUrl } from '../published/publication.js';
import { writeText } from '../published/write.js';
import { aboutFile, type Tally } from '../report/diagnostic.js';
import { Refusal, counting, type Reporter } from '../report/reporter.js';
import { snippetsOf, type Snippets } from '../../render/badge-snippets.js';

/** What to draw. */
export interface BadgeOptions {
  /** The publication, a folder or URL. */
  from: string;
  /** `flat` (the default) and `pill` stand in a line of text, `detailed` on its own. */
  style?: BadgeLook | undefined;
  /** `auto` (the default) follows the page that the badge stands in. */
  theme?: Theme | undefined;
  /** The file to write; none, if not given. */
  out?: string | undefined;
  /** Whether to say what to paste: for `out`, or else for the badge that is published. */
  snippet?: boolean | undefined;
  /** Where the publication is or will be, as an absolute URL; else its own URL, or what its manifest says. */
  baseUrl?: string | undefined;
}

/** What was drawn. With errors nothing was, and only `tally` tells. */
export interface BadgeResult {
  tally: Tally;
  /** The picture, 1,500 bytes at most. */
  svg?: string;
  /** The same for https://shields.io/badges/endpoint-badge. */
  endpoint?: BadgeEndpoint;
  /** The file that was written. */
  file?: string;
  snippets?: Snippets;
}

/**
 * Draws the badge of one tool, of where it moved to, or a neutral one that says it is gone. A slug that was never
 * published is a finding. Rejects with a `Refusal` where there is no publication, or a snippet would name no badge.
 */
export async function badge(
  slug: string,
  { from, style = 'flat', theme = 'auto', out, snippet = false, baseUrl }: BadgeOptions,
  reporter: Reporter = {},
): Promise<BadgeResult> {
  requireBaseUrl(baseUrl);
  const publication = await publicationAt(from);
  const { where } = publication;
  const { reporter: counted, tally } = counting(reporter);
  const record = await publication.record(slug);
  if (record === undefined) {
    const near = didYouMean(slug, [...(await publication.digests()).keys()]);
    counted.found?.(aboutFile(where, 'error', 'unknown-tool', `has no tool "${slug}"${near}`));
    return { tally };
  }
  const { moved } = record as { moved?: string };
  const records = [record, moved === undefined ? undefined : await publication.record(moved)];
  const base = publicUrlOf(publication, baseUrl);
  const catalog = readRecords(records, base ?? publication.base);
  const wording = await wordingFor(catalog);
  const facts = pictureFacts(slug, catalog, wording);
  const svg = badgeSvg(facts, wording, style, theme);
  if (out !== undefined) await writeText(out, svg);

  const publishedUrl = async () => {
    const path = badgePath(slug, 'svg') ?? '';
    if (style !== 'flat' || theme !== 'auto')
      throw new Refusal(
        'The badges of a publication are flat and follow the page. Write another with --out, and publish that.',
      );
    if (!(await publication.bytes(path)))
      throw new Refusal(`${where} has no ${path}: build with --badges all, or write the badge with --out.`);
    if (base === undefined) throw unknownUrl();
    return new URL(path, base).href;
  };
  const shown = snippet && {
    url: out?.replaceAll('\\', '/') ?? (await publishedUrl()),
    alt: plain(
      joined(facts.tool ? [facts.tool.name, facts.tool.source?.text ?? wording.panelVerdict] : [facts.name]),
    ),
    link: (facts.tool ? facts.tool.url : facts.url) ?? catalog.homepage,
    height: Number(/ height="(\d+)"/.exec(svg)?.[1]),
    follows: svg.includes('#dark:target'),
  };
  return {
    tally,
    svg,
    endpoint: badgeEndpoint(facts, wording),
    ...(out !== undefined && { file: out }),
    ...(shown && { snippets: snippetsOf(shown) }),
  };
}
