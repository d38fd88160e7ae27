// English messages about a catalog for the author of the page, for the console and for events.
import type { Catalog } from '../catalog/catalog.js';
import { nearestSlug } from '../view-models/find-tool.js';
import { shortUrl } from '../data/request.js';
import { hasOwn } from '../shared/own-properties.js';

/** Returns the message for a tool that `tag` cannot show, with a remedy. */
export function missingToolMessage(tag: string, slug: string, catalog: Catalog, where: string): string {
  const place = shortUrl(where);
  const record = catalog.records.get(slug);
  if (record && hasOwn(record, 'unsupported'))
    return `<${tag}>: "${slug}" in ${place} is of a newer format. Update the ship-or-skip script.`;
  if (record) return `<${tag}>: "${slug}" is no longer in ${place}.`;
  const nearest = nearestSlug(slug, catalog);
  return `<${tag}>: no tool "${slug}" in ${place}.${nearest ? ` Did you mean "${nearest}"?` : ''}`;
}

/** Returns a sentence about the invalid parts of a catalog, which were left out; `undefined` if none. */
export function problemsMessage(
  { problems: [first, ...others] }: Catalog,
  where: string,
): string | undefined {
  if (!first) return undefined;
  const { at, what, tool, value } = first;
  const place = tool === undefined ? at : `${at} of ${tool}`;
  const given = value === undefined ? '' : `: ${JSON.stringify(value).slice(0, 40)}`;
  const more = others.length ? `, and ${others.length} more` : '';
  return `left out of ${shortUrl(where)}: ${place} ${what}${given}${more}.`;
}
