// Messages about published tools that the source no longer has: every page that shows such a tool would break.
import { dirname } from 'node:path';
import type { CatalogSource } from '../authoring/source.js';
import { shellWord } from '../diagnostics/shell-word.js';

/** Explains how to retire a tool: by a command in a folder, by an entry in a file of many tools. */
const retireHint = (slug: string, inLine: boolean, folder: string): string =>
  inLine
    ? `make its line: ${JSON.stringify({ slug, gone: true })}`
    : `run: ship-or-skip retire ${slug} --in ${shellWord(folder)}`;

/** Message about a published tool that became a draft; `inLine` in a file of many tools. */
export const draftMessage = (slug: string, file: string, inLine: boolean): string =>
  `"${slug}" is published, and as a draft would vanish from every page that shows it; ` +
  `publish it again without draft, or ${retireHint(slug, inLine, dirname(dirname(file)))}`;

/** Message about a published tool that the source does not have. */
export const vanishedMessage = (slug: string, { catalogFile, isOneFile }: CatalogSource): string =>
  `"${slug}" is published and no longer here, which would break every page that shows it; ` +
  retireHint(slug, isOneFile, dirname(catalogFile));
