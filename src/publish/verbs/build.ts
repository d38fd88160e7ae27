// `build DIR --out DIR`: an editor's folder becomes a published one.
import { publishedOf } from '../published/compose.js';
import { writePublished } from '../published/write.js';
import { readFolder } from '../authoring/folder.js';
import { diagnosticText } from '../authoring/source-file.js';

/** Builds `folder` into `out`. Returns the exit code: 0, or 1 with every finding on stderr and nothing written. */
export async function build(folder: string, out: string): Promise<number> {
  const { authored, diagnostics } = await readFolder(folder);
  for (const diagnostic of diagnostics) console.error(diagnosticText(diagnostic));
  if (!authored) return 1;
  console.log(await writePublished(publishedOf(authored), folder, out));
  return 0;
}
