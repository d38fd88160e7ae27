// `snippet SLUG… --from DIR|URL`: what to paste where a verdict shall stand, finished: element, prerendered, for a bundler,
// frame, badge.
import { embedPath } from '../../../catalog/paths.js';
import { isTool } from '../../../catalog/catalog.js';
import * as limits from '../../../catalog/limits.js';
import { findTool } from '../../../view-models/find-tool.js';
import { toolViewModel } from '../../../view-models/tool.js';
import {
  elementSnippet,
  elementTags,
  frameSnippet,
  headSnippet,
  packageSnippet,
  verdictLink,
} from '../../../templates/snippet.js';
import { verdictLine } from '../../../templates/text.js';
import { localizeStrings } from '../../../i18n/localized-strings.js';
import { didYouMean } from '../../authoring/validate.js';
import { embedFromRecords, embedUrls } from '../../rendering/embeds.js';
import { requireBaseUrl } from '../../publication/location.js';
import {
  publicUrl,
  requirePublication,
  unknownUrlError,
  type Publication,
} from '../../publication/publication.js';
import { buildTime } from '../../publication/version.js';
import { fileDiagnostic, type Severity, type Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countFindings, type BuildObserver } from '../../diagnostics/build-observer.js';
import { createElementPrerenderer, inlineStyleTag, lightHtml } from '../../prerender/prerender-element.js';
import { openSiteCatalog } from '../../prerender/site-catalog.js';
import { embedSlugs } from '../../rendering/embed.js';
import { widgets } from '../../rendering/widgets.js';
import { unknownSiteOrigin } from '../../prerender/page-prerenderer.js';
import { scriptsAt, defaultCdn } from '../../rendering/scripts.js';
import { catalogLocale } from '../../rendering/strings.js';
import { badge } from '../badge/badge.js';
import { hashesOf } from '../../prerender/prerender.js';

/** What a snippet is made of; `all` is each of them. */
export type SnippetForm = 'element' | 'prerendered' | 'npm' | 'iframe' | 'badge';

/** What to paste. */
export interface SnippetOptions {
  /** The publication, a folder or URL. */
  from: string;
  /**
   * `element` (the default), `prerendered`: readable before any script, `npm`: for a page that a bundler makes, `iframe`:
   * an embed page, `badge`: Markdown.
   */
  as?: SnippetForm | 'all' | undefined;
  /** Which element; without it a verdict for one tool, a comparison for more. */
  element?: keyof typeof elementTags | undefined;
  /** Whether an import map says what the files must be which the script fetches later. */
  sri?: boolean | undefined;
  /** Whether the script is the loader, which fetches the file of each element that the page has, and not all elements. */
  loader?: boolean | undefined;
  /** Where the publication is or will be, as an absolute URL; else its own URL, or what its manifest says. */
  baseUrl?: string | undefined;
  /** The folder of the scripts, as a URL or a path of the page's site; jsDelivr has them if not given. */
  cdn?: string | undefined;
  /** The language of the words (BCP 47); the catalog's own if not given. */
  lang?: string | undefined;
  /** Today as an ISO date; else SOURCE_DATE_EPOCH, else the clock. */
  date?: string | undefined;
}

/** What to paste. With errors there may be nothing, and only `tally` tells. */
export interface SnippetResult {
  tally: Tally;
  /** The tools in it, as they are called now, in the order asked; six at most. */
  tools: string[];
  /** HTML, Markdown for `badge`, and for `npm` a command, an import and HTML. Of `all` those that there are. */
  snippets: Partial<Record<SnippetForm, string>>;
  /** What a Content-Security-Policy must allow in `style-src` for what is prerendered; else nothing. */
  hashes: string[];
}

const forms: readonly SnippetForm[] = ['element', 'prerendered', 'npm', 'iframe', 'badge'];

type Found = (severity: Severity, code: string, message: string) => void;

/** The slugs of tools that can be shown, as they are called now, each once. */
async function toolsOf(
  slugs: readonly string[],
  publication: Publication,
  onDiagnostic: Found,
): Promise<string[]> {
  const records = await Promise.all(
    slugs.map(async (slug) => {
      const record = (await publication.record(slug, 'summary')) as { moved?: string } | undefined;
      return { slug, record, now: record?.moved ?? slug };
    }),
  );
  const near = records.some(({ record }) => !record) ? [...(await publication.digests()).keys()] : [];
  const tools = new Set<string>();
  for (const { slug, record, now } of records) {
    if (!record) onDiagnostic('error', 'unknown-tool', `has no tool "${slug}"${didYouMean(slug, near)}`);
    else if ('gone' in record)
      onDiagnostic('error', 'gone', `says that "${slug}" is gone: there is no verdict to show`);
    else tools.add(now);
    if (now !== slug)
      onDiagnostic('notice', 'moved', `says that "${slug}" is now "${now}", which the snippet names`);
  }
  if (tools.size > limits.maxComparedTools)
    onDiagnostic(
      'warning',
      'too-many',
      `has all ${tools.size} tools, but a snippet shows ${limits.maxComparedTools}: the first ones are in it`,
    );
  return [...tools].slice(0, limits.maxComparedTools);
}

/** What stands in which elements: one with all tools where it can show them, else one for each. */
function elementsFor(slugs: readonly string[], element: SnippetOptions['element']) {
  const tag = elementTags[element ?? (slugs.length > 1 ? 'compare' : 'verdict')];
  const most = widgets.get(tag)?.maxTools ?? 1;
  return { tag, groups: most > 1 ? [slugs] : slugs.map((slug) => [slug]) };
}

