// The first half of a build: every record is looked at, those that may have changed are composed and set aside.
// Nothing is written where readers look.
import { join } from 'node:path';
import { version } from '../../base/version.js';
import type { AuthoredCatalog } from '../../catalog/types.js';
import { readSeen, writeSeen, type Seen } from '../authoring/seen.js';
import type { Entry, Source } from '../authoring/source.js';
import { digestOf } from '../published/digest.js';
import type { Manifest, RecordDigests, ToolChanges } from '../published/format.js';
import { stampOf, type Previous } from '../published/previous.js';
import type { Votes } from '../published/compose.js';
import type { Unfinished } from '../published/unfinished.js';
import { aboutFile, type Diagnostic } from '../report/diagnostic.js';
import type { Reporter } from '../report/reporter.js';
import { gatherCrew, type Crew } from './crew.js';
import type { Assignment, Outcome } from './desk.js';
import { beginSurvey } from './survey.js';
import { vanishedText } from './vanished.js';

/** What will be published. */
export interface Prepared {
  /** The slugs of all that is published, and how many there are of each kind. */
  slugs(): string[];
  counts(): Manifest['counts'];
  /** Where tools moved to, by the slug they had. */
  moves(): ReadonlyMap<string, string>;
  /** The digests of the records that were opened. The others are as in the previous publication. */
  opened: ReadonlyMap<string, RecordDigests>;
  /** How many differ from the previous publication, and in what. */
  changed: number;
  changes: ToolChanges[];
  /** What to note before anything is overwritten. */
  unfinished: Unfinished['records'];
  crew: Crew;
  /** Notes what was seen, for the build after the one that published this manifest. */
  remember(manifest: Manifest): Promise<void>;
}

interface Preparing {
  build: NonNullable<Assignment['build']>;
  /** Opens every record, whatever was seen. */
  afresh: boolean;
  /** Writes every record, even one that is there already. */
  full: boolean;
  reporter: Reporter;
}

/** Looks at every record of a source; what is wrong is told to the reporter. */
export async function prepare(
  source: Source & { catalog: AuthoredCatalog },
  previous: Previous,
  { build, afresh, full, reporter }: Preparing,
): Promise<Prepared> {
  const { catalog } = source;
  const files = [...source.logos.keys()];
  const markFor = (stamp: string) =>
    `4 ${version} ${digestOf(source.catalogText + files.join('\n'))} ${stamp}`;
  const seenFile = join(source.scratch, 'seen');
  const sight =
    afresh || full || !previous.stamp ? undefined : await readSeen(seenFile, markFor(previous.stamp));
  const seen = sight?.records ?? new Map<string, Seen>();
  const votesDigest = digestOf(source.votesText);
  const sameVotes = sight?.votes === votesDigest;
  // What was seen belongs to the previous publication: what has not changed since need not even be looked up there.
  const published = seen.size ? undefined : await previous.all();

  const opened = new Map<string, RecordDigests>();
  const changes: ToolChanges[] = [];
  const unfinished: Unfinished['records'] = {};
  // Where everything has to be opened after all, what was found before would be told twice.
  const held: Diagnostic[] = [];
  const found = (finding: Diagnostic) => {
    if (sight) held.push(finding);
    else reporter.found?.(finding);
  };
  const survey = beginSurvey(source, found, seen);
  const drafts = new Set<string>();
  let changed = 0;
  let done = 0;
  const count = () => {
    done++;
    reporter.progress?.('Checking records', done, source.count);
  };
  const take = (outcome: Outcome) => {
    survey.add(outcome);
    count();
    const { slug, kind, moved, digests, name, differences = [], before } = outcome;
    if (kind === 'draft') drafts.add(slug);
    const entry = seen.get(slug);
    if (entry && kind) Object.assign(entry, { kind, to: moved?.to ?? '' });
    else seen.delete(slug);
    if (!digests) return;
    opened.set(slug, digests);
    if (!outcome.changed) return;
    changed++;
    unfinished[slug] = { digests: outcome.previous, before };
    if (differences.length) changes.push({ slug, ...(name !== undefined && { name }), differences });
  };

  const crew = await gatherCrew({ catalog, files, build }, take);
  const votesOn = (slug: string) => source.votes().bySlug.get(slug);
  const asText = (votes: Votes | undefined) => (votes ? `${votes.ship}/${votes.skip}` : '');
  const open = async (entry: Entry, last: RecordDigests | undefined) => {
    const { slug, fingerprint } = entry;
    const votes = votesOn(slug);
    if (fingerprint) seen.set(slug, { fingerprint, votes: asText(votes), kind: '', to: '', met: false });
    const here = previous.digestsHere(slug, last);
    await crew.hand({
      ...entry,
      votes,
      previous: last,
      before: previous.before(slug),
      wanted: full || here?.full !== last?.full || here?.summary !== last?.summary || !here,
    });
  };
  /** Resolves when there is room for the next; at once for what is known. */
  const look = (entry: Entry): Promise<void> | undefined => {
    const { slug, fingerprint } = entry;
    const was = seen.get(slug);
    if (
      was?.kind &&
      !was.met &&
      was.fingerprint === fingerprint &&
      (sameVotes || was.votes === asText(votesOn(slug)))
    ) {
      was.met = true;
      count();
      return undefined;
    }
    return published
      ? open(entry, published.get(slug))
      : previous.digestsOf(slug).then((last) => open(entry, last));
  };
  for await (const entries of source.entries())
    for (const entry of entries) {
      const room = look(entry);
      if (room) await room;
    }
  await crew.done();
  if (survey.isInDoubt()) {
    await crew.dismiss();
    const again = { ...(await source.again()), catalog };
    return prepare(again, previous, { build, afresh: true, full, reporter });
  }
  held.forEach((finding) => reporter.found?.(finding));
  const unmet = survey.unmet();
  // With the votes and records of last time, each vote still has its record.
  const votesToCheck = !sameVotes || opened.size > 0 || unmet.length > 0;
  for (const finding of await survey.findings(votesToCheck)) reporter.found?.(finding);
  for (const slug of published?.keys() ?? unmet)
    // Of a draft its own file has told.
    if (!survey.isThere(slug) && !drafts.has(slug))
      reporter.found?.(
        aboutFile(source.catalogFile, 'error', 'vanished', vanishedText(slug, source.catalogFile)),
      );
  return {
    slugs: survey.slugs,
    counts: survey.counts,
    moves: survey.moves,
    opened,
    changed,
    changes: changes.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    unfinished,
    crew,
    remember: async (manifest) => {
      const stamp = stampOf(manifest);
      if (opened.size || !sameVotes || stamp !== previous.stamp)
        await writeSeen(seenFile, markFor(stamp), { votes: votesDigest, records: seen });
    },
  };
}
