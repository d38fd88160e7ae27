// Turns a catalog in the published form, as a hand or another program writes it, into the form that an editor keeps:
// reviewers and categories by id, and known fields only.
import type { z } from 'zod';
import {
  authoredCatalog,
  authoredGone,
  authoredMove,
  authoredVotes,
  incompleteTool,
  slugSchema,
} from '../../catalog/schema.js';
import { createSlugMaker } from './slug.js';
import { keepKnown, type UnknownFields } from './unknown-fields.js';

type Fields = Record<string, unknown>;

/** Head of a catalog whose readers need no name, and that may come without reviewers. */
export const publishedHead = authoredCatalog.partial({ name: true });

const inFile = { slug: slugSchema };
const listedTool = incompleteTool.extend({ ...inFile, votes: authoredVotes.valueType.optional() });
const listedMove = authoredMove.extend(inFile);
const listedGone = authoredGone.extend(inFile);

/** Catalog in the form of an editor. Its parts are not validated. */
export interface AuthoredForm {
  catalog: Fields;
  records: unknown[];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /\S/.test(value) ? value : undefined;

/** Ids of names, of which some are listed with an id. */
function createIds(listed: readonly (readonly [id: unknown, name: unknown])[]) {
  const byWritten = new Map<string, { id: string; name: unknown }>();
  const nextSlug = createSlugMaker();
  const add = (written: string, name: unknown) => {
    const known = byWritten.get(written);
    if (known) return known.id;
    const id =
      nextSlug(written) ?? nextSlug(textOf(name) ?? '') ?? nextSlug(`no-${byWritten.size + 1}`) ?? '';
    byWritten.set(written, { id, name: name ?? written });
    return id;
  };
  for (const [id, name] of listed) if (typeof id === 'string') add(id, name);
  return { idOf: (written: string) => add(written, written), all: () => [...byWritten.values()] };
}

/** Removes what only the published form has. */
function withoutPublishedFields(tool: Fields): Fields {
  const { v: _, updated: __, catalog: ___, gone, panel, ...rest } = tool;
  return {
    ...rest,
    ...(gone !== undefined && gone !== false && { gone }),
    // Counts without reviews are lost, because an editor keeps reviews.
    ...(panel !== undefined && !listOf(tool.reviews).length && { panel }),
  };
}

const schemaOf = (tool: Fields): z.ZodType =>
  'moved' in tool ? listedMove : 'gone' in tool ? listedGone : listedTool;

/** Tests if a review or price lacks what an editor must give. */
const isIncomplete = ({ pricing, reviews }: Fields): boolean =>
  (isFields(pricing) && !(pricing.entry && pricing.label)) ||
  listOf(reviews).some((review) => isFields(review) && !(review.take && review.verdict && 'score' in review));

/**
 * Converts a catalog. What is not as it should be is left as it is, for the validation.
 * @param raw the catalog, parsed
 * @param unknown collects the fields that are left out
 */
export function toAuthoredForm(raw: Fields, unknown: UnknownFields): AuthoredForm {
  const { v: _, version: __, updated: ___, tools, reviewers, categories, ...head } = raw;
  const panel = createIds(
    listOf(reviewers).map((each) => (isFields(each) ? [each.id, each.name] : [])) as [unknown, unknown][],
  );
  const groups = createIds(isFields(categories) ? Object.entries(categories) : []);

  const toReview = (review: unknown): unknown =>
    isFields(review) && textOf(review.reviewer)
      ? { ...review, reviewer: panel.idOf(review.reviewer as string) }
      : review;
  const records = listOf(tools).map((tool, index): unknown => {
    if (!isFields(tool)) return tool;
    const { category, reviews, ...fields } = withoutPublishedFields(tool);
    const record = {
      ...fields,
      ...(category !== undefined && {
        category: textOf(category) ? groups.idOf(category as string) : category,
      }),
      ...(reviews !== undefined && { reviews: Array.isArray(reviews) ? reviews.map(toReview) : reviews }),
    };
    return keepKnown(schemaOf(record), record, ['tools', index], unknown);
  });
  const names = groups.all();
  const catalog = {
    ...head,
    reviewers: reviewers === undefined || Array.isArray(reviewers) ? panel.all() : reviewers,
    ...(names.length > 0 && { categories: Object.fromEntries(names.map(({ id, name }) => [id, name])) }),
    ...(categories !== undefined && !isFields(categories) && { categories }),
    // These are the rules of an editor, who has not seen this catalog yet.
    rules: {
      'take-length': 'off',
      ...(records.some((record) => isFields(record) && isIncomplete(record)) && {
        'incomplete-record': 'off',
      }),
    },
  };
  return { catalog: keepKnown(publishedHead, catalog, [], unknown) as Fields, records };
}
