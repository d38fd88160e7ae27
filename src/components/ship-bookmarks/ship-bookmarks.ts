// <ship-bookmarks>: the list of a reader's bookmarks.
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { RecordSize } from '../../catalog/paths.js';
import { formatNumber } from '../../shared/intl.js';
import type { Bookmark } from '../../catalog/bookmarks.js';
import * as limits from '../../catalog/limits.js';
import { bookmarkRows, type BookmarkRow, type ToolLookup } from '../../view-models/bookmarks.js';
import { rootTemplate } from '../../templates/root.js';
import {
  bookmarkComparisonTemplate,
  bookmarkListTemplate,
  bookmarkListWidget,
} from './ship-bookmarks.template.js';
import { isInsideLink } from '../../controllers/is-inside-link.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { catalog as catalogStrings } from '../../i18n/en/catalog.js';
import { localizeStrings } from '../../i18n/localized-strings.js';
import { createLocalizer } from '../../i18n/localizer.js';
import { BookmarkElement } from '../bookmark-element.js';
import { readBookmarkFile, downloadBookmarks } from './bookmark-file.js';
import { ToolCompare } from '../tool-compare/tool-compare.js';

const localizeTools = createLocalizer('catalog', catalogStrings);

/** Converts a time to an ISO date in the reader's time zone. */
const dayOf = (instant: string): string => {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
};

/** Events of the inner `<tool-compare>`, which must not leave this element. */
const innerEvents = ['ship-load', 'ship-error', 'ship-missing'];

/**
 * The list of a reader's bookmarks, newest first: name, category, badge and date; compares the ticked ones, exports and
 * imports a JSON file, and undoes a removal. Content of the element is shown only until the script is loaded.
 *
 * @tagname ship-bookmarks
 *
 * @csspart root - Everything that is rendered.
 * @csspart card - The list with its frame.
 * @csspart row - A bookmark.
 * @csspart verdict - A verdict: icon and word.
 * @csspart missing - The message without bookmarks, and in place of a verdict that cannot be shown.
 * @csspart unavailable - The message that bookmarks cannot be stored.
 * @csspart status - The result of the last action.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-color-surface=light-dark(#fff, #14171a)] - The background. Keep it opaque: tables scroll under it.
 * @cssproperty [--ship-color-surface-hover=light-dark(#f3f4f4, #1e2226)] - Buttons under the pointer.
 * @cssproperty [--ship-color-text=light-dark(#16191d, #eef0f2)] - Names.
 * @cssproperty [--ship-color-text-secondary=light-dark(#454b53, #b9bfc6)] - Tallies, messages and words on buttons.
 * @cssproperty [--ship-color-text-muted=light-dark(#636a73, #979fa8)] - Categories, dates and notes.
 * @cssproperty [--ship-color-border=light-dark(#e1e3e5, #2b3035)] - Hairlines.
 * @cssproperty [--ship-color-border-strong=light-dark(#858c95, #727b85)] - Underlines and borders of buttons.
 * @cssproperty [--ship-color-focus=light-dark(#1b50b8, #8fb6ff)] - The focus ring; the accent, where that is set.
 * @cssproperty --ship-color-accent - Links, focus ring, buttons and selected states, where it is set.
 * @cssproperty --ship-color-link - Links; the accent, or the colour of the text around them, if not set.
 * @cssproperty [--ship-color-verdict-ship=light-dark(#00694a, #4fcf9f)] - The verdict Ship.
 * @cssproperty [--ship-color-verdict-skip=light-dark(#b3321b, #ff8f73)] - The verdict Skip.
 * @cssproperty [--ship-color-verdict-split=light-dark(#7d5700, #e3b34f)] - A split panel.
 * @cssproperty [--ship-color-verdict-none=light-dark(#5d646d, #9fa7b0)] - No verdict.
 * @cssproperty [--ship-margin=0] - The space around the element.
 * @cssproperty [--ship-border=1px] - The width of the frame.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-padding=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line-height=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The maximum width of running text.
 *
 * @cssstate loading - The store has not answered yet.
 * @cssstate none - Nothing is bookmarked.
 * @cssstate saved - Something is bookmarked.
 * @cssstate unavailable - The store failed: changes are kept for this visit only.
 *
 * @fires {CustomEvent<ShipBookmarkDetail>} ship-bookmark - A bookmark is about to be removed, restored or imported; cancelable,
 * before anything is stored.
 * @fires {CustomEvent<ShipErrorDetail>} ship-error - The store failed; the detail says why.
 */
export class ShipBookmarks extends BookmarkElement {
  static override readonly widget = bookmarkListWidget;

  /** The level (1-6) of the heading; that of a comparison is one deeper. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: number | string =
    2;

  readonly #toolLocale = new LocaleController(this, localizeTools);
  readonly #ticked = new Set<string>();
  #compared: readonly string[] = [];
  #removed: Bookmark | undefined;
  #statusMessage = '';

  /** @internal */
  protected override get wanted(): readonly string[] {
    return this.collection.bookmarks.map(({ tool }) => tool);
  }

  /** @internal Full, because a summary has no category, and a comparison needs all fields. */
  protected override get recordSize(): RecordSize {
    return 'full';
  }

  /** @internal */
  protected override get filled(): boolean {
    return this.collection.bookmarks.length > 0;
  }

