// Derives the state of an element that shows a catalog.
import type { CatalogResult } from '../data/catalog-store.js';
import type { State } from './events.js';

/**
 * Derives the state from visibility, content and the last result.
 * @param isShown `true` if a view model is shown, or prerendered content that cannot be compared with one
 */
export function catalogState(isNear: boolean, isShown: boolean, { data, failure }: CatalogResult): State {
  if (!isNear) return 'idle';
  if (isShown) return failure ? 'stale' : 'ready';
  return data ? 'missing' : (failure?.kind ?? 'loading');
}
