// <ship-bookmark>: a button that bookmarks one tool.
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { RecordSize } from '../../catalog/paths.js';
import { canBookmark } from '../../catalog/bookmarks.js';
import { findTool } from '../../view-models/find-tool.js';
import { bookmarkToggleViewModel } from '../../view-models/bookmarks.js';
import { bookmarkTemplate, bookmarkWidget } from './ship-bookmark.template.js';
import { rootTemplate } from '../../templates/root.js';
import { BookmarkElement, newBookmark } from '../bookmark-element.js';
import type { CatalogController } from '../../controllers/catalog-controller.js';
import { missingToolMessage } from '../../controllers/author-messages.js';
import { warn } from '../../controllers/warn.js';

/**
 * A button that bookmarks one tool in the reader’s browser, or in a store of the site’s own. Content of the element is
 * shown only until the script is loaded.
 *
 * @tagname ship-bookmark
 *
 * @csspart root - Everything that is rendered.
 * @csspart button - The button.
 * @csspart status - The note beside the button: the bookmark is kept for this visit only.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-color-surface=light-dark(#fff, #14171a)] - The background of the button.
 * @cssproperty [--ship-color-surface-hover=light-dark(#f3f4f4, #1e2226)] - The background of the button under the pointer.
 * @cssproperty [--ship-color-text=light-dark(#16191d, #eef0f2)] - The icon and the label.
 * @cssproperty [--ship-color-text-muted=light-dark(#636a73, #979fa8)] - The note beside the button.
 * @cssproperty [--ship-color-border-strong=light-dark(#858c95, #727b85)] - The border of the button.
 * @cssproperty [--ship-color-focus=light-dark(#1b50b8, #8fb6ff)] - The focus ring; the accent, where that is set.
 * @cssproperty --ship-color-accent - Links, focus ring, buttons and selected states, where it is set.
 *
 * @cssstate loading - The store has not answered yet.
 * @cssstate none - The tool is not bookmarked.
 * @cssstate saved - The tool is bookmarked.
 * @cssstate unavailable - The store failed: changes are kept for this visit only.
 *
 * @fires {CustomEvent<ShipBookmarkDetail>} ship-bookmark - The reader pressed the button; cancelable, before anything is stored.
 * @fires {CustomEvent<ShipErrorDetail>} ship-error - The store failed; the detail says why.
 */
export class ShipBookmark extends BookmarkElement {
  static override readonly widget = bookmarkWidget;

  /** The tool: its slug in the catalog, such as `claw-code`. */
  @property({ reflect: true, useDefault: true }) tool = '';

  /** The name of the tool. Without it the catalog is requested, once the button is near the viewport. */
  @property({ reflect: true, useDefault: true }) name = '';

  /** True if the tool is bookmarked; `false` while that is not known. */
  get bookmarked(): boolean {
    return this.state !== 'loading' && this.filled;
  }

  /** @internal */
  protected override get wanted(): readonly string[] {
    return this.tool && !this.name ? [this.tool] : [];
  }

  /** @internal */
  protected override get recordSize(): RecordSize {
    return 'summary';
  }

  /** @internal */
  protected override get filled(): boolean {
    return !!this.collection.bookmarkOf(this.tool);
  }

  /** Name of the tool; `undefined` if unknown. */
  get #knownName(): string | undefined {
    const { data } = this.resultFor(this.tool);
    return this.name || (data && findTool(this.tool, data)?.name);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', ({ target }) => {
      const { tool } = this;
      if (!(target as Element).closest('button') || !canBookmark(tool)) return;
      // A click inverts the visible state of the button, even before the store has answered.
      void this.requestChange([this.filled ? { tool } : newBookmark(tool, this.#knownName)]);
    });
    return root;
  }

  /** @internal */
  protected override onResult(controller: CatalogController): void {
    super.onResult(controller);
    const { result, where, note } = controller;
    const { data } = result;
    if (data && !findTool(this.tool, data))
      warn(missingToolMessage(this.localName, this.tool, data, where) + note);
  }

  protected override render(): TemplateResult {
    const usable = canBookmark(this.tool);
    if (!usable) warn(`<${this.localName}>: "${this.tool}" is no slug. Add tool="…".`);
    const viewModel = bookmarkToggleViewModel(
      this.#knownName ?? (this.tool || ''),
      this.filled,
      usable,
      this.state === 'unavailable' && this.collection.isPending(this.tool),
      this.locale,
    );
    return rootTemplate(bookmarkTemplate(viewModel), false, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-bookmark': ShipBookmark;
  }
}
