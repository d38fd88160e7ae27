// <ship-newsletter>: a plain form for an address, which can also send by `fetch` and show the result.
import { html, noChange } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrerenderedController } from '../../controllers/prerendered-controller.js';
import { warn } from '../../controllers/warn.js';
import { newsletter as strings } from '../../i18n/en/newsletter.js';
import { createLocalizer } from '../../i18n/localizer.js';
import { contentHash } from '../../view-models/content-hash.js';
import {
  newsletterViewModel,
  parseNewsletterForm,
  validateEmail,
  type NewsletterForm,
  type NewsletterState,
  type NewsletterViewModel,
} from '../../view-models/newsletter.js';
import { BaseElement } from '../base-element.js';
import { NewsletterSubmission } from './newsletter-submission.js';
import { newsletterTemplate, newsletterWidget } from './ship-newsletter.template.js';

const localize = createLocalizer('newsletter', strings);

/**
 * A form for the readers of a newsletter: a plain `<form method="post">` to any service, also where no script runs. With
 * `mode="fetch"` it stays on the page and shows the result. Nothing is sent before the reader submits, and nothing is
 * stored.
 *
 * @tagname ship-newsletter
 *
 * @slot - The author’s own content, best a link to a page to subscribe: shown until there is a form, and instead of
 * one that cannot be sent.
 * @slot heading - The heading, best an `<h2>` or so: instead of ours.
 * @slot text - A line or two about the newsletter.
 * @slot consent - The consent that the reader gives by sending, below the button. Text and links: a field in it is not sent.
 * @slot done - The confirmation once an address is sent: instead of ours.
 *
 * @csspart root - Everything that is rendered.
 * @csspart frame - The frame.
 * @csspart heading - Our heading.
 * @csspart form - The form.
 * @csspart field - The field for the address.
 * @csspart button - The button that sends.
 * @csspart error - The message about a problem.
 * @csspart done - The confirmation in place of the form.
 * @csspart again - The button that brings the form back.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-color-surface=light-dark(#fff, #14171a)] - The background.
 * @cssproperty [--ship-color-text=light-dark(#16191d, #eef0f2)] - Heading, what is typed, and the background of the button.
 * @cssproperty [--ship-color-text-secondary=light-dark(#454b53, #b9bfc6)] - Running text.
 * @cssproperty [--ship-color-text-muted=light-dark(#636a73, #979fa8)] - The label and the consent line.
 * @cssproperty [--ship-color-border=light-dark(#e1e3e5, #2b3035)] - The frame.
 * @cssproperty [--ship-color-border-strong=light-dark(#858c95, #727b85)] - The borders of field and buttons.
 * @cssproperty [--ship-color-focus=light-dark(#1b50b8, #8fb6ff)] - The focus ring; the accent, where that is set.
 * @cssproperty --ship-color-accent - Links, focus ring, buttons and selected states, where it is set.
 * @cssproperty --ship-color-link - Links; the accent, or the colour of the text around them, if not set.
 * @cssproperty [--ship-color-error=light-dark(#b3321b, #ff8f73)] - The message about a problem.
 * @cssproperty [--ship-color-verdict-ship=light-dark(#00694a, #4fcf9f)] - The sign that it is sent.
 * @cssproperty [--ship-margin=0] - The space around the element.
 * @cssproperty [--ship-border=1px] - The width of the frame.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-padding=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line-height=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The maximum width of running text.
 *
 * @cssstate idle - Waits for an address.
 * @cssstate sending - Sent, and no answer yet.
 * @cssstate done - The address was taken.
 * @cssstate subscribed - The address was on the list already.
 * @cssstate failed - It could not be sent, or there is no `action` to send it to.
 *
 * @fires {CustomEvent<ShipSubscribeDetail>} ship-subscribe - A reader submits an address; cancelable, before anything is
 * sent, so that a site can take over.
 */
export class ShipNewsletter extends BaseElement<NewsletterState> {
  static override readonly widget = newsletterWidget;

  /** The URL that the form is sent to: http(s), or relative to the page. Without one there is no form. */
  @property({ reflect: true, useDefault: true }) action = '';

  /** The name of the field for the address, as it is sent. */
  @property({ reflect: true, useDefault: true }) field = 'email';

  /**
   * `fetch` sends the address without leaving the page and shows the result, if the service allows that (CORS). Otherwise
   * the browser sends the form.
   */
  @property({ reflect: true, useDefault: true }) mode: 'fetch' | '' = '';

  /** The target for the service’s response, as of a `<form>`, such as `_blank`; the page itself if empty. */
  @property({ reflect: true, useDefault: true }) target = '';

