// Schema of the catalog format, from which the published JSON Schema is generated. `z.toZod` compares each schema with its
// type in `types.ts`: a field that only one of them has fails to compile.
// Authoring schemas are strict (a typo is an error); published ones are open (a newer catalog may have more fields).
import { z } from 'zod';
import { safeUrl } from '../shared/url.js';
import { catalog as english } from '../i18n/en/catalog.js';
import * as limits from './limits.js';
import { langPattern } from '../shared/language-tag.js';
import { slugPattern } from './patterns.js';
import type * as authored from './authored-types.js';
import type * as types from './types.js';

const text = (cap: number) => z.string().max(cap).regex(/\S/, 'must not be blank');
const name = text(limits.maxNameLength);
const line = text(limits.maxLineLength);
const prose = text(limits.maxTextLength);
const lang = z.string().regex(langPattern, 'must be a language tag such as en or pt-BR');
const day = z.iso.date();
const count = z.int().min(0);
/** Slug of a tool or reviewer, at most 64 characters. */
export const slugSchema = z
  .string()
  .max(limits.maxSlugLength)
  .regex(slugPattern, 'must be lower-case words joined by hyphens, such as claw-code');
const url = text(limits.maxUrlLength).refine(
  (value) => safeUrl(value, 'https://example.com/') !== undefined,
  'must be an http(s) or relative URL',
);
const names = (cap: number) =>
  z.record(name, name).refine((value) => Object.keys(value).length <= cap, `must not name more than ${cap}`);

const unique = <Item>(key: (item: Item) => string) =>
  [
    (items: Item[]) => new Set(items.map(key)).size === items.length,
    'must not name the same one twice',
  ] as const;

const correction = { date: day, text: prose };
const review = {
  reviewer: name.describe('A reviewer, by id where the catalog lists reviewers'),
  score: z.number().min(0).max(100).optional().describe('0 to 100'),
  verdict: name.optional().describe('ship or skip; anything else is kept and not counted'),
  take: prose.optional().describe('What the reviewer says, 60 to 150 words'),
};
const reviewer = { id: name, name };
const tool = {
  name,
  lang: lang.optional().describe('The language of this record, if not the catalog’s'),
  category: name.optional().describe('A category, by id where the catalog lists categories'),
  tagline: line.optional(),
  description: prose.optional(),
  bestFor: line.optional().describe('Who it is best for'),
  logo: url.optional().describe('An image, relative to the catalog'),
  url: url.optional().describe('The review on the catalog’s own site'),
  homepage: url.optional().describe('The tool’s own site'),
  reviewed: day.optional().describe('When the panel judged, as an ISO date'),
  disclosure: prose.optional().describe('An interest the readers should know of'),
};
const catalogFields = {
  name: name.optional(),
  homepage: url.optional(),
  lang: lang.optional(),
  maxAge: count.optional().describe('Days after which a verdict may be out of date'),
  labels: names(limits.maxLabels).optional().describe('Other names for Ship, Skip and the other labels'),
};
const uniqueReviewers = unique((item: { reviewer: string }) => item.reviewer);
const uniqueSlugs = unique((item: { slug: string }) => item.slug);
const uniqueIds = unique((item: { id: string }) => item.id);

// --- Published: read by elements. Unknown fields are ignored, unknown enum values are kept as text.

const votes = z.looseObject({ ship: count, skip: count });
const panelCount = count.max(limits.maxReviews);
const panelCounts = z.looseObject({ ship: panelCount, skip: panelCount });
const publishedReviews = z
  .array(z.looseObject(review))
  .max(limits.maxReviews)
  .refine(...uniqueReviewers);

/** Published tool, as a catalog lists it. */
export const publishedTool = z.toZod<types.PublishedTool>()(
  z.looseObject({
    v: z.literal(limits.schemaMajor).optional(),
    updated: day.optional(),
    slug: slugSchema,
    ...tool,
    moved: z.never().optional(),
    gone: z.literal(false).optional(),
    pricing: z.looseObject({ entry: name.optional(), label: line.optional() }).optional(),
    corrections: z.array(z.looseObject(correction)).max(limits.maxCorrections).optional(),
    reviews: publishedReviews.optional(),
    panel: panelCounts
      .optional()
      .describe('How many reviewers say ship and skip, where the reviews are not given'),
    votes: votes.optional(),
  }),
);

/** Tombstone of a retired tool that another one replaces. */
export const publishedMove = z.toZod<types.PublishedMove>()(
  z.looseObject({ slug: slugSchema, name: name.optional(), moved: slugSchema }),
);
/** Tombstone of a retired tool without replacement. */
export const publishedGone = z.toZod<types.PublishedGone>()(
  z.looseObject({
    slug: slugSchema,
    name: name.optional(),
    moved: z.never().optional(),
    gone: z.literal(true),
  }),
);

const categories = names(limits.maxCategories).optional();
const panel = z
  .array(z.looseObject(reviewer))
  .max(limits.maxReviewers)
  .refine(...uniqueIds);
/** Reviewer in a separate record, with the position in the panel, by which several records are merged. */
const placedReviewer = z.looseObject({
  ...reviewer,
  order: count.max(limits.maxReviewers - 1).describe('The place in the panel, from 0'),
});
const placedReviewers = z
  .array(placedReviewer)
  .max(limits.maxReviewers)
  .refine(...uniqueIds)
  .refine(...unique((item: { order: number }) => String(item.order)));

/** Fields that every separate record has: the format version and the part of the catalog that the record needs. */
const separateRecord = {
  v: z.literal(limits.schemaMajor),
  catalog: z.looseObject({ ...catalogFields, categories, reviewers: placedReviewers.optional() }),
};

