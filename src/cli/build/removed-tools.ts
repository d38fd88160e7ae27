// Messages about published tools that the source no longer has: every page that shows such a tool would break.
import { dirname } from 'node:path';
import { shellWord } from '../diagnostics/shell-word.js';

/** Explains how to retire a tool: by a command in a folder, by a line in an NDJSON file. */
const retireHint = (slug: string, file: string, folder: string): string =>
  /\.(ndjson|jsonl)$/.test(file)
    ? `make its line: ${JSON.stringify({ slug, gone: true })}`
    : `run: ship-or-skip retire ${slug} --in ${shellWord(folder)}`;

/** Message about a published tool that became a draft. */
export const draftMessage = (slug: string, file: string): string =>
  `"${slug}" is published, and as a draft would vanish from every page that shows it; ` +
  `publish it again without draft, or ${retireHint(slug, file, dirname(dirname(file)))}`;

/** Message about a published tool that the source does not have. */
export const vanishedMessage = (slug: string, catalogFile: string): string =>
  `"${slug}" is published and no longer here, which would break every page that shows it; ` +
  retireHint(slug, catalogFile, dirname(catalogFile));
