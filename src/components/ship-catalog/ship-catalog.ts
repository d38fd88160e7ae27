// <ship-catalog>: names the catalog for every element inside it.
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../../shared/version.js';
import { defineElement } from '../define-element.js';
import { notifyContextChange } from '../../controllers/document-observer.js';

/**
 * Names the catalog for every element inside it, so that a page or region sets it once. Renders nothing itself.
 *
 * @tagname ship-catalog
 *
 * @attr {string} integrity - Digest that the file at `src` must have, as `integrity` of a `<script>`, such as `sha256-…`.
 * For a `.json` catalog; read when the catalog is requested.
 * @attr {boolean} offline - Keeps the last responses in the reader's browser, and shows them, marked as stale, when the
 * catalog cannot be fetched. `offline="false"` counts as absent.
 *
 * @slot - The part of the page that uses this catalog.
 */
export class ShipCatalog extends LitElement {
  /** The version of the package this class comes from. */
  static readonly version = version;
  static override styles = [
    css`
      :host {
        display: contents;
      }
    `,
  ];

  /** Registers the tag; harmless to call twice, and without effect in Node. */
  static define(): void {
    defineElement('ship-catalog', ShipCatalog);
  }

  /** The catalog: a URL that ends in `.json`, or a published folder. Resolves against the page. */
  @property({ reflect: true, useDefault: true }) src = '';

  override connectedCallback(): void {
    super.connectedCallback();
    notifyContextChange();
  }

  protected override updated(): void {
    notifyContextChange();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-catalog': ShipCatalog;
  }
}
