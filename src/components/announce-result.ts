// Fires events and logs warnings about the result that an element shows.
import { missingToolMessage, problemsMessage } from '../controllers/author-messages.js';
import type { CatalogController } from '../controllers/catalog-controller.js';
import { warn } from '../controllers/warn.js';
import type { WidgetOptions } from '../templates/widget.js';
import type { WidgetViewModel } from '../view-models/widget-view-model.js';
import type { ShipEvents, State } from './events.js';

type Fire = <Type extends 'ship-load' | 'ship-missing' | 'ship-error'>(
  type: Type,
  detail: ShipEvents[Type],
) => void;

/**
 * Fires `ship-load`, `ship-missing` or `ship-error` once for each catalog and each failure. Warns the author of the page
 * about missing tools and invalid records.
 */
export function announceResult(
  tag: string,
  state: State,
  controller: CatalogController,
  { tools }: WidgetOptions,
  viewModel: WidgetViewModel | undefined,
  fire: Fire,
): void {
  const { where, note, result } = controller;
  const { data: catalog, failure } = result;
  if (catalog) {
    const verdicts = viewModel?.verdicts ?? [];
    const message = tools
      .filter((_, index) => !verdicts[index])
      .map((slug) => missingToolMessage(tag, slug, catalog, where))
      .join(' ');
    warn(message && message + note);
    warn(problemsMessage(catalog, where));
    if (controller.isNews(catalog)) {
      if (viewModel) fire('ship-load', { tools, verdicts, state });
      else fire('ship-missing', { tools, message: message + note });
    }
  }
  if (failure) {
    const { kind } = failure;
    const message = failure.message + note;
    warn(message);
    if (controller.isNews(failure.message))
      fire(kind === 'missing' ? 'ship-missing' : 'ship-error', { tools, message });
  }
}
