// Repeated builds of a catalog while it is edited: result of the last build, and folder of the last good one.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPublication, type Publication } from '../publication/publication.js';
import type { Diagnostic, Tally } from '../diagnostics/diagnostic.js';
import { build } from '../build/build.js';

/** Result of a build. */
export interface Rebuild {
  /** Number of this build, from 1. */
  number: number;
  /** Number of good builds until now; the last of them is shown. */
  shown: number;
  tally: Tally;
  diagnostics: readonly Diagnostic[];
  /** Message of an error that prevented the build. */
  error?: string | undefined;
}

/** Builds a catalog repeatedly, into a temporary folder. */
export interface Rebuilder {
  /** Result of the last build. */
  readonly last: Rebuild;
  /** Folder `v1/` of the last good build; `undefined` before the first. */
  readonly folder: string | undefined;
  /** Every slug in that folder, sorted. */
  readonly slugs: readonly string[];
  /** Tells whether the tool of a slug is a draft, which the editor sees in the preview alone. */
  isDraft(slug: string): Promise<boolean>;
  /** Builds again. One build runs at a time; calls during it share the next. Never rejects. */
  rebuild(): Promise<void>;
  /** Deletes the builds. */
  remove(): Promise<void>;
}

const emptyTally: Tally = { errors: 0, warnings: 0, notices: 0 };

/** Creates a rebuilder; `onRebuild` is called after each build. The first call of `rebuild` makes the first build. */
export function createRebuilder(source: string, onRebuild: (rebuild: Rebuild) => void): Rebuilder {
  // Synchronous, with removal on exit: a process that is killed during a build leaves nothing behind.
  const root = mkdtempSync(join(tmpdir(), 'ship-or-skip-preview-'));
  const removeNow = () => {
    rmSync(root, { recursive: true, force: true, maxRetries: 9 });
  };
  process.once('exit', removeNow);
  let last: Rebuild = { number: 0, shown: 0, tally: emptyTally, diagnostics: [] };
  let out: string | undefined;
  let publication: Publication | undefined;
  let slugs: string[] = [];

  /** Builds into the folder of the last good build, or with `afresh` into a new one. */
  const attempt = async (afresh: boolean) => {
    const diagnostics: Diagnostic[] = [];
    const target = !afresh && out ? out : await mkdtemp(join(root, 'build-'));
    const onDiagnostic = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
    try {
      const { tally } = await build(
        source,
        { out: target, first: target !== out, drafts: true },
        { onDiagnostic },
      );
      return { target, tally, diagnostics, error: undefined };
    } catch (reason) {
      const error = reason instanceof Error ? reason.message : String(reason);
      return { target, tally: { ...emptyTally, errors: 1 }, diagnostics, error };
    }
  };
  const buildOnce = async () => {
    let result = await attempt(false);
    // Nothing is published in a preview: a tool may vanish without a tombstone.
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length && errors.every(({ code }) => code === 'vanished')) result = await attempt(true);
    const { target, tally, diagnostics, error } = result;
    const isGood = tally.errors === 0;
    const previousOut = out;
    if (isGood) {
      publication = await openPublication(target);
      slugs = [...((await publication?.digests())?.keys() ?? [])].sort();
      out = target;
    }
    const unused = isGood ? previousOut : target;
    if (unused && unused !== out) await rm(unused, { recursive: true, force: true });
    last = { number: last.number + 1, shown: last.shown + (isGood ? 1 : 0), tally, diagnostics, error };
    onRebuild(last);
  };

  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const rebuild = (): Promise<void> => {
    if (!running) return (running = buildOnce().finally(() => (running = undefined)));
    return (next ??= running.then(() => {
      next = undefined;
      return rebuild();
    }));
  };
  return {
    get last() {
      return last;
    },
    get folder() {
      return out && join(out, 'v1');
    },
    get slugs() {
      return slugs;
    },
    async isDraft(slug) {
      const record = await publication?.record(slug);
      return (record as { draft?: unknown } | undefined)?.draft === true;
    },
    rebuild,
    async remove() {
      await (next ?? running);
      await rm(root, { recursive: true, force: true });
      process.off('exit', removeNow);
    },
  };
}
