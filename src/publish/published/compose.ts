// From an editor's folder to the one published file. Pure: the same folder gives the same catalog.
import * as limits from '../../catalog/limits.js';
import type { PublishedCatalog } from '../../catalog/schema.js';
import type { Authored } from '../authoring/folder.js';

/** The published catalog; `updated` is the newest date in it, so that a build says nothing the folder does not. */
export function publishedOf({ catalog, tools, votes }: Authored): PublishedCatalog {
  const records = [...tools].flatMap<PublishedCatalog['tools'][number]>(([slug, record]) => {
    if (!('name' in record)) return [{ slug, ...record }];
    const { draft, ...tool } = record;
    const voted = votes.get(slug);
    return draft ? [] : [{ slug, ...tool, ...(voted && { votes: voted }) }];
  });
  const dates = [...tools.values()].flatMap((record) =>
    'name' in record && !record.draft
      ? [record.reviewed, ...(record.corrections ?? []).map(({ date }) => date)]
      : [],
  );
  const updated = dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return { v: limits.major, ...(updated && { updated }), ...catalog, tools: records };
}
