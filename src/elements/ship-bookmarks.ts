// <ship-bookmarks>: the list of what a reader bookmarked.
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Extent } from '../catalog/address.js';
import { numberText } from '../base/intl.js';
import type { Bookmark } from '../catalog/bookmarks.js';
import * as limits from '../catalog/limits.js';
import { bookmarkRows, type BookmarkRow, type Told } from '../facts/bookmarks.js';
import { badgeStyles } from '../render/badge.css.js';
import { bookmarksStyles } from '../render/bookmarks.css.js';
import { comparisonView, shelfView } from '../render/bookmarks.js';
import { boxStyles } from '../render/box.css.js';
import { rootStyles } from '../render/root.css.js';
import { rootView } from '../render/root.js';
import { wordingOf } from '../words/wording.js';
import { BookmarkElement } from './bookmark-element.js';
import { bookmarksInFile, download } from './bookmark-file.js';
import { define } from './define.js';
import { ToolCompare } from './tool-compare.js';

/** The ISO date on which an instant was, on the reader's clock. */
const dayOf = (instant: string): string => {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
};

/** What is announced by what the comparison inside shows is none of this element's. */
const inner = ['ship-load', 'ship-error', 'ship-missing'];

/**
 * The list of what a reader bookmarked, newest first: name, category, badge and date; compares the ticked ones, exports and
 * imports a JSON file, and undoes a removal. Content of the element is shown until the script has come, and no longer.
 *
 * @tagname ship-bookmarks
 *
 * @csspart root - Everything we draw.
 * @csspart card - The list with its frame.
 * @csspart row - A bookmark.
 * @csspart verdict - A verdict: mark and word.
 * @csspart missing - What stands there without bookmarks, and in place of a verdict that is not to be had.
 * @csspart unavailable - That bookmarks cannot be stored.
 * @csspart status - What came of the last thing done.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-surface=light-dark(#fff, #14171a)] - The ground. Keep it opaque: tables scroll under it.
 * @cssproperty [--ship-quiet=light-dark(#f3f4f4, #1e2226)] - Hovered buttons.
 * @cssproperty [--ship-ink=light-dark(#16191d, #eef0f2)] - Names.
 * @cssproperty [--ship-soft=light-dark(#454b53, #b9bfc6)] - Tallies, messages and words on buttons.
 * @cssproperty [--ship-faint=light-dark(#636a73, #979fa8)] - Categories, dates and notes.
 * @cssproperty [--ship-rule=light-dark(#e1e3e5, #2b3035)] - Hairlines.
 * @cssproperty [--ship-edge=light-dark(#858c95, #727b85)] - Underlines and borders of what can be pressed.
 * @cssproperty [--ship-link=light-dark(#1b50b8, #8fb6ff)] - The focus ring.
 * @cssproperty [--ship-tone-ship=light-dark(#00694a, #4fcf9f)] - The verdict Ship.
 * @cssproperty [--ship-tone-skip=light-dark(#b3321b, #ff8f73)] - The verdict Skip.
 * @cssproperty [--ship-tone-split=light-dark(#7d5700, #e3b34f)] - A split panel.
 * @cssproperty [--ship-tone-none=light-dark(#5d646d, #9fa7b0)] - No verdict.
 * @cssproperty [--ship-border=1px] - The width of the frame.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-pad=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The longest line of running text.
 *
 * @cssstate loading - The store has not been asked, or has not answered.
 * @cssstate none - Nothing is bookmarked.
 * @cssstate saved - Something is bookmarked.
 * @cssstate unavailable - The store cannot be used: what it does not take is kept for this visit.
 *
 * @fires {CustomEvent<ShipBookmarkDetail>} ship-bookmark - A bookmark is about to be removed, restored or imported; cancelable,
 * before anything is stored.
 * @fires {CustomEvent<ShipErrorDetail>} ship-error - The store failed; the detail says why.
 */
export class ShipBookmarks extends BookmarkElement {
  static override styles = [rootStyles, boxStyles, badgeStyles, bookmarksStyles];

  /** Registers the tag; harmless to call twice, and without effect in Node. */
  static define(): void {
    define('ship-bookmarks', ShipBookmarks);
  }

  /** The level (1-6) of the heading; that of a comparison is one deeper. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: number | string =
    2;

  readonly #ticked = new Set<string>();
  #compared: readonly string[] = [];
  #removed: Bookmark | undefined;
  #said = '';

  /** @internal */
  protected override get wanted(): readonly string[] {
    return this.shelf.bookmarks.map(({ tool }) => tool);
  }

  /** @internal A summary has no category, and a comparison needs all. */
  protected override get extent(): Extent {
    return 'full';
  }

  /** @internal */
  protected override get filled(): boolean {
    return this.shelf.bookmarks.length > 0;
  }

