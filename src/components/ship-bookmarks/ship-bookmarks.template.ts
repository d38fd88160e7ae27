// Template of <ship-bookmarks>. Binds no listeners: the element listens on its shadow root.
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BookmarkRow, BookmarkLocale, BookmarkState } from '../../view-models/bookmarks.js';
import { badgeTemplate } from '../../templates/badge.js';
import { badgeText } from '../../view-models/badge.js';
import { nameTemplate } from '../../templates/card.js';
import { separator } from '../../shared/join-parts.js';
import { inlineMessage } from '../../templates/root.js';
import { badgeStyles } from '../../templates/badge.styles.js';
import { changingText } from '../../templates/changing-text.js';
import { boxStyles } from '../../templates/box.styles.js';
import { rootStyles } from '../../templates/root.styles.js';
import { bookmarksStyles } from './ship-bookmarks.styles.js';

/** Tag and styles of `<ship-bookmarks>`. */
export const bookmarkListWidget = {
  tag: 'ship-bookmarks',
  styles: [rootStyles, boxStyles, badgeStyles, bookmarksStyles],
};

/** View model of the bookmark list. */
export interface BookmarkListViewModel {
  state: BookmarkState;
  rows: readonly BookmarkRow[];
  /** Slugs that the reader ticked. */
  ticked: ReadonlySet<string>;
  /** Message about the last action; empty without one. */
  statusMessage: string;
  /** True if the last action can be undone. */
  undoable: boolean;
  /** Level (1-6) of the heading. */
  level: number;
}

const rowBadgeTemplate = ({ tool, absent }: BookmarkRow) => {
  // Without a link, because the name beside the badge is one.
  if (tool) return badgeTemplate({ tool: { ...tool, url: undefined }, text: badgeText(tool), widest: [] });
  return absent ? inlineMessage(absent) : html`<i></i>`;
};

/** Renders texts that wrap only between each other, never inside. */
const aboutTemplate = (about: readonly string[]) =>
  about.map((text, index) => [
    html`<span class="nowrap">${index < about.length - 1 ? text + separator.trimEnd() : text}</span>`,
    ' ',
  ]);

const rowTemplate = (row: BookmarkRow, ticked: boolean, many: boolean) =>
  html`<li class="row" part="row">
    ${
      many
        ? html`<input
            type="checkbox"
            id="tick-${row.slug}"
            data-tool=${row.slug}
            aria-label=${row.choose}
            .checked=${live(ticked)}
          />`
        : nothing
    }
    <div class="header">
      <p class="name">
        ${row.url ? html`<a href=${row.url} id="name-${row.slug}">${nameTemplate(row)}</a>` : nameTemplate(row)}
      </p>
      <p class="label">${aboutTemplate(row.about)}</p>
    </div>
    <div class="badge-cell"><div class="inline">${rowBadgeTemplate(row)}</div></div>
    <button type="button" class="remove" id="remove-${row.slug}" aria-label=${row.remove}>
      <svg class="cross" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M3.2 4.3 4.3 3.2 8 6.9 11.7 3.2 12.8 4.3 9.1 8 12.8 11.7 11.7 12.8 8 9.1 4.3 12.8 3.2 11.7 6.9 8Z"
        />
      </svg>
    </button>
  </li>`;

const buttonTemplate = (id: string, label: string) => html`<button type="button" id=${id}>${label}</button>`;

const bodyTemplate = ({ rows, ticked, state }: BookmarkListViewModel, { strings }: BookmarkLocale) => {
  if (rows.length)
    return html`<ul role="list">
      ${repeat(
        rows,
        ({ slug }) => slug,
        (row) => keyed(JSON.stringify(row), rowTemplate(row, ticked.has(row.slug), rows.length > 1)),
      )}
    </ul>`;
  return state === 'loading'
    ? html`<div class="stack skeleton">
        <p class="about">${strings.loading}</p>
        <i></i><i></i>
      </div>`
    : html`<div class="stack" part="missing">
        <p class="about" id="none" tabindex="-1">${strings.none}</p>
        <p class="label">${strings.howTo}</p>
      </div>`;
};

/** Renders the list in any state. */
export const bookmarkListTemplate = (
  viewModel: BookmarkListViewModel,
  locale: BookmarkLocale,
): TemplateResult => {
  const { state, rows, statusMessage, undoable, level } = viewModel;
  const { strings } = locale;
  return html`<section class="frame stack bookmarks" part="card" aria-labelledby="title">
    <div class="title" id="title" role="heading" aria-level=${level}>${strings.bookmarks}</div>
    ${bodyTemplate(viewModel, locale)}
    ${state === 'unavailable' ? html`<p class="label" part="unavailable">${strings.unavailable}</p>` : nothing}
    <div class="actions">
      ${rows.length > 1 ? buttonTemplate('compare', strings.compare) : nothing}${rows.length ? buttonTemplate('export', strings.export) : nothing}${buttonTemplate('import', strings.import)}
      <p class="status" role="status" part="status">${changingText(statusMessage)}</p>
      ${undoable ? buttonTemplate('undo', strings.undo) : nothing}
      <input type="file" id="file" accept=".json,application/json" hidden />
    </div>
  </section>`;
};

/** Renders the frame of a comparison around `element`, the `<tool-compare>`. */
export const bookmarkComparisonTemplate = (
  { strings }: BookmarkLocale,
  level: number,
  element: TemplateResult,
): TemplateResult =>
  html`<section class="compared stack" aria-labelledby="comparison">
    <header class="frame">
      <div class="title" id="comparison" role="heading" aria-level=${level} tabindex="-1">
        ${strings.comparison}
      </div>
      ${buttonTemplate('close', strings.close)}
    </header>
    ${element}
  </section>`;
