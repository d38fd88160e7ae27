// Compares two publications of a tool and lists the differences that readers notice.
import { isTool, type Tombstone, type Tool } from '../catalog/catalog.js';
import type { Correction } from '../catalog/types.js';
import { countVerdicts, panelResult, type Verdict } from './panel.js';
import { hasOwn } from '../shared/own-properties.js';

/** Fields of a published tool whose changes are reported. */
export type ToolSnapshot =
  | { moved: string }
  | { gone: true }
  | {
      name: string;
      verdict: Verdict;
      /** Scores (0-100) by reviewer. */
      scores: Record<string, number>;
      /** Verdicts by reviewer; missing in snapshots of earlier versions. */
      verdicts?: Record<string, string> | undefined;
      /** Pricing model and displayed price, where known. */
      price?: string | undefined;
      corrections: readonly Correction[];
    };

/** Difference between two snapshots. `from` is missing for a new value, `to` for a removed one. */
export type Difference =
  | { kind: 'added' }
  | { kind: 'moved'; to: string }
  | { kind: 'gone' }
  | { kind: 'back' }
  /** Removed without a tombstone: pasted snippets show nothing. */
  | { kind: 'vanished' }
  | { kind: 'name'; from: string; to: string }
  | { kind: 'verdict'; from: Verdict; to: Verdict }
  /** A reviewer's verdict, which may change where that of the panel stays. */
  | { kind: 'reviewer-verdict'; reviewer: string; from: string; to: string }
  | { kind: 'score'; reviewer: string; from?: number | undefined; to?: number | undefined }
  | { kind: 'price'; from?: string | undefined; to?: string | undefined }
  | ({ kind: 'correction' } & Correction);

/** Creates the snapshot of a record; `undefined` if its format is not supported. */
export function toolSnapshot(record: Tool | Tombstone): ToolSnapshot | undefined {
  if (!isTool(record)) {
    if (hasOwn(record, 'unsupported')) return undefined;
    return hasOwn(record, 'moved') ? { moved: record.moved } : { gone: true };
  }
  const { name, reviews, pricing, corrections } = record;
  const price = [pricing.entry, pricing.label].filter(Boolean).join(', ');
  return {
    name,
    verdict: panelResult(countVerdicts(reviews)).verdict,
    scores: Object.fromEntries(
      reviews.flatMap(({ reviewer = '', score }) => (score === undefined ? [] : [[reviewer, score]])),
    ),
    verdicts: Object.fromEntries(
      reviews.flatMap(({ reviewer = '', verdict }) => (verdict === undefined ? [] : [[reviewer, verdict]])),
    ),
    ...(price && { price }),
    corrections,
  };
}

/** Compares two snapshots; `undefined` is a tool that was or is not there. */
export function diffSnapshots(from: ToolSnapshot | undefined, to: ToolSnapshot | undefined): Difference[] {
  if (!to) return from ? [{ kind: 'vanished' }] : [];
  if (hasOwn(to, 'moved'))
    return from && hasOwn(from, 'moved') && from.moved === to.moved ? [] : [{ kind: 'moved', to: to.moved }];
  if (hasOwn(to, 'gone')) return from && hasOwn(from, 'gone') ? [] : [{ kind: 'gone' }];
  if (!from) return [{ kind: 'added' }];
  if (!hasOwn(from, 'name')) return [{ kind: 'back' }];
  const reviewers = [...new Set([...Object.keys(from.scores), ...Object.keys(to.scores)])];
  const { verdicts = {} } = to;
  const corrected = new Set(from.corrections.map(({ date, text }) => `${date} ${text}`));
  return [
    ...(from.name === to.name ? [] : [{ kind: 'name' as const, from: from.name, to: to.name }]),
    ...(from.verdict === to.verdict
      ? []
      : [{ kind: 'verdict' as const, from: from.verdict, to: to.verdict }]),
    ...Object.entries(from.verdicts ?? {}).flatMap(([reviewer, before]) => {
      const after = verdicts[reviewer];
      return after === undefined || after === before
        ? []
        : [{ kind: 'reviewer-verdict' as const, reviewer, from: before, to: after }];
    }),
    ...reviewers
      .filter((reviewer) => from.scores[reviewer] !== to.scores[reviewer])
      .map((reviewer) => ({
        kind: 'score' as const,
        reviewer,
        from: from.scores[reviewer],
        to: to.scores[reviewer],
      })),
    ...(from.price === to.price ? [] : [{ kind: 'price' as const, from: from.price, to: to.price }]),
    ...to.corrections
      .filter(({ date, text }) => !corrected.has(`${date} ${text}`))
      .map((correction) => ({ kind: 'correction' as const, ...correction })),
  ];
}