/**
 * Separate record: `tools/x-cl/tool-claw-code-record.json` has the tool and the part of the catalog that it needs,
 * `tool-claw-code-summary.json` only what a badge needs; a retired tool has a tombstone in place of both.
 */
export const publishedRecord = z.toZod<types.PublishedRecord>()(
  z.union([
    publishedMove.extend(separateRecord),
    publishedGone.extend(separateRecord),
    publishedTool.extend(separateRecord),
  ]),
);

/** Published catalog: one file with every tool. A hand-written one needs `v` and, for each tool, `slug` and `name`. */
export const publishedCatalog = z.toZod<types.PublishedCatalog>()(
  z.looseObject({
    v: z.literal(limits.schemaMajor),
    version: name.optional(),
    updated: day.optional(),
    ...catalogFields,
    categories,
    reviewers: panel.optional(),
    tools: z
      .array(z.union([publishedMove, publishedGone, publishedTool]))
      .max(limits.maxTools)
      .refine(...uniqueSlugs),
  }),
);

// --- Authoring: edited by hand and kept in git. Anything unknown is an error.

const entry = z.enum(['free', 'paid', 'freemium']);
const verdict = z.enum(['ship', 'skip']);
/** Labels that a catalog may rename: strings, not functions, because a replacement is plain text. */
const labelNames = Object.entries(english).flatMap(([key, phrase]) =>
  typeof phrase === 'string' ? [key] : [],
);

const severity = z.enum(['off', 'warning', 'error']);
const rule = severity.optional();
const percent = z.number().min(0).max(100);

/** Configuration of the editorial rules. */
const rules = z.strictObject({
  'incomplete-record': rule.describe(
    'A review has a score, a verdict and a take, a price an entry and a label; an error by default',
  ),
  'take-length': z
    .union([severity, z.strictObject({ severity: rule, min: count.optional(), max: count.optional() })])
    .optional()
    .describe('A take has 60 to 150 words'),
  'verdict-score': z
    .union([severity, z.strictObject({ severity: rule, ship: percent.optional(), skip: percent.optional() })])
    .optional()
    .describe('A ship scores 40 or more, a skip 60 or less'),
  'unknown-reviewer': rule.describe('A review is by a reviewer of the catalog'),
  'unknown-category': rule.describe('A tool’s category is one of the catalog’s'),
  'duplicate-take': rule.describe('No two reviews have the same take'),
  'missing-logo': rule.describe('A logo that is named is there'),
  'comment-in-text': rule.describe('No comment cuts off a text, as # does without quotes'),
  'markup-in-text': rule.describe('No text has HTML or Markdown'),
  'future-date': rule.describe('No verdict or correction is dated in the future'),
  'only-a-name': rule.describe('A tool has more than a name'),
  'logo-file': rule.describe('A file in logos/ is a picture of 200 KB at most, without scripts'),
});

/** File `catalog.yaml`. */
export const authoredCatalog = z.toZod<authored.AuthoredCatalog & { name: string }>()(
  z.strictObject({
    ...catalogFields,
    name,
    labels: catalogFields.labels.superRefine((labels, context) => {
      for (const label of Object.keys(labels ?? {}))
        if (!labelNames.includes(label))
          context.addIssue({ code: 'custom', path: [label], message: `unknown label "${label}"` });
    }),
    categories: z.record(slugSchema, name).optional(),
    reviewers: z
      .array(z.strictObject({ ...reviewer, id: slugSchema }))
      .max(limits.maxReviewers)
      .refine(...uniqueIds),
    rules: rules.nullish().describe('Editorial rules: off, warning (the default) or error'),
  }),
);

const authoredReview = { ...review, reviewer: slugSchema };
const incompleteReview = z.strictObject({ ...authoredReview, verdict: verdict.optional() });
const completeReview = z.strictObject({
  ...authoredReview,
  score: review.score.unwrap(),
  verdict,
  take: prose,
});

/** File `tools/<slug>.yaml` in a catalog whose rules allow that reviews and prices lack something. */
export const incompleteTool = z.toZod<authored.AuthoredTool>()(
  z.strictObject({
    ...tool,
    pricing: z.strictObject({ entry: entry.optional(), label: line.optional() }).optional(),
    corrections: z.array(z.strictObject(correction)).max(limits.maxCorrections).optional(),
    reviews: z
      .array(incompleteReview)
      .max(limits.maxReviews)
      .refine(...uniqueReviewers)
      .optional(),
    draft: z.boolean().optional().describe('true keeps the tool out of the published catalog'),
  }),
);

/** File `tools/<slug>.yaml`. */
export const authoredTool = z.strictObject({
  ...incompleteTool.shape,
  pricing: z.strictObject({ entry, label: line }).optional(),
  reviews: z
    .array(completeReview)
    .max(limits.maxReviews)
    .refine(...uniqueReviewers)
    .optional(),
});

/** File `tools/<slug>.yaml` of a tool that another one replaces. */
export const authoredMove = z.toZod<authored.AuthoredMove>()(
  z.strictObject({
    moved: slugSchema.describe('Where the tool is now'),
    name: name.optional().describe('The name that the tool had'),
  }),
);
/** File `tools/<slug>.yaml` of a tool that is gone. */
export const authoredGone = z.toZod<authored.AuthoredGone>()(
  z.strictObject({
    gone: z.literal(true),
    name: name.optional().describe('The name that the tool had'),
  }),
);

/** File `votes.json`: community votes by slug. */
export const authoredVotes = z.toZod<Record<string, types.Counts>>()(
  z.record(slugSchema, z.strictObject({ ship: count, skip: count })),
);

/** File `comparisons/<a>--vs--<b>.yaml`. */
export const authoredComparison = z.strictObject({ summary: prose });