  get #rows(): BookmarkRow[] {
    const bookmarks = this.state === 'loading' && !this.filled ? [] : this.collection.bookmarks;
    return bookmarkRows(bookmarks, (tool) => this.#lookUp(tool), this.locale, dayOf);
  }

  #lookUp(tool: string): ToolLookup {
    const { data: catalog, failure } = this.resultFor(tool);
    const { locale: localized } = this.#toolLocale;
    if (!localized || (!catalog && !failure)) return { failed: '' };
    const strings = localizeStrings(localized.strings, localized.locale, catalog?.labels);
    const today = dayOf(new Date().toJSON());
    return {
      catalog,
      context: { strings, today, stale: !!failure, insideLink: isInsideLink(this) },
      failed: failure ? strings.failed : '',
    };
  }

  /** @internal */
  protected override request(refresh = false): Promise<void> {
    this.#toolLocale.request();
    return super.request(refresh);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      // WebKit does not focus a clicked button.
      button?.focus();
      if (button) this.#act(button.id, root);
    });
    root.addEventListener('change', ({ target }) => {
      const { id, checked, files, dataset } = target as HTMLInputElement;
      if (id === 'file') void this.#import(files?.[0]);
      else if (dataset.tool) this.#ticked[checked ? 'add' : 'delete'](dataset.tool);
      // Cleared, so that choosing the same file again fires an event.
      if (id === 'file') (target as HTMLInputElement).value = '';
    });
    for (const type of innerEvents)
      root.addEventListener(type, (event) => {
        event.stopPropagation();
      });
    return root;
  }

  #act(id: string, root: ParentNode): void {
    if (id === 'compare') this.#compare();
    else if (id === 'close') {
      this.#compared = [];
      this.focusController.request('compare', 'import');
    } else if (id === 'export') downloadBookmarks(this.collection.bookmarks);
    else if (id === 'import') root.querySelector<HTMLInputElement>('#file')?.click();
    else if (id === 'undo') this.#undo();
    else this.#remove(id.replace('remove-', ''));
  }

  #compare(): void {
    const chosen = this.wanted.filter((tool) => this.#ticked.has(tool));
    if (chosen.length < 2 || chosen.length > limits.maxComparedTools) {
      const { strings, locale } = this.locale;
      this.#say(strings.chooseSome(formatNumber(2, locale), formatNumber(limits.maxComparedTools, locale)));
      return;
    }
    ToolCompare.define();
    this.#compared = chosen;
    this.#say('');
    this.focusController.request('comparison');
  }

  #remove(tool: string): void {
    const bookmark = this.collection.bookmarkOf(tool);
    const name = this.#nameOf(tool);
    if (!bookmark || !this.requestChange([{ tool }])) return;
    this.#ticked.delete(tool);
    this.#say(this.locale.strings.removed(name), bookmark);
  }

  #undo(): void {
    const bookmark = this.#removed;
    // Another button or another tab may have restored it already.
    if (!bookmark || !(this.collection.bookmarkOf(bookmark.tool) ?? this.requestChange([bookmark]))) return;
    this.#say(this.locale.strings.restored(this.#nameOf(bookmark.tool)));
    this.focusController.request(`remove-${bookmark.tool}`, 'import');
  }

  async #import(file: Blob | undefined): Promise<void> {
    if (!file) return;
    const outcome = await readBookmarkFile(file);
    // Loads the store first: an import would overwrite bookmarks that are not loaded yet.
    if (outcome.ok && !this.collection.known) await this.collection.refresh();
    const { strings, locale } = this.locale;
    if (outcome.ok) {
      const fresh = outcome.value.filter(({ tool }) => !this.collection.bookmarkOf(tool));
      const before = this.wanted.length;
      void this.requestChange(fresh);
      const count = this.wanted.length - before;
      this.#say(count ? strings.imported(count, formatNumber(count, locale)) : strings.nothingNew);
    } else {
      const said = { damaged: 'noBookmarksInFile', newer: 'newerFile', large: 'fileTooLarge' } as const;
      this.#say(strings[said[outcome.failure]]);
    }
  }

  #nameOf(tool: string): string {
    return this.#rows.find(({ slug }) => slug === tool)?.name ?? tool;
  }

  /** Shows the result of an action, and stores a removed bookmark for undo. */
  #say(said: string, removed?: Bookmark): void {
    this.#statusMessage = said;
    this.#removed = removed;
    this.requestUpdate();
  }

  protected override render(): unknown {
    const { state, locale } = this;
    const level = Math.min(Math.max(parseInt(this.headingLevel as string), 1), 6) || 2;
    const deeper = Math.min(level + 1, 6);
    const collection = bookmarkListTemplate(
      {
        state,
        rows: this.#rows,
        ticked: this.#ticked,
        statusMessage: this.#statusMessage,
        undoable: !!this.#removed,
        level,
      },
      locale,
    );
    const compare = html`<tool-compare
      .tools=${this.#compared}
      .catalog=${this.catalog}
      heading-level=${Math.min(deeper + 1, 6)}
      loading="eager"
      exportparts="panel, score, community, price, table, cell, reviewer, take, attribution"
    ></tool-compare>`;
    const comparison = this.#compared.length ? bookmarkComparisonTemplate(locale, deeper, compare) : nothing;
    return keyed(locale.locale, rootTemplate(html`${collection}${comparison}`, false, locale));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-bookmarks': ShipBookmarks;
  }
}
