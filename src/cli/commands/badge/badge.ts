// `badge SLUG --from DIR|URL`: one tool's verdict as an SVG picture, and what to paste where it shall stand.
import { badgePath } from '../../../catalog/paths.js';
import { readRecords } from '../../../catalog/read.js';
import { badgeImageViewModel } from '../../../view-models/badge-image.js';
import {
  badgeEndpoint,
  badgeSvg,
  type BadgeEndpoint,
  type BadgeStyle,
} from '../../../templates/svg/badge-svg.js';
import { plainText } from '../../../templates/svg/inline-parts.js';
import { joinParts } from '../../../shared/join-parts.js';
import type { SvgTheme } from '../../../templates/svg/svg.js';
import { didYouMean } from '../../authoring/validate.js';
import { badgeStrings } from '../../rendering/badges.js';
import { requireBaseUrl } from '../../publication/location.js';
import { publicUrl, requirePublication, unknownUrlError } from '../../publication/publication.js';
import { writeText } from '../../publication/write-file.js';
import { fileDiagnostic, type Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countFindings, type BuildObserver } from '../../diagnostics/build-observer.js';
import { badgeSnippets, type BadgeSnippets } from '../../../templates/badge-snippets.js';

/** What to draw. */
export interface BadgeOptions {
  /** The publication, a folder or URL. */
  from: string;
  /** `flat` (the default) and `pill` stand in a line of text, `detailed` on its own. */
  style?: BadgeStyle | undefined;
  /** `auto` (the default) follows the page that the badge stands in. */
  theme?: SvgTheme | undefined;
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
  snippets?: BadgeSnippets;
}

/**
 * Draws the badge of one tool, of where it moved to, or a neutral one that says it is gone. A slug that was never
 * published is a finding. Rejects with a `Refusal` where there is no publication, or a snippet would name no badge.
 */
export async function badge(
  slug: string,
  { from, style = 'flat', theme = 'auto', out, snippet = false, baseUrl }: BadgeOptions,
  reporter: BuildObserver = {},
): Promise<BadgeResult> {
  requireBaseUrl(baseUrl);
  const publication = await requirePublication(from);
  const { where } = publication;
  const { reporter: counted, tally } = countFindings(reporter);
  const record = await publication.record(slug);
  if (record === undefined) {
    const near = didYouMean(slug, [...(await publication.digests()).keys()]);
    counted.onDiagnostic?.(fileDiagnostic(where, 'error', 'unknown-tool', `has no tool "${slug}"${near}`));
    return { tally };
  }
  const { moved } = record as { moved?: string };
  const records = [record, moved === undefined ? undefined : await publication.record(moved)];
  const base = publicUrl(publication, baseUrl);
  const catalog = readRecords(records, base ?? publication.base);
  const strings = await badgeStrings(catalog);
  const facts = badgeImageViewModel(slug, catalog, strings);
  const svg = badgeSvg(facts, strings, style, theme);
  if (out !== undefined) await writeText(out, svg);

  const publishedUrl = async () => {
    const path = badgePath(slug, 'svg') ?? '';
    if (style !== 'flat' || theme !== 'auto')
      throw new UserError(
        'The badges of a publication are flat and follow the page. Write another with --out, and publish that.',
      );
    if (!(await publication.readBytes(path)))
      throw new UserError(`${where} has no ${path}: build with --badges all, or write the badge with --out.`);
    if (base === undefined) throw unknownUrlError();
    return new URL(path, base).href;
  };
  const shown = snippet && {
    url: out?.replaceAll('\\', '/') ?? (await publishedUrl()),
    alt: plainText(
      joinParts(
        facts.tool ? [facts.tool.name, facts.tool.attribution?.text ?? strings.panelVerdict] : [facts.name],
      ),
    ),
    link: (facts.tool ? facts.tool.url : facts.url) ?? catalog.homepage,
    height: Number(/ height="(\d+)"/.exec(svg)?.[1]),
    follows: svg.includes('#dark:target'),
  };
  return {
    tally,
    svg,
    endpoint: badgeEndpoint(facts, strings),
    ...(out !== undefined && { file: out }),
    ...(shown && { snippets: badgeSnippets(shown) }),
  };
}
