// The base of every element that shows a catalog: when to ask, what came of it, which state that is.
// Knows pieces, not tools: what is asked for and how it looks is each piece's own.
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { version } from '../base/version.js';
import type { Catalog } from '../catalog/catalog.js';
import { countsOf, panelOf } from '../facts/panel.js';
import { absenceFacts, nearestSlug, toolCalled } from '../facts/lookup.js';
import { badgeBones } from '../render/badge.js';
import type { Asked, Piece } from '../render/piece.js';
import { absenceView, bonesView, chipView, rootView, waitingView } from '../render/root.js';
import { answerFor, answerInMemory, inlineAnswer, type Answer } from '../source/answers.js';
import { shortUrl, type Failure } from '../source/request.js';
import { wordingOf, type Wording } from '../words/wording.js';
import { define, type ShipElementClass } from './define.js';
import type { ShipErrorDetail, ShipLoadDetail, ShipMissingDetail, State } from './events.js';
import { englishSpeech, langAround, speechFor, type Speech } from './language.js';
import { enter, leave, type Live } from './live.js';
import { stopWaiting, whenNear } from './near.js';
import { placeOf, type Place } from './place.js';
import { warn } from './warn.js';

/** A wording is the same for every element of one catalog and language, and a page may have thousands. */
const wordings = new WeakMap<object, Map<string, Wording>>();

function wordingFor({ words, locale }: Speech, catalog?: Catalog): Wording {
  const key = catalog ?? words;
  let known = wordings.get(key);
  if (!known) wordings.set(key, (known = new Map<string, Wording>()));
  let wording = known.get(locale);
  if (!wording) known.set(locale, (wording = wordingOf(words, locale, catalog?.labels)));
  return wording;
}

