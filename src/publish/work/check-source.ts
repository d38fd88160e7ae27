// Every record of a source and everything between them, checked and nothing else.
import type { Entry, Source } from '../authoring/source.js';
import type { Reporter } from '../report/reporter.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import { affectedBy } from './affected.js';
import { gatherCrew } from './crew.js';
import type { Outcome } from './desk.js';
import { beginSurvey } from './survey.js';

/** What to look at. */
export interface CheckSourceOptions {
  /** Whether warnings are told: the editorial rules. */
  rules?: boolean | undefined;
  /** Which records differ; of the others only what breaks by that is told. */
  only?: ((entry: Entry) => boolean) | undefined;
}

/** Stands for a catalog with an error: without its reviewers and categories every record would seem wrong. */
const schemaAlone: AuthoredCatalog = {
  name: '?',
  reviewers: [],
  rules: {
    'take-length': 'off',
    'verdict-score': 'off',
    'unknown-reviewer': 'off',
    'unknown-category': 'off',
    'duplicate-take': 'off',
    'missing-logo': 'off',
  },
};

/** Tells the reporter every finding; resolves to how many records there are. */
export async function checkSource(
  source: Source,
  reporter: Reporter,
  { rules = true, only }: CheckSourceOptions = {},
): Promise<number> {
  const found: Reporter['found'] = (finding) => {
    if (rules || finding.severity === 'error') reporter.found?.(finding);
  };
  source.diagnostics.forEach(found);
  const catalog = source.catalog ?? schemaAlone;
  const survey = beginSurvey({ ...source, catalog }, found);
  let done = 0;
  const outcomes: Outcome[] = [];
  const crew = await gatherCrew({ catalog, files: [...source.logos.keys()] }, (outcome) => {
    if (only) outcomes.push(outcome);
    else survey.add(outcome);
    done++;
    reporter.progress?.('Checking records', done, source.count);
  });
  const hand = (entry: Entry) =>
    crew.hand({ ...entry, votes: source.votes().bySlug.get(entry.slug), wanted: false });
  const changed: Entry[] = [];
  const left: Entry[] = [];
  try {
    for await (const entries of source.entries())
      for (const entry of entries) {
        if (only && !only(entry)) {
          left.push(entry);
          continue;
        }
        if (only) changed.push(entry);
        await hand(entry);
      }
    await crew.done();
    if (only) {
      const own = outcomes.splice(0);
      const affected = new Set(affectedBy(changed, own, left));
      for (const entry of left)
        if (affected.has(entry)) await hand(entry);
        else survey.pass(entry);
      await crew.done();
      // Only what is wrong between the two is of interest, and is told where something changed.
      const marks = new Set<number>();
      for (const outcome of outcomes) {
        const takes = outcome.takes.filter((mark) => !marks.has(mark) && marks.add(mark));
        survey.add({ ...outcome, diagnostics: [], takes });
      }
      for (const outcome of own) survey.add(outcome);
      done = changed.length + left.length;
    }
    for (const finding of await survey.findings()) found(finding);
  } finally {
    await crew.dismiss();
  }
  return done;
}
