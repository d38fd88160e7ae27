// State of an element that shows a catalog.
import type { CatalogResult } from '../data/catalog-store.js';
import type { State } from './events.js';

/**
 * The state that follows from what there is.
 * @param isShown whether a view model, or prerendered content that cannot be checked, is shown
 */
export function catalogState(isNear: boolean, isShown: boolean, { data, failure }: CatalogResult): State {
  if (!isNear) return 'idle';
  if (isShown) return failure ? 'stale' : 'ready';
  return data ? 'missing' : (failure?.kind ?? 'loading');
}
