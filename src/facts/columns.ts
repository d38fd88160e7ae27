// The tools of a comparison or scorecard, side by side: each as facts, or as the words for its absence.
import type { Catalog, Tool } from '../catalog/catalog.js';
import { absenceFacts, toolCalled, type AbsenceFacts } from './lookup.js';
import { toolFacts, type Telling, type ToolFacts } from './tool.js';

/** One column: a tool on record with its facts, or why there is none. */
export type Column =
  | { name: string; lang: string | undefined; tool: Tool; facts: ToolFacts }
  | { name: string; lang?: undefined; tool?: undefined; facts?: undefined; absence: AbsenceFacts };

/** A column for each slug, or `undefined` if the catalog has none of them. A tool that moved is shown once. */
export function columnsOf(
  slugs: readonly string[],
  catalog: Catalog,
  telling: Telling,
): Column[] | undefined {
  const columns = slugs.map((slug): Column => {
    const tool = toolCalled(slug, catalog);
    if (!tool) return { name: slug, absence: absenceFacts(slug, catalog, telling.wording) };
    const facts = toolFacts(tool, catalog, telling);
    return { name: facts.name, lang: facts.lang, tool, facts };
  });
  const seen = new Set<Tool>();
  const once = columns.filter(({ tool }) => !tool || (!seen.has(tool) && seen.add(tool)));
  return seen.size ? once : undefined;
}
