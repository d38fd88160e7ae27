// Snippets of the copy panels: the output of `ship-or-skip snippet`, by the functions of that command.
// A form that is not available has the error message instead.
import { version } from '../../src/shared/version.js';
import { findTool } from '../../src/view-models/find-tool.js';
import { isTool } from '../../src/catalog/catalog.js';
import { UserError } from '../../src/cli/diagnostics/build-observer.js';
import { openSiteCatalog } from '../../src/cli/prerender/site-catalog.js';
import { openPagePrerenderer } from '../../src/cli/prerender/page-prerenderer.js';
import { scriptsAt, defaultCdn } from '../../src/cli/rendering/scripts.js';
import { snippet, type SnippetForm } from '../../src/cli/commands/snippet/snippet.js';
import {
  elementSnippet,
  elementTags,
  headSnippet,
  packageSnippet,
  verdictLink,
} from '../../src/templates/snippet.js';
import type { CopyForm } from '../copy.js';

/** Location of a catalog, and the URL where it is or will be published. */
export interface CopyPlace {
  from: string;
  baseUrl: string;
}

interface Made {
  text: string;
  note?: string;
}

const notes = {
  CDN: 'For the page: the first lines once, the element wherever it shall stand.',
  npm: 'A command, an import for your script, and lines for the page.',
  Prerendered: 'The finished view and its styles, to be read before any script runs, and without.',
  'README badge': 'Markdown. The verdict is in the picture, so it changes when the panel does.',
};
type Name = keyof typeof notes;

/** Note to show before anything is pasted, while the condition holds. */
const unpublished =
  'This version is not on npm yet: build a clone, and take dist/cdn/ to your own site for now.';

/** Creates one form; an error becomes its reason. */
async function form(name: Name, make: () => Promise<Made> | Made): Promise<CopyForm> {
  try {
    const { text, note } = await make();
    const npm = /^0\.0\.0$/.test(version) && name !== 'README badge' ? unpublished : '';
    return { name, text, note: [notes[name], npm, note].filter(Boolean).join(' ') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const build = error.message.includes('dist/cdn') ? ' In a clone that is: npm run build.' : '';
    return { name, problem: error.message + build };
  }
}

/** Creates the forms of an element that shows tools. */
function formsOfTools(
  element: keyof typeof elementTags,
  slugs: readonly string[],
  place: CopyPlace,
): Promise<CopyForm[]> {
  const made = (name: Name, as: SnippetForm) =>
    form(name, async () => {
      const said: string[] = [];
      const onDiagnostic = ({ message }: { message: string }) => said.push(`The catalog ${message}.`);
      const { snippets, hashes } = await snippet(slugs, { ...place, element, as }, { onDiagnostic });
      const text = snippets[as];
      if (text === undefined) throw new UserError(said.join(' '));
      const policy = `Where a policy forbids inline styles: style-src ${hashes.join(' ')}`;
      return { text, note: [...said, ...(hashes.length > 0 ? [policy] : [])].join(' ') };
    });
  return Promise.all([
    made('CDN', 'element'),
    made('npm', 'npm'),
    made('Prerendered', 'prerendered'),
    ...(slugs.length === 1 ? [made('README badge', 'badge')] : []),
  ]);
}

/** Tags of the elements around a comparison. */
const around: Record<string, { tag: string; note?: string; html: (link: string, slug: string) => string }> = {
  bookmark: {
    tag: 'ship-bookmark',
    html: (content, slug) => elementSnippet({ tag: 'ship-bookmark', slugs: [slug], content }),
  },
  bookmarks: { tag: 'ship-bookmarks', html: () => '<ship-bookmarks></ship-bookmarks>' },
  newsletter: {
    tag: 'ship-newsletter',
    note: 'The address is yours to change: the README has those of Buttondown, Kit and Mailchimp.',
    html: () =>
      '<ship-newsletter action="https://letters.example/subscribe" field="email">' +
      '<a href="https://letters.example/">Subscribe</a></ship-newsletter>',
  },
};

/** Creates the forms of an element around a comparison; the loader imports it. */
async function formsAround(
  { tag, note, html }: (typeof around)[string],
  slugs: readonly string[],
  { from, baseUrl }: CopyPlace,
): Promise<CopyForm[]> {
  const [slug = ''] = slugs;
  const its = await (await openSiteCatalog(from)).of(slugs, 'summary', baseUrl);
  const tool = findTool(slug, its);
  const element = html(
    tool && isTool(tool) ? verdictLink({ text: tool.name, url: tool.url ?? its.homepage }) : '',
    slug,
  );
  const more = note === undefined ? {} : { note };
  const head = () => headSnippet({ catalog: baseUrl, script: scriptsAt(defaultCdn).called('loader.js') });
  return Promise.all([
    form('CDN', () => ({ text: `${head()}\n${element}`, ...more })),
    form('npm', () => ({ text: packageSnippet({ tag, catalog: baseUrl, elements: [element] }), ...more })),
    form('Prerendered', async () => {
      const today = new Date().toISOString().slice(0, 10);
      const page = await (await openPagePrerenderer({ catalog: from }, today)).render(element, '', '', false);
      if (!page?.tags.includes(tag))
        throw new UserError(`<${tag}> is drawn in the reader’s browser: there is nothing to prerender.`);
      return { text: `${head()}\n${page.html}`, ...more };
    }),
  ]);
}

/** Creates the forms of an element, named as for `--element`, with its tools; `undefined` for an unknown element. */
export function copyForms(
  element: string,
  slugs: readonly string[],
  place: CopyPlace,
): Promise<CopyForm[]> | undefined {
  if (Object.hasOwn(around, element) && around[element]) return formsAround(around[element], slugs, place);
  if (Object.hasOwn(elementTags, element) && slugs.length > 0)
    return formsOfTools(element as keyof typeof elementTags, slugs, place);
  return undefined;
}
