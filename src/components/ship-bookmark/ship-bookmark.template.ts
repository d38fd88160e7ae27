// Template of <ship-bookmark>.
import { html, nothing, type TemplateResult } from 'lit';
import type { BookmarkToggleViewModel } from '../../view-models/bookmarks.js';
import { bookmarkStyles } from './ship-bookmark.styles.js';
import { changingText } from '../../templates/changing-text.js';
import { boxStyles } from '../../templates/box.styles.js';
import { rootStyles } from '../../templates/root.styles.js';

/** Tag and styles of `<ship-bookmark>`. */
export const bookmarkWidget = { tag: 'ship-bookmark', styles: [rootStyles, boxStyles, bookmarkStyles] };

/** Renders the button and the status beside it. */
export const bookmarkTemplate = ({
  label,
  name,
  pressed,
  usable,
  note,
}: BookmarkToggleViewModel): TemplateResult =>
  html`<button
      type="button"
      id="toggle"
      part="button"
      aria-pressed=${pressed}
      aria-label=${name}
      aria-disabled=${usable ? nothing : 'true'}
    >
      <svg class="ribbon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3.75 1.5h8.5v13L8 11.25 3.75 14.5Z" /></svg
      >${changingText(label)}</button
    ><span class="label" role="status" part="status">${changingText(note)}</span>`;
