// Paper, a small catalog that tests publish when they need a publication.
import { build, type BuildOptions } from '../../src/cli/build/build.js';
import { folderOf } from './folders.mjs';

/** Its catalog.yaml. */
export const paper =
  'name: Paper\nhomepage: https://paper.example/\nreviewers:\n  - id: ann\n    name: Ann\n';

/** A file of tools/, with one review; `more` are lines that go on after it. */
export const toolOf = (name: string, verdict = 'ship', more = ''): string =>
  `name: ${JSON.stringify(name)}\nreviews:\n  - { reviewer: ann, score: 80, verdict: ${verdict}, take: Good. }\n${more}`;

/** Publishes these files beside that catalog.yaml for the first time; gives the folder around `v1`. */
export async function publish(
  files: Record<string, string>,
  options: Partial<BuildOptions> = {},
): Promise<string> {
  const source = folderOf({ 'catalog.yaml': paper, ...files });
  const out = folderOf();
  await build(source, { out, first: true, date: '2026-11-25', ...options });
  return out;
}
