// Common part of the view models of all widgets.
import type { Verdict } from './panel.js';

/** View model of some tools, whatever is shown of them. */
export interface WidgetViewModel {
  /** The panel's verdict on each tool asked for, in that order; `undefined` for one that the catalog does not have. */
  verdicts: readonly (Verdict | undefined)[];
}
