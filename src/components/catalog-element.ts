// Base of the elements that request a catalog: near the viewport, again when the page around them changes, before printing.
import { property } from 'lit/decorators.js';
import { VisibilityController } from '../controllers/visibility-controller.js';
import { BaseElement } from './base-element.js';

/** An element that requests a catalog when it comes near the viewport. */
export abstract class CatalogElement<State extends string> extends BaseElement<State> {
  /** The catalog: a URL that ends in `.json`, or a published folder. Resolves against the page. */
  @property({ reflect: true, useDefault: true }) catalog = '';

  /** @internal */
  protected readonly visibility = new VisibilityController(
    this,
    () => void this.request(),
    () => this.isEager,
  );

  /** @internal Whether the element does not wait until it is near the viewport. */
  protected get isEager(): boolean {
    return false;
  }

  /** @internal Requests whatever the element shows; at once where it is in memory. */
  protected abstract request(refresh?: boolean): Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.contextChanged();
  }

  /** Requests everything again, for all elements that show it. Resolves when the result is shown. */
  async reload(): Promise<void> {
    this.visibility.show();
    // A property that was set just now is requested first.
    if (this.isConnected) await this.updateComplete;
    await this.request(true);
    await this.updateComplete;
  }

  /** @internal */
  contextChanged(): void {
    if (this.visibility.isNear) void this.request();
  }

  /** @internal */
  override beforePrint(): void {
    this.visibility.show();
    void this.request();
    super.beforePrint();
  }
}