  get #rows(): BookmarkRow[] {
    const bookmarks = this.state === 'loading' && !this.filled ? [] : this.shelf.bookmarks;
    return bookmarkRows(bookmarks, (tool) => this.#toldOf(tool), this.speech, dayOf);
  }

  #toldOf(tool: string): Told {
    const { good: catalog, failure, speech } = this.replyOn(tool);
    if (!speech) return { failed: '' };
    const wording = wordingOf(speech.words, speech.locale, catalog?.labels);
    const today = dayOf(new Date().toJSON());
    return {
      catalog,
      telling: { wording, today, stale: !!failure },
      failed: failure ? wording.failed : '',
    };
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      // WebKit leaves the focus elsewhere when a button is clicked.
      button?.focus();
      if (button) this.#act(button.id, root);
    });
    root.addEventListener('change', ({ target }) => {
      const { id, checked, files, dataset } = target as HTMLInputElement;
      if (id === 'file') void this.#import(files?.[0]);
      else if (dataset.tool) this.#ticked[checked ? 'add' : 'delete'](dataset.tool);
      // The same file may be chosen again.
      if (id === 'file') (target as HTMLInputElement).value = '';
    });
    for (const type of inner)
      root.addEventListener(type, (event) => {
        event.stopPropagation();
      });
    return root;
  }

  #act(id: string, root: ParentNode): void {
    if (id === 'compare') this.#compare();
    else if (id === 'close') {
      this.#compared = [];
      this.focusOn('compare', 'import');
    } else if (id === 'export') download(this.shelf.bookmarks);
    else if (id === 'import') root.querySelector<HTMLInputElement>('#file')?.click();
    else if (id === 'undo') this.#undo();
    else this.#remove(id.replace('remove-', ''));
  }

  #compare(): void {
    const chosen = this.wanted.filter((tool) => this.#ticked.has(tool));
    if (chosen.length < 2 || chosen.length > limits.compared) {
      const { words, locale } = this.speech;
      this.#say(words.chooseSome(numberText(2, locale), numberText(limits.compared, locale)));
      return;
    }
    ToolCompare.define();
    this.#compared = chosen;
    this.#say('');
    this.focusOn('comparison');
  }

  #remove(tool: string): void {
    const bookmark = this.shelf.bookmarkOf(tool);
    const name = this.#nameOf(tool);
    if (!bookmark || !this.wish([{ tool }])) return;
    this.#ticked.delete(tool);
    this.#say(this.speech.words.removed(name), bookmark);
  }

  #undo(): void {
    const bookmark = this.#removed;
    // It may be back already, by another button or in another tab.
    if (!bookmark || !(this.shelf.bookmarkOf(bookmark.tool) ?? this.wish([bookmark]))) return;
    this.#say(this.speech.words.restored(this.#nameOf(bookmark.tool)));
    this.focusOn(`remove-${bookmark.tool}`, 'import');
  }

  async #import(file: Blob | undefined): Promise<void> {
    if (!file) return;
    const outcome = await bookmarksInFile(file);
    // What is there and not known yet would be overwritten.
    if (outcome.ok && !this.shelf.known) await this.shelf.refresh();
    const { words, locale } = this.speech;
    if (outcome.ok) {
      const fresh = outcome.value.filter(({ tool }) => !this.shelf.bookmarkOf(tool));
      const before = this.wanted.length;
      void this.wish(fresh);
      const count = this.wanted.length - before;
      this.#say(count ? words.imported(count, numberText(count, locale)) : words.nothingNew);
    } else {
      const said = { damaged: 'noBookmarksInFile', newer: 'newerFile', large: 'fileTooLarge' } as const;
      this.#say(words[said[outcome.failure]]);
    }
  }

  #nameOf(tool: string): string {
    return this.#rows.find(({ slug }) => slug === tool)?.name ?? tool;
  }

  /** Says what came of something, and keeps what would be undone. */
  #say(said: string, removed?: Bookmark): void {
    this.#said = said;
    this.#removed = removed;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { state, speech } = this;
    const level = Math.min(Math.max(parseInt(this.headingLevel as string), 1), 6) || 2;
    const deeper = Math.min(level + 1, 6);
    const shelf = shelfView(
      {
        state,
        rows: this.#rows,
        ticked: this.#ticked,
        said: this.#said,
        undoable: !!this.#removed,
        level,
      },
      speech,
    );
    const compare = html`<tool-compare
      .tools=${this.#compared}
      .catalog=${this.catalog}
      heading-level=${Math.min(deeper + 1, 6)}
      loading="eager"
      exportparts="panel, score, community, price, table, cell, reviewer, take, source"
    ></tool-compare>`;
    const comparison = this.#compared.length ? comparisonView(speech, deeper, compare) : nothing;
    return rootView(html`${shelf}${comparison}`, false, speech);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-bookmarks': ShipBookmarks;
  }
}
