// The base of every element that shows a catalog: when to ask, what came of it, which state that is.
// Knows pieces, not tools: what is asked for and how it looks is each piece's own.
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../base/version.js';
import { absenceFacts, toolCalled } from '../facts/lookup.js';
import { countsOf, panelOf } from '../facts/panel.js';
import { badgeBones } from '../render/badge.js';
import { askedOf, type Asked, type Attributes, type Piece } from '../render/piece.js';
import { absenceView, bonesView, chipView, rootView, waitingView } from '../render/root.js';
import type { Wording } from '../words/wording.js';
import { define, type ShipElementClass } from './define.js';
import type { ShipEvents, State } from './events.js';
import { inquire, type Reply } from './inquiry.js';
import { englishSpeech, wordingFor } from './language.js';
import { enter, leave, type Live } from './live.js';
import { missingText, problemsText } from './messages.js';
import { stopWaiting, whenNear } from './near.js';
import { warn } from './warn.js';

/** An element that shows what a catalog says of some tools. */
export abstract class ShipElement extends LitElement implements Live {
  /** The version of the package this class comes from. */
  static readonly version = version;
  /** What this element draws. */
  static readonly piece: Piece;

  /** Registers the tag; harmless to call twice, and without effect in Node. */
  static define(this: ShipElementClass & { readonly piece: Piece }): void {
    define(this.piece.tag, this);
  }

  /** Where the catalog is: a URL that ends in `.json`, or a published folder. Resolves against the page. */
  @property({ reflect: true, useDefault: true }) catalog = '';

  /** `lazy` asks when the element comes near the viewport, `eager` at once. */
  @property({ reflect: true, useDefault: true }) loading: 'lazy' | 'eager' = 'lazy';

  /** `light` or `dark`, where the page's own `color-scheme` shall not decide. */
  @property({ reflect: true, useDefault: true }) theme: 'light' | 'dark' | '' = '';

  readonly #internals = this.attachInternals();
  #state: State = 'idle';
  #near = false;
  /** Counts what was asked, so that only the last reply is shown. */
  #turn = 0;
  /** What the attributes ask for. */
  #asked: Asked = askedOf(this.#piece, {});
  /** The catalog, and what is asked of it, as one text. */
  #question = '';
  #where = '';
  #reply: Reply | undefined;
  #facts: unknown;
  #authored = false;
  /** What has been announced of this question: each catalog and each failure once. */
  readonly #announced = new Set<unknown>();

  /** `idle`, `loading`, `ready`, `stale`, `missing` or `failed`; also a custom state. */
  get state(): State {
    return this.#state;
  }

