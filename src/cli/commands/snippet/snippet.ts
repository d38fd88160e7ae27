// `snippet SLUG… --from DIR|URL`: embed code for tools of a publication.
import * as limits from '../../../catalog/limits.js';
import { didYouMean } from '../../authoring/did-you-mean.js';
import { fileDiagnostic, type Severity, type Tally } from '../../diagnostics/diagnostic.js';
import { UserError, countDiagnostics, type BuildObserver } from '../../diagnostics/build-observer.js';
import { hashesOf } from '../../prerender/prerender.js';
import { openSiteCatalog } from '../../prerender/site-catalog.js';
import { requireBaseUrl } from '../../publication/location.js';
import {
  publicUrl,
  requirePublication,
  unknownUrlError,
  type Publication,
} from '../../publication/publication.js';
import { buildTime } from '../../publication/version.js';
import { scriptsAt, defaultCdn } from '../../rendering/scripts.js';
import { createSnippetForms, type SnippetElementName, type SnippetForm } from './snippet-forms.js';

export type { SnippetForm } from './snippet-forms.js';

/** Options of `snippet`. */
export interface SnippetOptions {
  /** The publication, a folder or URL. */
  from: string;
  /**
   * `element` (the default), `prerendered`: readable before any script, `npm`: for a page that a bundler makes, `iframe`:
   * an embed page, `badge`: Markdown, `all`: each of them.
   */
  as?: SnippetForm | 'all' | undefined;
  /** The element; by default a verdict for one tool, a comparison for more. */
  element?: SnippetElementName | undefined;
  /** Adds an import map with the integrity of the files that the script fetches later. */
  sri?: boolean | undefined;
  /** Uses the loader, which fetches the file of each element that the page has, and not all elements. */
  loader?: boolean | undefined;
  /** Public URL of the publication; by default its own URL, or the one in its manifest. */
  baseUrl?: string | undefined;
  /** Folder of the scripts, a URL or a path of the page's site; jsDelivr by default. */
  cdn?: string | undefined;
  /** Language of the text (BCP 47); by default the catalog's. */
  lang?: string | undefined;
  /** Today as an ISO date; by default SOURCE_DATE_EPOCH, then the clock. */
  date?: string | undefined;
}

/** Result of `snippet`. Where no tool is left, `snippets` is empty. */
export interface SnippetResult {
  tally: Tally;
  /** Slugs of the tools shown, by their present names, in the order given; six at most. */
  tools: string[];
  /** HTML, Markdown for `badge`, and for `npm` a command, an import and HTML. `all` has every form that is possible. */
  snippets: Partial<Record<SnippetForm, string>>;
  /** Hashes that `style-src` of a Content-Security-Policy needs for the prerendered form; empty without it. */
  hashes: string[];
}

const forms: readonly SnippetForm[] = ['element', 'prerendered', 'npm', 'iframe', 'badge'];

type Report = (severity: Severity, code: string, message: string) => void;

/** Lists the tools that can be shown, by their present slugs, each once. */
async function availableTools(
  slugs: readonly string[],
  publication: Publication,
  report: Report,
): Promise<string[]> {
  const records = await Promise.all(
    slugs.map(async (slug) => {
      const record = (await publication.record(slug, 'summary')) as { moved?: string } | undefined;
      return { slug, record, current: record?.moved ?? slug };
    }),
  );
  const known = records.some(({ record }) => !record) ? [...(await publication.digests()).keys()] : [];
  const tools = new Set<string>();
  for (const { slug, record, current } of records) {
    if (!record) report('error', 'unknown-tool', `has no tool "${slug}"${didYouMean(slug, known)}`);
    else if ('gone' in record)
      report('error', 'gone', `says that "${slug}" is gone: there is no verdict to show`);
    else tools.add(current);
    if (current !== slug)
      report('notice', 'moved', `says that "${slug}" is now "${current}", which the snippet names`);
  }
  if (tools.size > limits.maxComparedTools)
    report(
      'warning',
      'too-many',
      `has all ${tools.size} tools, but a snippet shows ${limits.maxComparedTools}: the first ones are in it`,
    );
  return [...tools].slice(0, limits.maxComparedTools);
}

/**
 * Makes embed code for tools. Unknown and retired ones are errors in the result, and the others are shown. Rejects with a
 * `UserError` where there is no publication, its public URL is not known, or it has no page or badge for the form.
 */
export async function snippet(
  slugs: readonly string[],
  options: SnippetOptions,
  observer: BuildObserver = {},
): Promise<SnippetResult> {
  const { from, as = 'element', baseUrl, date } = options;
  requireBaseUrl(baseUrl);
  if (slugs.length === 0) throw new UserError('Name the tools to show, such as: snippet claw-code.');
  const scripts = scriptsAt(options.cdn ?? defaultCdn);
  const publication = await requirePublication(from);
  const { observer: counting, tally } = countDiagnostics(observer);
  const report: Report = (severity, code, message) =>
    counting.onDiagnostic?.(fileDiagnostic(publication.where, severity, code, message));
  const tools = await availableTools([...new Set(slugs)], publication, report);
  const result: SnippetResult = { tally, tools, snippets: {}, hashes: [] };
  if (tools.length === 0) return result;
  const base = publicUrl(publication, baseUrl);
  if (base === undefined) throw unknownUrlError();

  const { tag, make } = await createSnippetForms({
    slugs: tools,
    publication,
    catalog: await openSiteCatalog(from),
    base,
    from,
    scripts,
    sri: options.sri ?? false,
    loader: options.loader ?? false,
    element: options.element,
    lang: options.lang,
    today: buildTime(date, process.env, new Date()).slice(0, 10),
  });
  for (const form of forms) {
    if (as !== 'all' && as !== form) continue;
    try {
      result.snippets[form] = await make[form]();
    } catch (error) {
      // With `all`, a form that is not possible is only a notice.
      if (as !== 'all' || !(error instanceof UserError)) throw error;
      report('notice', 'no-form', `gives no ${form}: ${error.message}`);
    }
  }
  if ('prerendered' in result.snippets) result.hashes = hashesOf([tag]);
  return result;
}
