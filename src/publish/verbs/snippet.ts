// `snippet SLUG… --from DIR|URL`: what to paste where a verdict shall stand, finished: element, prerendered, for a bundler,
// frame, badge.
import { embedPath } from '../../catalog/address.js';
import { isTool } from '../../catalog/catalog.js';
import * as limits from '../../catalog/limits.js';
import { toolCalled } from '../../facts/lookup.js';
import { toolFacts } from '../../facts/tool.js';
import {
  elementSnippet,
  elementTags,
  frameSnippet,
  headSnippet,
  packageSnippet,
  verdictLink,
} from '../../render/snippet.js';
import { verdictLine } from '../../render/text.js';
import { wordingOf } from '../../words/wording.js';
import { didYouMean } from '../authoring/validate.js';
import { embedFrom, embedUrls } from '../published/embeds.js';
import { requireBaseUrl } from '../published/place.js';
import { publicUrlOf, publicationAt, unknownUrl, type Publication } from '../published/publication.js';
import { momentOf } from '../published/version.js';
import { aboutFile, type Severity, type Tally } from '../report/diagnostic.js';
import { Refusal, counting, type Reporter } from '../report/reporter.js';
import { answering, inlineStyle, lightOf } from '../site/answer.js';
import { openSiteCatalog } from '../site/data.js';
import { slugsIn } from '../site/embed.js';
import { pieces } from '../site/pieces.js';
import { nowhere } from '../site/press.js';
import { scriptsAt, usualCdn } from '../site/scripts.js';
import { speechIn } from '../site/words.js';
import { badge } from './badge.js';
import { hashesOf } from './prerender.js';

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
async function toolsOf(slugs: readonly string[], publication: Publication, found: Found): Promise<string[]> {
  const records = await Promise.all(
    slugs.map(async (slug) => {
      const record = (await publication.record(slug, 'summary')) as { moved?: string } | undefined;
      return { slug, record, now: record?.moved ?? slug };
    }),
  );
  const near = records.some(({ record }) => !record) ? [...(await publication.digests()).keys()] : [];
  const tools = new Set<string>();
  for (const { slug, record, now } of records) {
    if (!record) found('error', 'unknown-tool', `has no tool "${slug}"${didYouMean(slug, near)}`);
    else if ('gone' in record)
      found('error', 'gone', `says that "${slug}" is gone: there is no verdict to show`);
    else tools.add(now);
    if (now !== slug)
      found('notice', 'moved', `says that "${slug}" is now "${now}", which the snippet names`);
  }
  if (tools.size > limits.compared)
    found(
      'warning',
      'too-many',
      `has all ${tools.size} tools, but a snippet shows ${limits.compared}: the first ones are in it`,
    );
  return [...tools].slice(0, limits.compared);
}

/** What stands in which elements: one with all tools where it can show them, else one for each. */
function elementsFor(slugs: readonly string[], element: SnippetOptions['element']) {
  const tag = elementTags[element ?? (slugs.length > 1 ? 'compare' : 'verdict')];
  const most = pieces.get(tag)?.most ?? 1;
  return { tag, groups: most > 1 ? [slugs] : slugs.map((slug) => [slug]) };
}

/** The name of the page that shows these tools. Rejects with a `Refusal` where there is none. */
async function embedNameOf(slugs: readonly string[], { where, bytes }: Publication): Promise<string> {
  const [one = '', two] = slugs;
  if (slugs.length > 2)
    throw new Refusal(`A frame shows one tool or a pair, and these are ${slugs.length}. Use --as element.`);
  const names = two === undefined ? [one] : [`${one}--vs--${two}`, `${two}--vs--${one}`];
  for (const name of names) if (await bytes(embedPath(name, 'html') ?? '')) return name;
  throw new Refusal(
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
  reporter: Reporter = {},
): Promise<SnippetResult> {
  const { from, as = 'element', element, sri, loader, baseUrl, cdn = usualCdn, lang, date } = options;
  requireBaseUrl(baseUrl);
  if (slugs.length === 0) throw new Refusal('Name the tools to show, such as: snippet claw-code.');
  const scripts = scriptsAt(cdn);
  const publication = await publicationAt(from);
  const { reporter: counted, tally } = counting(reporter);
  const found: Found = (severity, code, message) =>
    counted.found?.(aboutFile(publication.where, severity, code, message));
  const shown = await toolsOf([...new Set(slugs)], publication, found);
  const result: SnippetResult = { tally, tools: shown, snippets: {}, hashes: [] };
  if (shown.length === 0) return result;
  const base = publicUrlOf(publication, baseUrl);
  if (base === undefined) throw unknownUrl();

  const catalog = await openSiteCatalog(from);
  const its = await catalog.of(shown, 'summary', base);
  const language = lang ?? its.lang ?? 'en';
  const { words, locale } = await speechIn(language);
  const wording = wordingOf(words, locale, its.labels);
  const today = momentOf(date, process.env, new Date()).slice(0, 10);
  const facts = new Map(
    shown.flatMap((slug) => {
      const tool = toolCalled(slug, its);
      return isTool(tool) ? [[slug, toolFacts(tool, its, { wording, today, stale: false })] as const] : [];
    }),
  );
  const { tag, groups } = elementsFor(shown, element);
  const head = () =>
    headSnippet({
      catalog: base,
      script: scripts.called(loader ? 'loader.js' : 'ship-or-skip.js'),
      later: sri ? scripts.later(loader ? 'parts' : 'words') : [],
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
      const answer = answering({ catalog, today, origin: nowhere, jsonLd: undefined, styleTag: inlineStyle });
      const finished = await Promise.all(
        groups.map(async (group) => {
          const attributes = new Map([[group.length > 1 ? 'tools' : 'tool', group.join(' ')]]);
          const its = await answer({ tag, attributes, lang: language, base });
          return elementSnippet({ tag, slugs: group, content: its.print + lightOf(its) });
        }),
      );
      result.hashes = hashesOf([tag]);
      return [head(), ...finished].join('\n');
    },
    async iframe() {
      const name = await embedNameOf(shown, publication);
      const records = await Promise.all(slugsIn(name).map((slug) => publication.record(slug, 'full')));
      const { title, size } = await embedFrom({ name }, records, base);
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
      if (as !== 'all' || !(error instanceof Refusal)) throw error;
      found('notice', 'no-form', `gives no ${form}: ${error.message}`);
    }
  }
  return result;
}
