// Plugins that prerender as the last step of a build, for Vite, VitePress and Astro. The types describe the parts of their
// APIs that are used, so that none of them has to be installed.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { plural } from '../reporters/plural.js';
import { hasPages } from '../prerender/prerender-file.js';
import { prerender, type PrerenderOptions } from '../prerender/prerender.js';

/** Options of the plugins. */
export interface AfterBuildOptions extends PrerenderOptions {
  /** Fails the build for an unknown slug, which otherwise is a warning. */
  strict?: boolean | undefined;
}

/** The parts of Vite's plugin API that are used. */
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

/** The parts of Astro's integration API that are used. */
export interface AstroHooks {
  name: string;
  hooks: {
    'astro:build:done'(built: { dir: URL; logger: { warn(text: string): void } }): Promise<void>;
  };
}

/** Prerenders a folder. Diagnostics become warnings; with `strict` an error fails the build. */
async function prerenderBuilt(
  site: string,
  { strict = false, ...options }: AfterBuildOptions,
  warn: (text: string) => void,
): Promise<void> {
  const onDiagnostic = ({ file, line, column, message }: Diagnostic) =>
    warn(`[ship-or-skip] ${file}:${line}:${column} ${message}`);
  const { tally } = await prerender(site, options, { onDiagnostic });
  if (strict && tally.errors > 0)
    throw new Error(`ship-or-skip: ${plural(tally.errors, 'error')} in ${site}, see above.`);
}

/**
 * Vite plugin that prerenders the output of `vite build`, as its last step. Frameworks that write their pages later have
 * hooks of their own, see `shipOrSkipVitePress` and `shipOrSkipAstro`. A missing catalog fails the build.
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
      // A build for a server has no pages.
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

/** Makes a function for `buildEnd` in VitePress' config, which VitePress calls when its pages are written. */
export const shipOrSkipVitePress =
  (options: AfterBuildOptions) =>
  ({ outDir }: { outDir: string }): Promise<void> =>
    prerenderBuilt(outDir, options, (text) => console.warn(text));

/** Integration for Astro and Starlight, which run it when their pages are written. */
export const shipOrSkipAstro = (options: AfterBuildOptions): AstroHooks => ({
  name: 'ship-or-skip',
  hooks: {
    'astro:build:done': ({ dir, logger }) =>
      prerenderBuilt(fileURLToPath(dir), options, (text) => logger.warn(text)),
  },
});
