// Embed code in each form: element, prerendered element, bundler, frame, badge.
import type { Catalog } from '../../../catalog/catalog.js';
import { isTool } from '../../../catalog/catalog.js';
import { embedPath } from '../../../catalog/paths.js';
import { localizeStrings } from '../../../i18n/localized-strings.js';
import {
  elementSnippet,
  elementTags,
  frameSnippet,
  headSnippet,
  packageSnippet,
  verdictLink,
} from '../../../templates/snippet.js';
import { verdictLine } from '../../../templates/text.js';
import { findTool } from '../../../view-models/find-tool.js';
import { toolViewModel } from '../../../view-models/tool.js';
import { UserError } from '../../diagnostics/build-observer.js';
import { unknownSiteOrigin } from '../../prerender/site-url.js';
import { createElementPrerenderer, inlineStyleTag, lightHtml } from '../../prerender/prerender-element.js';
import type { SiteCatalog } from '../../prerender/site-catalog.js';
import type { Publication } from '../../publication/publication.js';
import { embedSlugs } from '../../rendering/embed.js';
import { embedFromRecords, embedUrls } from '../../rendering/embeds.js';
import type { Scripts } from '../../rendering/scripts.js';
import { catalogLocale } from '../../rendering/strings.js';
import { widgets } from '../../rendering/widgets.js';
import { badge } from '../badge/badge.js';

/** A form of embed code. */
export type SnippetForm = 'element' | 'prerendered' | 'npm' | 'iframe' | 'badge';

/** The name of an element in `--element`. */
export type SnippetElementName = keyof typeof elementTags;

/** Input of every form. */
export interface SnippetContext {
  /** Slugs of tools that exist. */
  slugs: readonly string[];
  publication: Publication;
  catalog: SiteCatalog;
  /** Public URL of the publication. */
  base: string;
  /** Path or URL of the publication, as the user gave it. */
  from: string;
  scripts: Scripts;
  sri: boolean;
  loader: boolean;
  element: SnippetElementName | undefined;
  /** Language of the text; by default the catalog's. */
  lang: string | undefined;
  /** Today as an ISO date. */
  today: string;
}

/** Functions that make the embed code in each form; `tag` is the element in those that have one. */
export interface SnippetForms {
  tag: string;
  make: Record<SnippetForm, () => Promise<string> | string>;
}

/** Chooses the element, and groups the tools: all in one element if it can show them, else each in its own. */
function elementsFor(slugs: readonly string[], element: SnippetElementName | undefined) {
  const tag = elementTags[element ?? (slugs.length > 1 ? 'compare' : 'verdict')];
  const maxTools = widgets.get(tag)?.maxTools ?? 1;
  return { tag, groups: maxTools > 1 ? [slugs] : slugs.map((slug) => [slug]) };
}

/** Finds the name of the embed page that shows these tools. Rejects with a `UserError` where there is none. */
async function embedNameOf(slugs: readonly string[], { where, readBytes }: Publication): Promise<string> {
  const [one = '', two] = slugs;
  if (slugs.length > 2)
    throw new UserError(`A frame shows one tool or a pair, and these are ${slugs.length}. Use --as element.`);
  const names = two === undefined ? [one] : [`${one}--vs--${two}`, `${two}--vs--${one}`];
  for (const name of names) if (await readBytes(embedPath(name, 'html') ?? '')) return name;
  throw new UserError(
    two === undefined
      ? `${where} has no ${embedPath(one, 'html') ?? ''}: build with --embeds all.`
      : `${where} has no page of this pair: there is one of each pair in comparisons/, so write comparisons/${names[0] ?? ''}.yaml and build.`,
  );
}

/** Makes the fallback link of each tool. */
async function fallbackLinks(slugs: readonly string[], summary: Catalog, lang: string, today: string) {
  const { strings: words, locale } = await catalogLocale(lang);
  const strings = localizeStrings(words, locale, summary.labels);
  return new Map(
    slugs.flatMap((slug) => {
      const tool = findTool(slug, summary);
      if (!isTool(tool)) return [];
      const viewModel = toolViewModel(tool, summary, { strings, today, stale: false });
      const url = viewModel.url ?? summary.homepage;
      return [[slug, verdictLink({ text: verdictLine(viewModel), url })] as const];
    }),
  );
}

/** Reads the tools, and prepares every form. */
export async function createSnippetForms(context: SnippetContext): Promise<SnippetForms> {
  const { slugs, publication, catalog, base, from, scripts, sri, loader, today } = context;
  const summary = await catalog.of(slugs, 'summary', base);
  const lang = context.lang ?? summary.lang ?? 'en';
  const links = await fallbackLinks(slugs, summary, lang, today);
  const { tag, groups } = elementsFor(slugs, context.element);

  const head = () =>
    headSnippet({
      catalog: base,
      script: scripts.called(loader ? 'loader.js' : 'ship-or-skip.js'),
      later: sri ? scripts.later(loader ? 'parts' : 'i18n') : [],
    });
  const elements = () =>
    groups.map((group) => {
      const content = group.flatMap((slug) => links.get(slug) ?? []).join(', ');
      return elementSnippet({ tag, slugs: group, content });
    });

  return {
    tag,
    make: {
      element: () => [head(), ...elements()].join('\n'),
      npm: () => packageSnippet({ catalog: base, tag, elements: elements() }),
      async prerendered() {
        const prerenderElement = createElementPrerenderer({
          catalog,
          today,
          origin: unknownSiteOrigin,
          jsonLd: undefined,
          styleTag: inlineStyleTag,
        });
        const prerendered = await Promise.all(
          groups.map(async (group) => {
            const attributes = new Map([[group.length > 1 ? 'tools' : 'tool', group.join(' ')]]);
            const element = await prerenderElement({ tag, attributes, lang, insideLink: false, base });
            return elementSnippet({ tag, slugs: group, content: element.shadowRoot + lightHtml(element) });
          }),
        );
        return [head(), ...prerendered].join('\n');
      },
      async iframe() {
        const name = await embedNameOf(slugs, publication);
        const records = await Promise.all(embedSlugs(name).map((slug) => publication.record(slug, 'full')));
        const { title, size } = await embedFromRecords({ name }, records, base);
        const url = embedUrls(name, base).page;
        return frameSnippet({ url, title, ...size, script: scripts.called('ship-embed.js') });
      },
      async badge() {
        const badges = await Promise.all(
          slugs.map((slug) => badge(slug, { from, snippet: true, baseUrl: base })),
        );
        return badges.map(({ snippets }) => snippets?.markdown ?? '').join('\n');
      },
    },
  };
}
