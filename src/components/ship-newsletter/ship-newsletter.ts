// <ship-newsletter>: a plain form for an address, which says what came of it where a service lets scripts know.
import { LitElement, noChange, html, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { safeUrl } from '../../shared/url.js';
import { version } from '../../shared/version.js';
import { contentHash } from '../../view-models/content-hash.js';
import {
  newsletterViewModel,
  parseNewsletterForm,
  validateEmail,
  type NewsletterViewModel,
  type NewsletterForm,
  type NewsletterProblem,
  type NewsletterState,
} from '../../view-models/newsletter.js';
import { newsletterWidget, newsletterTemplate } from './ship-newsletter.template.js';
import { subscribe, type SubscribeResult } from '../../data/subscribe.js';
import { loadNewsletterStrings } from '../../i18n/newsletter/languages.js';
import english from '../../i18n/newsletter/en.js';
import type { NewsletterStrings } from '../../i18n/newsletter/strings.js';
import { defineElement } from '../define-element.js';
import type { ShipSubscribeDetail, SubscribeOutcome } from '../events.js';
import {
  observeDocument,
  unobserveDocument,
  type DocumentObserverHost,
} from '../../controllers/document-observer.js';
import { findPrerenderedContent, type PrerenderedContent } from '../../controllers/prerendered-content.js';
import { closestLang, createLocalizer, type Locale } from '../../controllers/localizer.js';
import { warn } from '../../controllers/warn.js';

const speechFor = createLocalizer<NewsletterStrings>(
  { strings: english, locale: 'en' },
  loadNewsletterStrings,
);

/** What a site says came of an address, as we say it. */
const outcomeOf = (said?: SubscribeOutcome): SubscribeResult => ({
  state: said === 'done' || said === 'subscribed' ? said : 'failed',
});

/**
 * A form for the readers of a newsletter: a plain `<form method="post">` to any service, also where no script runs. With
 * `mode="fetch"` it stays on the page and says what came of it. Nothing is sent before the reader submits, and nothing is
 * stored.
 *
 * @tagname ship-newsletter
 *
 * @slot - The author’s own content, best a link to where one can subscribe: shown until there is a form, and instead of
 * one that cannot be sent.
 * @slot heading - The heading, best an `<h2>` or so: instead of ours.
 * @slot text - What the newsletter is, in a line or two.
 * @slot consent - What the reader agrees to by sending, below the button. Text and links: a field in it is not sent.
 * @slot done - What is said once an address is sent: instead of our words.
 *
 * @csspart root - Everything we draw.
 * @csspart frame - The box around it.
 * @csspart heading - Our heading.
 * @csspart form - The form.
 * @csspart field - The field for the address.
 * @csspart button - The button that sends.
 * @csspart error - What went wrong.
 * @csspart done - What stands in the form’s place once it is sent.
 * @csspart again - The button that brings the form back.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-color-surface=light-dark(#fff, #14171a)] - The ground.
 * @cssproperty [--ship-color-text=light-dark(#16191d, #eef0f2)] - Heading, what is typed, and the ground of the button.
 * @cssproperty [--ship-color-text-secondary=light-dark(#454b53, #b9bfc6)] - Running text.
 * @cssproperty [--ship-color-text-muted=light-dark(#636a73, #979fa8)] - The label and the consent line.
 * @cssproperty [--ship-color-border=light-dark(#e1e3e5, #2b3035)] - The frame.
 * @cssproperty [--ship-color-border-strong=light-dark(#858c95, #727b85)] - The borders of field and buttons.
 * @cssproperty [--ship-color-focus=light-dark(#1b50b8, #8fb6ff)] - The focus ring.
 * @cssproperty [--ship-color-error=light-dark(#b3321b, #ff8f73)] - What went wrong.
 * @cssproperty [--ship-color-verdict-ship=light-dark(#00694a, #4fcf9f)] - The sign that it is sent.
 * @cssproperty [--ship-border=1px] - The width of the frame.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-padding=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line-height=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The longest line of running text.
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
export class ShipNewsletter extends LitElement implements DocumentObserverHost {
  /** The version of the package this class comes from. */
  static readonly version = version;

  static override get styles(): CSSResult[] {
    return newsletterWidget.styles;
  }

  /** Registers the tag; harmless to call twice, and without effect in Node. */
  static define(): void {
    defineElement(newsletterWidget.tag, ShipNewsletter);
  }

  /** Where the form is sent: an http(s) URL, or one that resolves against the page. Without one there is no form. */
  @property({ reflect: true, useDefault: true }) action = '';

  /** The name under which the address is sent. */
  @property({ reflect: true, useDefault: true }) field = 'email';

  /**
   * `fetch` sends the address without leaving the page and says what came of it, where the service allows pages to do so
   * (CORS); else the form is sent as any other.
   */
  @property({ reflect: true, useDefault: true }) mode: 'fetch' | '' = '';

  /** Where the service’s answer opens, as `target` of a `<form>`, such as `_blank`; in place if empty. */
  @property({ reflect: true, useDefault: true }) target = '';

  /** What else is sent, as in a URL: `tag=blog&embed=1`. */
  @property({ reflect: true, useDefault: true }) extra = '';

  /** The name of a field that readers neither see nor fill, and programs do; what is sent with it is nothing. */
  @property({ reflect: true, useDefault: true }) honeypot = 'comment';

  /** The level (1-6) of our heading. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: string | number =
    3;

  /** `light` or `dark`, where the page's own `color-scheme` shall not decide. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | '' = '';

  readonly #internals = this.attachInternals();
  #state: NewsletterState = 'idle';
  #problem: NewsletterProblem | undefined;
  #form: NewsletterForm | undefined;
  #facts: NewsletterViewModel | undefined;
  #speech: Locale<NewsletterStrings> | undefined;
  /** The speech and the outcome that are waited for: only the last ones count. */
  #coming: unknown;
  #answer: unknown;
  /** What was sent last. */
  #email = '';
  #prerendered: PrerenderedContent | undefined;
  /** Fields of prerendered content that was removed: what the reader typed into them is still to be kept. */
  #typed: HTMLInputElement[] = [];
  /** The id that had the focus before an update, or shall have it after. */
  #focus: string | undefined;

  constructor() {
    super();
    this.#become('idle');
  }

  /** `idle`, `sending`, `done`, `subscribed` or `failed`; also a custom state. */
  get state(): NewsletterState {
    return this.#state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    observeDocument(this);
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unobserveDocument(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#prerendered = findPrerenderedContent(this);
    const root = this.#prerendered?.root ?? super.createRenderRoot();
    // As Lit does itself for the roots that it makes.
    this.renderOptions.renderBefore = root.firstChild;
    // What happens in the author's own content passes here, too.
    const isOurs = ({ target }: Event) => (target as Node).getRootNode() === root;
    root.addEventListener('submit', (event) => {
      if (isOurs(event)) this.#onSubmit(event);
    });
    // What the browser would say and where it would look: ours instead. It does not bubble.
    const refuse = (event: Event) => {
      if (isOurs(event)) this.#refuse(event);
    };
    root.addEventListener('invalid', refuse, true);
    root.addEventListener('click', (event) => {
      if (isOurs(event) && (event.target as Element).closest('#again'))
        this.#show('idle', undefined, 'email');
    });
    return root;
  }

  /** @internal */
  contextChanged(): void {
    void this.#speak();
  }

  /** @internal A form is not printed. */
  beforePrint(): void {
    this.performUpdate();
  }

  async #speak(): Promise<void> {
    const locale = speechFor(closestLang(this));
    this.#coming = locale;
    const arrived = 'then' in locale ? await locale : locale;
    if (this.#coming !== locale) return;
    this.#speech = arrived;
    this.requestUpdate();
  }

  #at(id: string): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector(`#${id}`);
  }

  /** Shows another state; `focus` is where the focus goes, if it shall. */
  #show(state: NewsletterState, problem?: NewsletterProblem, focus?: string): void {
    this.#become(state);
    this.#problem = problem;
    this.#focus = focus;
    this.requestUpdate();
  }

  #become(state: NewsletterState): void {
    const { states } = this.#internals;
    states.clear();
    states.add((this.#state = state));
  }

  #onSubmit(event: Event): void {
    // An answer is waited for already.
    if (this.#state === 'sending') return event.preventDefault();
    if (this.#refuse(event)) return;
    const email = this.#at('email')?.value ?? '';
    if (this.#at('trap')?.value) {
      // A program: it learns nothing, and nobody else either.
      event.preventDefault();
      this.#email = email;
      this.#show('done');
    } else this.#send(event, email);
  }

  /** Keeps what is no address from being sent, and says so; whether it did. */
  #refuse(event: Event): boolean {
    const field = this.#at('email');
    const problem = field ? validateEmail(field.value, field.validity.valid) : undefined;
    if (!problem) return false;
    event.preventDefault();
    if (this.#state !== 'sending') this.#show('idle', problem, 'email');
    return true;
  }

  #send(event: Event, email: string): void {
    const form = event.target as HTMLFormElement;
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    let answer: Promise<SubscribeResult> | undefined;
    const detail: ShipSubscribeDetail = {
      email,
      body,
      respondWith: (outcome) => {
        answer = Promise.resolve(outcome).then(outcomeOf, () => outcomeOf());
      },
    };
    const init = { bubbles: true, composed: true, cancelable: true, detail };
    const goes = this.dispatchEvent(new CustomEvent('ship-subscribe', init));
    const url = safeUrl(this.#form?.action, document.baseURI);
    if (!answer && goes && url && this.mode === 'fetch') answer = subscribe(url, body);
    if (answer || !goes) event.preventDefault();
    if (answer) void this.#wait(email, answer);
    // As the browser sends it, the form stays as it is until that has begun.
    else if (goes) setTimeout(() => this.#show('idle'));
  }

  async #wait(email: string, answer: Promise<SubscribeResult>): Promise<void> {
    this.#answer = answer;
    this.#email = email;
    this.#show('sending');
    const { state, why = 'failed', message } = await answer;
    if (this.#answer !== answer) return;
    warn(message && `<ship-newsletter>: ${message}`);
    this.#show(state, state === 'failed' ? why : undefined);
  }

  protected override willUpdate(): void {
    const was = this.#form;
    this.#form = parseNewsletterForm(this, document.baseURI);
    if (!this.#form !== !was || !this.#form) this.#become(this.#form ? 'idle' : 'failed');
    const locale = this.#speech;
    this.#facts =
      this.#form &&
      locale &&
      newsletterViewModel(this.#form, this.#state, this.#problem, this.#email, locale.strings, locale.locale);
    this.#focus ??= this.shadowRoot?.activeElement?.id;
    // Where the words are still on their way, the prerendered ones stand.
    if ((locale || !this.#form) && this.#prerendered?.hash !== this.#mark()) this.#removePrerendered();
  }

  #mark(): string | undefined {
    return this.#facts && contentHash(this.#facts, location.origin);
  }

  #removePrerendered(): void {
    this.#typed = [...(this.#prerendered?.root.querySelectorAll<HTMLInputElement>('#email, #trap') ?? [])];
    this.#prerendered?.remove();
    this.#prerendered = undefined;
  }

  protected override updated(): void {
    for (const { id, value } of this.#typed) {
      const field = this.#at(id);
      if (field) field.value = value;
    }
    this.#typed = [];
    if (this.#focus && this.shadowRoot?.activeElement?.id !== this.#focus)
      (this.#at(this.#focus) ?? this.#at('told'))?.focus();
    this.#focus = undefined;
    if (!this.#form)
      warn(
        this.action
          ? `<ship-newsletter>: action="${this.action}" must be an http(s) or relative URL.`
          : '<ship-newsletter>: no action. Add action="…", the URL to which the service’s own form is sent.',
      );
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.#prerendered) return noChange;
    return this.#facts ? newsletterTemplate(this.#facts) : html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-newsletter': ShipNewsletter;
  }
}
