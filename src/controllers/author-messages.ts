// Messages about a catalog for the page's author, in English: for the console and for events.
import type { Catalog } from '../catalog/catalog.js';
import { nearestSlug } from '../view-models/find-tool.js';
import { shortUrl } from '../data/request.js';

/** Explains why `tag` does not show `slug`, and what to do. */
export function missingToolMessage(tag: string, slug: string, catalog: Catalog, where: string): string {
  const place = shortUrl(where);
  const record = catalog.records.get(slug);
  if (record && 'unsupported' in record)
    return `<${tag}>: "${slug}" in ${place} is of a newer format. Update the ship-or-skip script.`;
  if (record) return `<${tag}>: "${slug}" is no longer in ${place}.`;
  const nearest = nearestSlug(slug, catalog);
  return `<${tag}>: no tool "${slug}" in ${place}.${nearest ? ` Did you mean "${nearest}"?` : ''}`;
}

/** Names what was left out of a catalog, in one sentence; `undefined` if nothing was. */
export function problemsMessage(
  { problems: [first, ...others] }: Catalog,
  where: string,
): string | undefined {
  const more = others.length ? `, and ${others.length} more` : '';
  return first && `left out of ${shortUrl(where)}: ${first.at} ${first.what}${more}.`;
}
