// The commands for a site that shows a catalog: prerender, snippet.
import { Option, type Command } from 'commander';
import type { PrerenderOptions, PrerenderResult } from '../prerender/prerender.js';
import type { SnippetForm, SnippetOptions, SnippetResult } from './snippet/snippet.js';
import { runCommand, addCommonOptions, requiredOption, type CliSession } from './run-command.js';

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function prerendered(
  site: string,
  { pages, changed, elements, bytes, hashes, dryRun }: PrerenderResult,
): string {
  const did = dryRun ? 'would change' : 'changed';
  const policy = hashes.length > 0 ? `\nstyle-src ${hashes.join(' ')}` : '';
  return (
    `${site}: ${many(elements, 'element')} in ${many(pages, 'page')}, ${many(bytes, 'byte')}; ` +
    `${many(changed, 'page')} ${did}${policy}`
  );
}

export function addPrerender(program: Command, session: CliSession): void {
  const command = program
    .command('prerender')
    .summary('put verdicts into the pages of a built site')
    .description(
      'Writes the finished view of each element into the HTML of a site, as a declarative shadow root, with a line and ' +
        'a link where its author left none. Readers see it before any script runs, and without. Run it after each build.',
    )
    .argument('<site>', 'the folder of the built site')
    .option(
      '--site <url>',
      'where the site will be, if its pages name themselves in full or it is not at the root',
    )
    .addOption(
      new Option('--styles <where>', 'inside each element, or files beside the site')
        .choices(['inline', 'link'])
        .default('inline'),
    )
    .addOption(
      new Option(
        '--light <when>',
        'the line outside the shadow root; auto leaves it away where React would mind',
      )
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option('--json-ld', 'what the elements show as schema.org data, for search engines')
    .option('--date <date>', 'the day it is; today, or what SOURCE_DATE_EPOCH says')
    .option('--dry-run', 'says what would change, and writes nothing')
    .action(async (site: string, options: PrerenderOptions & { reporter: string }) => {
      const { prerender } = await import('../prerender/prerender.js');
      await runCommand(
        session,
        options,
        (reporter) => prerender(site, options, reporter),
        (result) => prerendered(site, result),
      );
    });
  requiredOption(command, '--catalog <where>', 'a published folder, a .json file, or the URL of either');
  addCommonOptions(command, session, [
    ['dist --catalog public/v1', 'A site and its catalog side by side'],
    ['dist --catalog https://reviews.example/v1/ --styles link', 'Under a policy without inline styles'],
    ['dist --catalog public/v1 --dry-run', 'Is everything up to date?'],
  ]);
}

const formTitles: Record<SnippetForm, string> = {
  element: 'An element, drawn by the script',
  prerendered: 'The same, readable before and without the script',
  npm: 'An element, for a page that a bundler makes',
  iframe: 'A frame, for pages that take no elements',
  badge: 'A badge, for Markdown',
};

/** What to paste alone, or several under their titles. */
function snippetWords({ snippets }: SnippetResult, as: string | undefined): string {
  const all = Object.entries(snippets) as [SnippetForm, string][];
  return all.map(([form, text]) => (as === 'all' ? `${formTitles[form]}:\n\n${text}` : text)).join('\n\n');
}

export function addSnippet(program: Command, session: CliSession): void {
  const command = program
    .command('snippet')
    .summary('say what to paste where a verdict shall stand')
    .description(
      'Prints HTML ready to paste: an element for one tool or a comparison of two to six, with a line and a link for ' +
        'readers without it, and the script of this very version with its integrity.',
    )
    .argument('<slugs...>', 'the tools')
    .addOption(
      new Option('--as <form>', 'what to paste; badge is Markdown')
        .choices([...Object.keys(formTitles), 'all'])
        .default('element'),
    )
    .addOption(
      new Option(
        '--element <which>',
        'which element; without it a verdict for one tool, compare for more',
      ).choices(['verdict', 'badge', 'scorecard', 'compare']),
    )
    .option(
      '--sri',
      'with an import map that has the integrity of what the script fetches later, too; ' +
        'Chrome 127, Safari 18 and Firefox 138 check it, older ones do not',
    )
    .option('--loader', 'with the loader, which fetches the elements that the page has, not all of them')
    .option(
      '--cdn <url>',
      'the folder of the scripts, if not on jsDelivr: a URL, or a path of the page’s site',
    )
    .option('--lang <lang>', 'the language of the words; the catalog’s own, if not given')
    .option('--date <date>', 'the day it is; today, or what SOURCE_DATE_EPOCH says')
    .option(
      '--base-url <url>',
      'where the publication is or will be, if neither --from nor its manifest says so',
    )
    .action(async (slugs: string[], options: SnippetOptions & { reporter: string }) => {
      const { snippet } = await import('./snippet/snippet.js');
      await runCommand(
        session,
        options,
        (reporter) => snippet(slugs, options, reporter),
        (result, voice) => {
          if (result.hashes.length > 0)
            voice.onMessage(`Where a policy forbids inline styles: style-src ${result.hashes.join(' ')}`);
          return snippetWords(result, options.as);
        },
      );
    });
  requiredOption(command, '--from <where>', 'the publication, a folder or URL');
  addCommonOptions(command, session, [
    ['claw-code --from https://reviews.example/v1/', 'A verdict, to paste into a page'],
    ['claw-code quillpatch --from public --base-url https://reviews.example/v1/', 'A comparison'],
    ['claw-code --from https://reviews.example/v1/ --as all', 'Every form, to choose from'],
  ]);
}