  get #piece(): Piece {
    return (this.constructor as typeof ShipElement).piece;
  }

  get #wording(): Wording {
    return wordingFor(this.#reply?.speech ?? englishSpeech, this.#reply?.catalog);
  }

  constructor() {
    super();
    this.#become('idle');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
    if (this.#near) void this.#ask();
    else if (this.loading !== 'eager') whenNear(this, this.#approach);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    stopWaiting(this);
    this.#turn++;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('slotchange', this.#onSlotChange);
    root.addEventListener('click', this.#onClick);
    return root;
  }

  /** Asks the server again, for every element that asks this catalog from now on. Resolves when the outcome is shown. */
  async reload(): Promise<void> {
    this.#near = true;
    // What was set just now is asked first, and this asks again for it.
    if (this.isConnected) await this.updateComplete;
    await this.#ask(true);
    await this.updateComplete;
  }

  /** @internal */
  surroundingsChanged(): void {
    if (this.#near) void this.#ask();
  }

  /** @internal Draws what is in memory; a request begun now would come too late. */
  printing(): void {
    this.#approach();
    if (this.isUpdatePending) this.performUpdate();
  }

  readonly #approach = (): void => {
    stopWaiting(this);
    this.#near = true;
    void this.#ask();
  };

  /** Asks, and takes the reply unless something else was asked meanwhile. What is shown stays until then, if it still answers. */
  #ask(refresh = false): Promise<void> | undefined {
    const turn = ++this.#turn;
    const asked = this.#asked;
    const { where, reply } = inquire(this, this.catalog, asked.tools, refresh);
    const question = JSON.stringify([where, asked]);
    if (question !== this.#question) this.#announced.clear();
    if (question !== this.#question || !this.#facts) this.#reply = undefined;
    this.#question = question;
    this.#where = where;
    this.requestUpdate();
    if (reply instanceof Promise)
      return reply.then((arrived) => {
        if (turn !== this.#turn) return;
        this.#reply = arrived;
        this.requestUpdate();
      });
    this.#reply = reply;
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#near ||= this.loading === 'eager';
    if (changed.size) this.#asked = askedOf(this.#piece, this as Attributes);
    if (this.#near) this.#decide(changed.size > 0);
    if (!this.#facts) this.#authored = this.#authorGave();
  }

  /** The facts and the state that follow from the reply, after asking anew where something changed on the element. */
  #decide(changed: boolean): void {
    if (changed) {
      stopWaiting(this);
      void this.#ask();
    }
    const { catalog, failure } = this.#reply ?? {};
    const today = new Date().toISOString().slice(0, 10);
    this.#facts =
      catalog && this.#piece.facts(this.#asked, catalog, { wording: this.#wording, today, stale: !!failure });
    this.#become(
      this.#facts ? (failure ? 'stale' : 'ready') : catalog ? 'missing' : (failure?.kind ?? 'loading'),
    );
  }

  #become(state: State): void {
    const { states } = this.#internals;
    states.clear();
    states.add((this.#state = state));
  }

  protected override updated(): void {
    const { catalog, failure } = this.#reply ?? {};
    const { tools, over } = this.#asked;
    if (over) warn(`<${this.localName}>: shows ${this.#piece.most} at most; the other tools are left out.`);
    if (catalog) {
      const found = tools.map((slug) => toolCalled(slug, catalog));
      const message = tools
        .flatMap((slug, index) =>
          found[index] ? [] : missingText(this.localName, slug, catalog, this.#where),
        )
        .join(' ');
      if (message) warn(message);
      const left = problemsText(catalog, this.#where);
      if (left) warn(left);
      const verdicts = found.map((tool) => tool && panelOf(countsOf(tool.reviews)).verdict);
      if (this.#facts) this.#announce('ship-load', catalog, { tools, verdicts, state: this.#state });
      else this.#announce('ship-missing', catalog, { tools, message });
    }
    if (failure) {
      const { kind, message } = failure;
      warn(message);
      this.#announce(kind === 'missing' ? 'ship-missing' : 'ship-error', failure, { tools, message });
    }
  }

  #announce<Type extends keyof ShipEvents>(type: Type, subject: object, detail: ShipEvents[Type]): void {
    if (this.#announced.has(subject)) return;
    this.#announced.add(subject);
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Which slot stands in for an answer; the default one does where it is empty. */
  get #slot(): string {
    return this.#state === 'idle' || this.#state === 'loading' ? 'loading' : 'error';
  }

  /** Whether the author gave content to stand in for an answer; white space is none. */
  #authorGave(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot || node.slot === this.#slot
        : node instanceof Text && /\S/.test(node.data),
    );
  }

  readonly #onSlotChange = (): void => {
    if (!this.#facts && this.#authored !== this.#authorGave()) this.requestUpdate();
  };

  readonly #onClick = ({ target }: Event): void => {
    if ((target as Element).closest('button'))
      void this.reload().then(() => {
        // Tried in vain, the button is a new one: who pressed it stays on it.
        this.shadowRoot?.querySelector('button')?.focus();
      });
  };

  protected override render(): TemplateResult {
    const { inline, room, view } = this.#piece;
    const asked = this.#asked;
    const rooted = (content: TemplateResult) => rootView(content, inline, this.#wording);
    let shown: TemplateResult;
    if (this.#facts) {
      shown = rooted(view(this.#facts));
      if (!inline) shown = html`<div class="hold ${room(asked)}">${shown}</div>`;
    } else {
      const busy = this.#slot === 'loading';
      shown = waitingView(
        this.#slot,
        // Far from the viewport nobody sees bones, and a page may have a thousand of us there.
        this.#authored || this.#state === 'idle',
        room(asked),
        busy,
        rooted(this.#unanswered(busy)),
        inline,
      );
    }
    return html`${shown}<slot name="footer"></slot>`;
  }

  /** What stands there without an answer and without the author's own content. */
  #unanswered(busy: boolean): TemplateResult {
    const wording = this.#wording;
    const { inline } = this.#piece;
    if (busy) return inline ? badgeBones(wording) : bonesView(wording);
    const { catalog, failure } = this.#reply ?? {};
    if (inline) return chipView(failure ? wording.failed : wording.absent);
    if (!catalog)
      return absenceView(
        { title: wording.failed, hint: wording.failedHint, url: undefined },
        this.#where && wording.tryAgain,
      );
    return absenceView(absenceFacts(this.#asked.tools[0] ?? '', catalog, wording));
  }
}
