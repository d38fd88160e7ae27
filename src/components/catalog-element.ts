// Base of the elements that request a catalog: near the viewport, after changes around them, and before printing.
import { property } from 'lit/decorators.js';
import { VisibilityController, type VisibilityHost } from '../controllers/visibility-controller.js';
import { BaseElement } from './base-element.js';

/** Element that requests a catalog when it comes near the viewport. */
export abstract class CatalogElement<State extends string>
  extends BaseElement<State>
  implements VisibilityHost
{
  /** The catalog: a URL that ends in `.json`, or a published folder. Resolves against the page. */
  @property({ reflect: true, useDefault: true }) catalog = '';

  /** @internal */
  protected readonly visibility = new VisibilityController(this);

  /** @internal True if the element does not wait until it is near the viewport. */
  get isEager(): boolean {
    return false;
  }

  /** @internal Requests the data of the element; synchronous if cached. */
  protected abstract request(refresh?: boolean): Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.contextChanged();
  }

  /** Requests everything again, for all elements that show it. Resolves when the result is shown. */
  async reload(): Promise<void> {
    this.visibility.show();
    // Waits for pending property changes, so that the request uses them.
    if (this.isConnected) await this.updateComplete;
    await this.request(true);
    await this.updateComplete;
  }

  /** @internal */
  comeNear(): void {
    this.visibility.show();
    void this.request();
  }

  /** @internal */
  contextChanged(): void {
    if (this.visibility.isNear) void this.request();
  }

  /** @internal */
  override beforePrint(): void {
    this.comeNear();
    super.beforePrint();
  }
}