  /** Further fields to send, as in a URL: `tag=blog&embed=1`. */
  @property({ reflect: true, useDefault: true }) extra = '';

  /** The name of a hidden field that only programs fill in. If it is filled, nothing is sent. */
  @property({ reflect: true, useDefault: true }) honeypot = 'comment';

  /** The level (1-6) of the heading. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: string | number =
    3;

  readonly #locale = new LocaleController(this, localize);
  readonly #prerendered = new PrerenderedController(this);
  readonly #focus = new FocusController(this, () => ['confirmation']);
  readonly #submission = new NewsletterSubmission(
    (detail) => this.fire('ship-subscribe', detail, true),
    () => {
      this.#updateState();
      this.requestUpdate();
    },
  );
  #viewModel: NewsletterViewModel | undefined;
  /** Fields before an update. The reader may have typed into them, so their values are copied where they are replaced. */
  #typedFields: readonly HTMLInputElement[] = [];

  /** `idle`, `sending`, `done`, `subscribed` or `failed`; also a custom state. */
  override get state(): NewsletterState {
    return super.state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#locale.request();
  }

  /** @internal */
  contextChanged(): void {
    this.#locale.request();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.#prerendered.renderRoot(() => super.createRenderRoot());
    /** Adds a listener for rendered elements. Ignores events of slotted content. */
    const listen = (type: string, listener: (event: Event) => void, capture = false) => {
      root.addEventListener(
        type,
        (event) => {
          if ((event.target as Node).getRootNode() === root) listener(event);
        },
        capture,
      );
    };
    listen('submit', (event) => {
      this.#onSubmit(event);
    });
    // Replaces the messages of the browser. Captures, because the event does not bubble.
    listen('invalid', (event) => void this.#refuseInvalid(event), true);
    listen('click', ({ target }) => {
      if ((target as Element).closest('#again')) {
        this.#submission.show('idle');
        this.#focus.request('email');
      }
    });
    return root;
  }

  #field(id: string): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector(`#${id}`);
  }

  #onSubmit(event: Event): void {
    if (this.state === 'sending') return event.preventDefault();
    if (this.#refuseInvalid(event)) return;
    const email = this.#field('email')?.value ?? '';
    if (this.#field('trap')?.value) {
      // Honeypot filled: show success, send nothing.
      event.preventDefault();
      this.#submission.pretend(email);
    } else this.#submission.send(event, email, this.mode === 'fetch' ? this.action : undefined);
  }

  /** Prevents the submission of an invalid address and shows the problem. Returns `false` if the address is valid. */
  #refuseInvalid(event: Event): boolean {
    const field = this.#field('email');
    const problem = field ? validateEmail(field.value, field.validity.valid) : undefined;
    if (!problem) return false;
    event.preventDefault();
    if (this.state !== 'sending') {
      this.#submission.show('idle', problem);
      this.#focus.request('email');
    }
    return true;
  }

  get #form(): NewsletterForm | undefined {
    return parseNewsletterForm(this, document.baseURI);
  }

  protected override willUpdate(): void {
    const form = this.#form;
    const hadForm = !!this.#viewModel;
    const { locale } = this.#locale;
    // A form that is shown again after a failure starts in the state `idle`.
    if (form && !hadForm && this.state === 'failed') this.#submission.state = 'idle';
    const { state, problem, email } = this.#submission;
    this.#viewModel =
      form && locale && newsletterViewModel(form, state, problem, email, locale.strings, locale.locale);
    this.#updateState();
    this.#focus.capture();
    // Prerendered content stays until strings are loaded.
    if (locale || !form) this.#removeOutdated();
  }

  #updateState(): void {
    this.setState(this.#form ? this.#submission.state : 'failed');
  }

  #removeOutdated(): void {
    this.#typedFields = [...(this.shadowRoot?.querySelectorAll<HTMLInputElement>('#email, #trap') ?? [])];
    this.#prerendered.keepIf(this.#viewModel && contentHash(this.#viewModel, location.origin));
  }

  protected override updated(): void {
    for (const { id, value } of this.#typedFields) {
      const field = this.#field(id);
      if (field) field.value = value;
    }
    this.#typedFields = [];
    if (!this.#form)
      warn(
        this.action
          ? `<ship-newsletter>: action="${this.action}" must be an http(s) or relative URL.`
          : '<ship-newsletter>: no action. Add action="…", the URL to which the service’s own form is sent.',
      );
  }

  protected override render(): unknown {
    if (this.#prerendered.isShown) return noChange;
    const viewModel = this.#viewModel;
    return viewModel ? keyed(viewModel.locale, newsletterTemplate(viewModel)) : html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-newsletter': ShipNewsletter;
  }
}
