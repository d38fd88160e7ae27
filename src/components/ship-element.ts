// Base of the elements that show tools of a catalog.
import { noChange, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { CatalogController } from '../controllers/catalog-controller.js';
import { isInsideLink } from '../controllers/is-inside-link.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { FallbackController } from '../controllers/fallback-controller.js';
import { PrerenderedController } from '../controllers/prerendered-controller.js';
import { ReaderStateController } from '../controllers/reader-state-controller.js';
import { ViewModelController } from './view-model-controller.js';
import { warn } from '../controllers/warn.js';
import { catalog as strings } from '../i18n/en/catalog.js';
import { createLocalizer } from '../i18n/localizer.js';
import { contentTemplate, pendingTemplate } from '../templates/root.js';
import { recordSizeOf, type Widget, type WidgetAttributes } from '../templates/widget.js';
import { unavailableViewModel } from '../view-models/find-tool.js';
import { noResult } from '../data/catalog-store.js';
import { announceResult } from './announce-result.js';
import { CatalogElement } from './catalog-element.js';
import { catalogState } from './catalog-state.js';
import type { State } from './events.js';

const localize = createLocalizer('catalog', strings);

/**
 * An element that shows some tools of a catalog: what all of them have in common.
 *
 * @attr {string} integrity - Digest that the file at `catalog` must have, as `integrity` of a `<script>`, such as `sha256-…`.
 * For a `.json` catalog; read when the catalog is requested.
 *
 * @slot - The author’s own content, best a link: shown until the tools are, and where they cannot be.
 * @slot loading - Shown instead of the default slot while loading.
 * @slot error - Shown instead of the default slot when the tools cannot be shown.
 * @slot footer - Shown below, always.
 *
 * @csspart root - Everything that is rendered.
 * @csspart verdict - A verdict: icon and word.
 * @csspart missing - The message in place of tools that cannot be shown.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-color-surface=light-dark(#fff, #14171a)] - The background. Keep it opaque: tables scroll under it.
 * @cssproperty [--ship-color-text-secondary=light-dark(#454b53, #b9bfc6)] - Takes, descriptions and tallies.
 * @cssproperty [--ship-color-text-muted=light-dark(#636a73, #979fa8)] - Labels, notes and values that all tools share.
 * @cssproperty [--ship-color-border=light-dark(#e1e3e5, #2b3035)] - Hairlines and the empty part of a meter.
 * @cssproperty [--ship-color-border-strong=light-dark(#858c95, #727b85)] - Underlines and borders of buttons.
 * @cssproperty [--ship-color-focus=light-dark(#1b50b8, #8fb6ff)] - The focus ring; the accent, where that is set.
 * @cssproperty --ship-color-accent - Links, focus ring, buttons and selected states, where it is set.
 * @cssproperty --ship-color-link - Links; the accent, or the colour of the text around them, if not set.
 * @cssproperty [--ship-color-verdict-ship=light-dark(#00694a, #4fcf9f)] - The verdict Ship.
 * @cssproperty [--ship-color-verdict-skip=light-dark(#b3321b, #ff8f73)] - The verdict Skip.
 * @cssproperty [--ship-color-verdict-split=light-dark(#7d5700, #e3b34f)] - A split panel.
 * @cssproperty [--ship-color-verdict-none=light-dark(#5d646d, #9fa7b0)] - No verdict.
 * @cssproperty [--ship-border=1px] - The width of the frame.
 *
 * @cssstate idle - Not requested yet.
 * @cssstate loading - Requested, and no response yet.
 * @cssstate ready - The tools are shown.
 * @cssstate stale - An old catalog is shown, because a newer one could not be fetched.
 * @cssstate missing - There is no such catalog, or no such tool in it.
 * @cssstate failed - The catalog could not be read.
 *
 * @fires {CustomEvent<ShipLoadDetail>} ship-load - The tools are shown; once for each catalog, after they can be seen.
 * @fires {CustomEvent<ShipErrorDetail>} ship-error - The catalog could not be read; the detail says why and what to do.
 * @fires {CustomEvent<ShipErrorDetail>} ship-missing - There is no such catalog, or none of the tools is in it.
 */
export abstract class ShipElement extends CatalogElement<State> {
  /** The widget that this element shows. */
  static override readonly widget: Widget;

  /** `lazy` requests the catalog when the element comes near the viewport, `eager` at once. */
  @property({ reflect: true, useDefault: true }) loading: 'lazy' | 'eager' = 'lazy';

  readonly #locale = new LocaleController(this, localize);
  readonly #catalog = new CatalogController(this);
  readonly #prerendered = new PrerenderedController(this);
  readonly #fallback = new FallbackController(this);
  readonly #readerState = new ReaderStateController(this);
  readonly #model = new ViewModelController(this.#widget, this as WidgetAttributes);

  /** `idle`, `loading`, `ready`, `stale`, `missing` or `failed`; also a custom state. */
  override get state(): State {
    return super.state;
  }

  get #widget(): Widget {
    return (this.constructor as typeof ShipElement).widget;
  }

  /** @internal */
  override get isEager(): boolean {
    return this.loading === 'eager';
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#prerendered.renderRoot(() => super.createRenderRoot());
  }

  /** @internal */
  protected override request(refresh = false): Promise<void> {
    this.#locale.request();
    const query = {
      catalog: this.catalog,
      options: this.#model.options,
      size: recordSizeOf(this.#widget),
    };
    return this.#catalog.request(query, { refresh, keepResult: !!this.#model.viewModel });
  }

  protected override shouldUpdate(): boolean {
    // Prerendered content far from the viewport needs no update.
    return !this.#prerendered.isShown || this.visibility.isNear || this.isEager;
  }

  protected override willUpdate({ size }: PropertyValues<this>): void {
    this.#readerState.capture();
    if (this.isEager) this.visibility.show();
    if (size) {
      this.#model.attributesChanged();
      this.contextChanged();
    }
    const { question, isFirstQuestion, result } = this.#catalog;
    const { locale } = this.#locale;
    // Waits for both catalog and strings.
    if (locale) this.#model.compute(question, isInsideLink(this), result, locale);
    if (!isFirstQuestion) this.#prerendered.remove();
    else if (this.#model.hash) this.#prerendered.keepIf(this.#model.hash);
    const isShown = !!this.#model.viewModel || (!!result.failure && this.#prerendered.isShown);
    this.setState(catalogState(this.visibility.isNear, isShown, locale ? result : noResult));
  }

  // Not in createRenderRoot(), because prerendered content far from the viewport has nothing to listen to.
  protected override firstUpdated(): void {
    const root = this.renderRoot;
    this.#fallback.watch(root);
    root.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('button'))
        // The update replaces the button. A button that is still needed gets the focus.
        void this.reload().then(() => root.querySelector('button')?.focus());
    });
  }

  protected override updated(): void {
    const { options, viewModel } = this.#model;
    if (options.over) warn(`<${this.localName}>: shows ${this.#widget.maxTools} at most.`);
    if (this.#locale.locale)
      announceResult(this.localName, this.state, this.#catalog, options, viewModel, (...event) =>
        this.fire(...event),
      );
  }

  protected override render(): unknown {
    if (this.#prerendered.isShown) return noChange;
    const { options, viewModel } = this.#model;
    const localized = this.#model.stringsIn(this.#locale.locale ?? { strings, locale: 'en' });
    // Drawn anew where the content differs: a browser's translation replaces the texts that an update would change.
    if (viewModel)
      return keyed(this.#model.hash, contentTemplate(this.#widget, viewModel, options, localized));
    const { result, where } = this.#catalog;
    const slot = /idle|loading/.test(this.state) ? 'loading' : 'error';
    const insideLink = isInsideLink(this);
    const unavailable = unavailableViewModel(options.tools[0] ?? '', result.data, {
      strings: localized,
      insideLink,
    });
    return keyed(
      unavailable.title + localized.locale,
      pendingTemplate(this.#widget, options, localized, {
        slot,
        // A skeleton far from the viewport is not drawn, because a page may have a thousand.
        isInvisible: this.#fallback.hasContent(slot) || this.state === 'idle',
        unavailable,
        action: result.data || !where || insideLink ? '' : localized.tryAgain,
      }),
    );
  }
}
