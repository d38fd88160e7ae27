// `badge SLUG --from DIR|URL`: the verdict on a tool as an SVG image, and embed code for it.
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
import { didYouMean } from '../../authoring/did-you-mean.js';
import { badgeStrings } from '../../rendering/badges.js';
import { requireBaseUrl } from '../../publication/location.js';
import { publicUrl, requirePublication, unknownUrlError } from '../../publication/publication.js';
import { requireReplaceable, writeText } from '../../publication/write-file.js';
import { fileDiagnostic, type Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countDiagnostics, type BuildObserver } from '../../diagnostics/build-observer.js';
import { badgeSnippets, type BadgeSnippets } from '../../../templates/badge-snippets.js';

/** Options of `badge`. */
export interface BadgeOptions {
  /** The publication, a folder or URL. */
  from: string;
  /** `flat` (the default) and `pill` fit into a line of text, `detailed` needs its own. */
  style?: BadgeStyle | undefined;
  /** `auto` (the default) follows the page around the badge. */
  theme?: SvgTheme | undefined;
  /** The file to write, if any. */
  out?: string | undefined;
  /** Adds embed code, for `out` or else for the published badge. */
  snippet?: boolean | undefined;
  /** Public URL of the publication; by default its own URL, or the one in its manifest. */
  baseUrl?: string | undefined;
}

/** Result of `badge`; only `tally` where there are errors. */
export interface BadgeResult {
  tally: Tally;
  /** The image, 1,500 bytes at most. */
  svg?: string;
  /** The same as JSON for https://shields.io/badges/endpoint-badge. */
  endpoint?: BadgeEndpoint;
  /** The file that was written. */
  file?: string;
  /** Embed code in each markup language. */
  snippets?: BadgeSnippets;
}

/**
 * Draws the badge of a tool or of the one it moved to; a retired tool has a neutral badge. An unknown slug is an error
 * in the result. Rejects with a `UserError` where there is no publication, or embed code would link to no badge.
 */
export async function badge(
  slug: string,
  { from, style = 'flat', theme = 'auto', out, snippet = false, baseUrl }: BadgeOptions,
  observer: BuildObserver = {},
): Promise<BadgeResult> {
  requireBaseUrl(baseUrl);
  if (out !== undefined) await requireReplaceable(out, /^<svg [^>]*role="img" xml:lang=/, 'a badge');
  const publication = await requirePublication(from);
  const { where } = publication;
  const { observer: counting, tally } = countDiagnostics(observer);
  const record = await publication.record(slug);
  if (record === undefined) {
    const suggestion = didYouMean(slug, [...(await publication.digests()).keys()]);
    counting.onDiagnostic?.(
      fileDiagnostic(where, 'error', 'unknown-tool', `has no tool "${slug}"${suggestion}`),
    );
    return { tally };
  }
  const { moved } = record as { moved?: string };
  const records = [record, moved === undefined ? undefined : await publication.record(moved)];
  const base = publicUrl(publication, baseUrl);
  const catalog = readRecords(records, base ?? publication.base);
  const strings = await badgeStrings(catalog);
  const viewModel = badgeImageViewModel(slug, catalog, strings);
  const svg = badgeSvg(viewModel, strings, style, theme);
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
  const image = snippet && {
    url: out?.replaceAll('\\', '/') ?? (await publishedUrl()),
    alt: plainText(
      joinParts(
        viewModel.tool
          ? [viewModel.tool.name, viewModel.tool.attribution?.text ?? strings.panelVerdict]
          : [viewModel.name],
      ),
    ),
    link: (viewModel.tool ? viewModel.tool.url : viewModel.url) ?? catalog.homepage,
    height: Number(/ height="(\d+)"/.exec(svg)?.[1]),
    follows: svg.includes('#dark:target'),
  };
  return {
    tally,
    svg,
    endpoint: badgeEndpoint(viewModel, strings),
    ...(out !== undefined && { file: out }),
    ...(image && { snippets: badgeSnippets(image) }),
  };
}