const today = () => new Date().toISOString().slice(0, 10);

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
  @property({ reflect: true }) catalog = '';

  /** `lazy` asks when the element comes near the viewport, `eager` at once. */
  @property({ reflect: true }) loading: 'lazy' | 'eager' = 'lazy';

  /** `light` or `dark`, where the page's own `color-scheme` shall not decide. */
  @property({ reflect: true }) theme: 'light' | 'dark' | '' = '';

  readonly #internals = this.attachInternals();
  #state: State = 'idle';
  #near = false;
  /** Counts what was asked, so that only the last answer is shown. */
  #turn = 0;
  /** The catalog and what is asked of it, as one text. */
  #question = '';
  #answer: Answer | undefined;
  #speech: Speech = englishSpeech;
  #facts: unknown;
  #authored = false;
  /** For which question each catalog or failure was announced: once. */
  readonly #announced = new WeakMap<object, string>();

  /** `idle`, `loading`, `ready`, `stale`, `missing` or `failed`; also a custom state. */
  get state(): State {
    return this.#state;
  }

  get #piece(): Piece {
    return (this.constructor as typeof ShipElement).piece;
  }

  /** What the attributes ask for. */
  protected abstract asked(): Asked;

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
    if (this.#near) this.surroundingsChanged();
    else whenNear(this, this.#approach);
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

  /** Asks the server again, for every element of this catalog that asks from now on. Resolves when the outcome is shown. */
  async reload(): Promise<void> {
    this.#near = true;
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

  /** Asks, at once where all is in memory, and shows the outcome unless something else was asked meanwhile. */
  #ask(refresh = false): Promise<void> | undefined {
    const turn = ++this.#turn;
    const asked = this.asked();
    const place = placeOf(this, this.catalog);
    const question = JSON.stringify([asked, place && 'url' in place && place.url]);
    if (question !== this.#question) this.#answer = undefined;
    this.#question = question;
    this.requestUpdate();

    const tag = `<${this.#piece.tag}>`;
    if (!asked.tools.length)
      return this.#fail('missing', `${tag}: no tool. Add tool="…", the name in its address.`);
    if (!place) {
      // The page may still be on its way, and what names the catalog with it.
      if (document.readyState !== 'loading')
        return this.#fail(
          'failed',
          `${tag}: no catalog. Add catalog="…" or <link rel="ship-catalog" href="…">.`,
        );
      document.addEventListener('DOMContentLoaded', this.#approach, { once: true });
      return undefined;
    }
    const speech = speechFor(langAround(this));
    const answer =
      'text' in place
        ? inlineAnswer(place.text, document.baseURI)
        : refresh
          ? undefined
          : answerInMemory(place.url);
    if (answer && !(speech instanceof Promise)) {
      this.#answer = answer;
      this.#speech = speech;
      return undefined;
    }
    if (this.#answer && !this.#facts) this.#answer = undefined;
    return Promise.all([answer ?? answerFor((place as { url: string }).url, refresh), speech]).then(
      ([arrived, spoken]) => {
        if (turn !== this.#turn) return;
        this.#answer = arrived;
        this.#speech = spoken;
        this.requestUpdate();
      },
    );
  }

  #fail(kind: Failure['kind'], message: string): undefined {
    if (this.#answer?.failure?.message !== message) this.#answer = { failure: { kind, message } };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.loading === 'eager') this.#near = true;
    if (!this.#near) return;
    // What changed on the element is asked anew; an update without changes is an answer that arrived.
    if (changed.size) {
      stopWaiting(this);
      void this.#ask();
    }
    const { catalog, failure } = this.#answer ?? {};
    const wording = wordingFor(this.#speech, catalog);
    this.#facts =
      catalog &&
      this.#piece.facts(this.asked(), catalog, { wording, today: today(), stale: failure !== undefined });
    this.#become(
      this.#facts ? (failure ? 'stale' : 'ready') : catalog ? 'missing' : failure ? failure.kind : 'loading',
    );
  }

  #become(state: State): void {
    this.#internals.states.delete(this.#state);
    this.#internals.states.add((this.#state = state));
  }

  protected override updated(): void {
    const { catalog, failure } = this.#answer ?? {};
    const { tools } = this.asked();
    if (catalog) {
      const found = tools.map((slug) => toolCalled(slug, catalog));
      const message = tools
        .filter((_, index) => !found[index])
        .map((slug) => this.#missingText(slug, catalog))
        .join(' ');
      if (message) warn(message);
      if (this.#facts)
        this.#announce('ship-load', catalog, {
          tools,
          verdicts: found.map((tool) => tool && panelOf(countsOf(tool.reviews)).verdict),
          state: this.#state,
        } satisfies ShipLoadDetail);
      else this.#announce('ship-missing', catalog, { tools, message } satisfies ShipMissingDetail);
    }
    if (failure) {
      const { kind, message } = failure;
      warn(message);
      if (kind === 'missing')
        this.#announce('ship-missing', failure, { tools, message } satisfies ShipMissingDetail);
      else this.#announce('ship-error', failure, { message } satisfies ShipErrorDetail);
    }
  }

  #missingText(slug: string, catalog: Catalog): string {
    const place = placeOf(this, this.catalog);
    const where = place && 'url' in place ? shortUrl(place.url) : 'the inline catalog';
    const nearest = nearestSlug(slug, catalog);
    return `<${this.#piece.tag}>: no tool "${slug}" in ${where}.${nearest ? ` Did you mean "${nearest}"?` : ''}`;
  }

  #announce(type: string, subject: object, detail: object): void {
    if (this.#announced.get(subject) === this.#question) return;
    this.#announced.set(subject, this.#question);
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Whether the author gave content for a slot or for the default one; white space is none. */
  #authorGave(slot: string): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot || node.slot === slot
        : node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''),
    );
  }

  get #slot(): string {
    return this.#state === 'idle' || this.#state === 'loading' ? 'loading' : 'error';
  }

  readonly #onSlotChange = (): void => {
    if (!this.#facts && this.#authored !== this.#authorGave(this.#slot)) this.requestUpdate();
  };

  readonly #onClick = ({ target }: Event): void => {
    if ((target as Element).closest('.button')) void this.reload();
  };

  protected override render(): TemplateResult {
    const { inline, room, view } = this.#piece;
    const { catalog, failure } = this.#answer ?? {};
    const wording = wordingFor(this.#speech, catalog);
    const asked = this.asked();
    const slot = this.#slot;
    const rooted = (content: TemplateResult) => rootView(content, inline, wording);
    if (this.#facts) {
      const root = rooted(view(this.#facts));
      return html`${inline ? root : html`<div class="hold ${room(asked)}">${root}</div>`}<slot
          name="footer"
        ></slot>`;
    }
    this.#authored = this.#authorGave(slot);
    let ours: TemplateResult;
    if (slot === 'loading') ours = inline ? badgeBones(wording) : bonesView(wording);
    else {
      const [slug = ''] = asked.tools;
      const absence = catalog
        ? absenceFacts(slug, catalog, wording)
        : { title: wording.failed, hint: wording.failedHint, url: undefined };
      ours = inline
        ? chipView(catalog ? wording.absent : wording.failed)
        : absenceView(absence, failure?.kind === 'failed' ? wording.tryAgain : undefined);
    }
    return html`${waitingView(slot, this.#authored, room(asked), slot === 'loading', rooted(ours), inline)}<slot
        name="footer"
      ></slot>`;
  }
}