/** The name of the page that shows these tools. Rejects with a `Refusal` where there is none. */
async function embedNameOf(slugs: readonly string[], { where, readBytes }: Publication): Promise<string> {
  const [one = '', two] = slugs;
  if (slugs.length > 2)
    throw new UserError(`A frame shows one tool or a pair, and these are ${slugs.length}. Use --as element.`);
  const names = two === undefined ? [one] : [`${one}--vs--${two}`, `${two}--vs--${one}`];
  for (const name of names) if (await readBytes(embedPath(name, 'html') ?? '')) return name;
  throw new UserError(
    two === undefined
      ? `${where} has no embed/${one}.html: build with --embeds all.`
      : `${where} has no page of this pair: there is one of each pair in comparisons/, so write comparisons/${names[0] ?? ''}.yaml and build.`,
  );
}

/**
 * Says what to paste for some tools. Unknown ones and those that are gone are findings, and the others are shown.
 * Rejects with a `Refusal` where there is no publication, it is not known where it is published, or it has no page or
 * badge of the form asked for.
 */
export async function snippet(
  slugs: readonly string[],
  options: SnippetOptions,
  reporter: BuildObserver = {},
): Promise<SnippetResult> {
  const { from, as = 'element', element, sri, loader, baseUrl, cdn = defaultCdn, lang, date } = options;
  requireBaseUrl(baseUrl);
  if (slugs.length === 0) throw new UserError('Name the tools to show, such as: snippet claw-code.');
  const scripts = scriptsAt(cdn);
  const publication = await requirePublication(from);
  const { reporter: counted, tally } = countFindings(reporter);
  const onDiagnostic: Found = (severity, code, message) =>
    counted.onDiagnostic?.(fileDiagnostic(publication.where, severity, code, message));
  const shown = await toolsOf([...new Set(slugs)], publication, onDiagnostic);
  const result: SnippetResult = { tally, tools: shown, snippets: {}, hashes: [] };
  if (shown.length === 0) return result;
  const base = publicUrl(publication, baseUrl);
  if (base === undefined) throw unknownUrlError();

  const catalog = await openSiteCatalog(from);
  const its = await catalog.of(shown, 'summary', base);
  const language = lang ?? its.lang ?? 'en';
  const { strings: words, locale } = await catalogLocale(language);
  const strings = localizeStrings(words, locale, its.labels);
  const today = buildTime(date, process.env, new Date()).slice(0, 10);
  const facts = new Map(
    shown.flatMap((slug) => {
      const tool = findTool(slug, its);
      return isTool(tool)
        ? [[slug, toolViewModel(tool, its, { strings, today, stale: false })] as const]
        : [];
    }),
  );
  const { tag, groups } = elementsFor(shown, element);
  const head = () =>
    headSnippet({
      catalog: base,
      script: scripts.called(loader ? 'loader.js' : 'ship-or-skip.js'),
      later: sri ? scripts.later(loader ? 'parts' : 'i18n') : [],
    });
  const lines = (group: readonly string[]) =>
    group
      .flatMap((slug) => facts.get(slug) ?? [])
      .map((tool) => verdictLink({ text: verdictLine(tool), url: tool.url ?? its.homepage }));

  const elements = () =>
    groups.map((group) => elementSnippet({ tag, slugs: group, content: lines(group).join(', ') }));

  const make: Record<SnippetForm, () => Promise<string> | string> = {
    element: () => [head(), ...elements()].join('\n'),
    npm: () => packageSnippet({ catalog: base, tag, elements: elements() }),
    async prerendered() {
      const answer = createElementPrerenderer({
        catalog,
        today,
        origin: unknownSiteOrigin,
        jsonLd: undefined,
        styleTag: inlineStyleTag,
      });
      const finished = await Promise.all(
        groups.map(async (group) => {
          const attributes = new Map([[group.length > 1 ? 'tools' : 'tool', group.join(' ')]]);
          const its = await answer({ tag, attributes, lang: language, base });
          return elementSnippet({ tag, slugs: group, content: its.shadowRoot + lightHtml(its) });
        }),
      );
      result.hashes = hashesOf([tag]);
      return [head(), ...finished].join('\n');
    },
    async iframe() {
      const name = await embedNameOf(shown, publication);
      const records = await Promise.all(embedSlugs(name).map((slug) => publication.record(slug, 'full')));
      const { title, size } = await embedFromRecords({ name }, records, base);
      const url = embedUrls(name, base).page;
      return frameSnippet({ url, title, ...size, script: scripts.called('ship-embed.js') });
    },
    async badge() {
      const badges = await Promise.all(
        shown.map((slug) => badge(slug, { from, snippet: true, baseUrl: base })),
      );
      return badges.map(({ snippets }) => snippets?.markdown ?? '').join('\n');
    },
  };
  for (const form of forms) {
    if (as !== 'all' && as !== form) continue;
    try {
      result.snippets[form] = await make[form]();
    } catch (error) {
      // Of all there is, what there is not is only told.
      if (as !== 'all' || !(error instanceof UserError)) throw error;
      onDiagnostic('notice', 'no-form', `gives no ${form}: ${error.message}`);
    }
  }
  return result;
}
