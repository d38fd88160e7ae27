// The catalog's own data, held against itself: what its schema cannot say.
import type { AuthoredCatalog } from '../../catalog/authored-types.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './source-file.js';

/**
 * A catalog, unless it asks for what no record can be.
 * @param path where in the source it stands
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
