// What is said of a tool that is published and would be no more: every page that shows it would break.
import { dirname } from 'node:path';

/** How to retire it: a folder has a verb for that, an NDJSON file a line. */
const retiring = (slug: string, file: string, folder: string): string =>
  /\.(ndjson|jsonl)$/.test(file)
    ? `make its line: ${JSON.stringify({ slug, gone: true })}`
    : `run: ship-or-skip retire ${slug} --in ${folder}`;

/** Of one that has become a draft, in its own file or line. */
export const draftMessage = (slug: string, file: string): string =>
  `"${slug}" is published, and as a draft would vanish from every page that shows it; ` +
  `publish it again without draft, or ${retiring(slug, file, dirname(dirname(file)))}`;

/** Of one that is nowhere in the catalog. */
export const vanishedMessage = (slug: string, catalogFile: string): string =>
  `"${slug}" is published and no longer here, which would break every page that shows it; ` +
  retiring(slug, catalogFile, dirname(catalogFile));
