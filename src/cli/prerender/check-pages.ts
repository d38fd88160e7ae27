// Check of the pages of a built site, without a catalog: elements of which the browser would make something else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDiagnostic } from '../diagnostics/diagnostic.js';
import type { BuildObserver } from '../diagnostics/build-observer.js';
import { unclosedFinding } from './element-edits.js';
import { mayHaveElements, parsePage, removePrerendered } from './page-parser.js';
import { insertion, positionAfterEdits } from './page-edits.js';
import { listPages } from './prerender-file.js';

/** Checks the pages of a folder for elements without an end tag. Returns the number of pages. */
export function checkPages(site: string, observer: BuildObserver): number {
  const paths = listPages(site);
  for (const path of paths) {
    const file = join(site, path);
    const html = readFileSync(file, 'utf8');
    if (!mayHaveElements(html)) continue;
    const { text, shadowRoots } = removePrerendered(html);
    const removed = [...shadowRoots].map(([offset, shadowRoot]) => insertion(offset, shadowRoot));
    for (const element of parsePage(text, shadowRoots).unclosed) {
      const { severity, code, message } = unclosedFinding(element);
      observer.onDiagnostic?.({
        ...fileDiagnostic(file, severity, code, message),
        ...positionAfterEdits(text, removed, element.start),
      });
    }
  }
  return paths.length;
}
