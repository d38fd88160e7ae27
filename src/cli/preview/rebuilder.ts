// Building over and over while an editor works: what came of the last build, and the folder of the last good one.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPublication } from '../publication/publication.js';
import type { Diagnostic, Tally } from '../diagnostics/diagnostic.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { build } from '../build/build.js';

/** What came of the last build. */
export interface Rebuild {
  /** Counts builds, from 1. */
  number: number;
  /** Counts good ones; what is shown is the last of these. */
  shown: number;
  tally: Tally;
  findings: readonly Diagnostic[];
  /** Why there was no build at all. */
  error?: string | undefined;
}

/** Builds of one catalog into a folder of their own. */
export interface Rebuilder {
  readonly round: Rebuild;
  /** The folder `v1/` of the last good build; `undefined` before there is one. */
  readonly folder: string | undefined;
  /** Every slug in it, sorted. */
  readonly slugs: readonly string[];
  /** Builds once more. One build runs at a time; calls that come meanwhile share the next. Never rejects. */
  rebuild(): Promise<void>;
  /** Removes what was built. */
  remove(): Promise<void>;
}

const none: Tally = { errors: 0, warnings: 0, notices: 0 };

/** Begins; `ended` is called after each build. Nothing is built before the first `again`. */
export function createRebuilder(
  source: string,
  ended: (round: Rebuild) => void,
  reporter: BuildObserver = {},
): Rebuilder {
  // At once: a process that is ended in the midst of a build, or of this, leaves nothing behind either.
  const root = mkdtempSync(join(tmpdir(), 'ship-or-skip-preview-'));
  const removeNow = () => {
    rmSync(root, { recursive: true, force: true, maxRetries: 9 });
  };
  process.once('exit', removeNow);
  let round: Rebuild = { number: 0, shown: 0, tally: none, findings: [] };
  let out: string | undefined;
  let slugs: string[] = [];

  /** One build, after the last good one or, `afresh`, as if it were the first. */
  const attempt = async (afresh: boolean) => {
    const findings: Diagnostic[] = [];
    const target = !afresh && out ? out : await mkdtemp(join(root, 'build-'));
    const onDiagnostic = (finding: Diagnostic) => void findings.push(finding);
    try {
      const { tally } = await build(
        source,
        { out: target, first: target !== out },
        { ...reporter, onDiagnostic },
      );
      return { target, tally, findings };
    } catch (error) {
      const refusal = error instanceof Error ? error.message : String(error);
      return { target, tally: { ...none, errors: 1 }, findings, refusal };
    }
  };
  const one = async () => {
    let result = await attempt(false);
    // In a preview nothing was published: a tool may come and go without a tombstone.
    const vanished = result.findings.filter(({ severity }) => severity === 'error');
    if (vanished.length && vanished.every(({ code }) => code === 'vanished')) result = await attempt(true);
    const { target, tally, findings } = result;
    const error = 'refusal' in result ? result.refusal : undefined;
    const good = tally.errors === 0;
    const past = out;
    if (good) {
      const publication = await openPublication(target);
      slugs = [...((await publication?.digests())?.keys() ?? [])].sort();
      out = target;
    }
    // What was begun and is not shown.
    const rest = good ? past : target;
    if (rest && rest !== out) await rm(rest, { recursive: true, force: true });
    round = { number: round.number + 1, shown: round.shown + (good ? 1 : 0), tally, findings, error };
    ended(round);
  };

  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const rebuild = (): Promise<void> => {
    if (!running) return (running = one().finally(() => (running = undefined)));
    return (next ??= running.then(() => {
      next = undefined;
      return rebuild();
    }));
  };
  return {
    get round() {
      return round;
    },
    get folder() {
      return out && join(out, 'v1');
    },
    get slugs() {
      return slugs;
    },
    rebuild,
    async remove() {
      await (next ?? running);
      await rm(root, { recursive: true, force: true });
      process.off('exit', removeNow);
    },
  };
}
