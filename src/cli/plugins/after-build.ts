// Prerendering as the last step of a build: by Vite, VitePress or Astro. What each of them hands over is described
// here as far as it is used, so that none of them has to be installed.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hasPages } from '../prerender/prerender-file.js';
import { prerender, type PrerenderOptions } from '../prerender/prerender.js';

/** How to prerender what was built. */
export interface AfterBuildOptions extends PrerenderOptions {
  /** Whether a slug that the catalog does not have fails the build; else it is a warning. */
  strict?: boolean | undefined;
}

/** A plugin of Vite, as far as we are one. */
export interface VitePlugin {
  name: string;
  apply: 'build';
  enforce: 'post';
  configResolved(config: {
    root: string;
    build: { outDir: string; ssr: unknown };
    logger: { warn(text: string): void };
  }): void;
  buildEnd(error?: Error): void;
  closeBundle: { order: 'post'; sequential: true; handler(): Promise<void> };
}

/** An integration of Astro, as far as we are one. */
export interface AstroHooks {
  name: string;
  hooks: {
    'astro:build:done'(built: { dir: URL; logger: { warn(text: string): void } }): Promise<void>;
  };
}

/** Prerenders a folder; findings are warnings, and with `strict` an error is one. */
async function prerenderBuilt(
  site: string,
  { strict = false, ...options }: AfterBuildOptions,
  warn: (text: string) => void,
): Promise<void> {
  const onDiagnostic = ({ file, line, column, message }: Diagnostic) =>
    warn(`[ship-or-skip] ${file}:${line}:${column} ${message}`);
  const { tally } = await prerender(site, options, { onDiagnostic });
  if (strict && tally.errors > 0)
    throw new Error(
      `ship-or-skip: ${tally.errors} error${tally.errors === 1 ? '' : 's'} in ${site}, see above.`,
    );
}

/**
 * A Vite plugin: prerenders the folder that `vite build` has written, as its last step. Frameworks which write their
 * pages later have hooks of their own, see `shipOrSkipVitePress` and `shipOrSkipAstro`. A catalog that is not there
 * fails the build.
 */
export function shipOrSkip(options: AfterBuildOptions): VitePlugin {
  let folder = '';
  let warn: (text: string) => void = () => undefined;
  let failed = false;
  return {
    name: 'ship-or-skip',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build, logger }) {
      // What is built for a server has no pages in it.
      folder = build.ssr ? '' : resolve(root, build.outDir);
      warn = (text) => logger.warn(text);
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!folder || failed) return;
        if (hasPages(folder)) return prerenderBuilt(folder, options, warn);
        warn(
          `[ship-or-skip] There is no page in ${folder} yet. In VitePress use buildEnd: shipOrSkipVitePress(…), ` +
            'in Astro integrations: [shipOrSkipAstro(…)].',
        );
      },
    },
  };
}

/** For `buildEnd` in VitePress' config, which it calls when its pages are written. */
export const shipOrSkipVitePress =
  (options: AfterBuildOptions) =>
  ({ outDir }: { outDir: string }): Promise<void> =>
    prerenderBuilt(outDir, options, (text) => console.warn(text));

/** An integration for Astro and Starlight, which run it when their pages are written. */
export const shipOrSkipAstro = (options: AfterBuildOptions): AstroHooks => ({
  name: 'ship-or-skip',
  hooks: {
    'astro:build:done': ({ dir, logger }) =>
      prerenderBuilt(fileURLToPath(dir), options, (text) => logger.warn(text)),
  },
});
