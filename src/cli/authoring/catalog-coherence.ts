// Checks between fields of the catalog file that its schema cannot express.
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';

/**
 * Checks that the catalog's rules can be met: `min` of `take-length` is at most `max`.
 * @param path path of the catalog in the source
 * @returns the catalog; `undefined` after a finding
 */
export function checkCatalogCoherence(
  catalog: AuthoredCatalog | undefined,
  source: SourceFile,
  path: readonly string[],
  onDiagnostic: (finding: Diagnostic) => void,
): AuthoredCatalog | undefined {
  const length = catalog?.rules?.['take-length'];
  const { min = 0, max = Infinity } = typeof length === 'object' ? length : {};
  if (min <= max) return catalog;
  const message = `"min" must be at most "max", and is ${min} where that is ${max}`;
  onDiagnostic(source.at([...path, 'rules', 'take-length', 'min'], 'schema', message));
  return undefined;
}
