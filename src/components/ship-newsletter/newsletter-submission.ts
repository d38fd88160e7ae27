// Submits the newsletter form, by the site's own code, by `fetch` or by the browser, and keeps the result.
import { warn } from '../../controllers/warn.js';
import { subscribe, type SubscribeResult } from '../../data/subscribe.js';
import { safeUrl } from '../../shared/url.js';
import type { NewsletterProblem, NewsletterState } from '../../view-models/newsletter.js';
import type { ShipSubscribeDetail, SubscribeOutcome } from '../events.js';

/** Converts the outcome that a site reports to a result. */
const toResult = (outcome?: SubscribeOutcome): SubscribeResult => ({
  state: outcome === 'done' || outcome === 'subscribed' ? outcome : 'failed',
});

/** Sends a form and keeps its state. */
export class NewsletterSubmission {
  state: NewsletterState = 'idle';
  problem: NewsletterProblem | undefined;
  /** Last sent address. */
  email = '';
  /** Pending result. Results of earlier submissions are ignored. */
  #pending: unknown;

  /**
   * @param fire fires `ship-subscribe`; returns `false` if it was cancelled
   * @param onChange called after each change of state
   */
  constructor(
    private readonly fire: (detail: ShipSubscribeDetail) => boolean,
    private readonly onChange: () => void,
  ) {}

  /** Sets the state, and the problem of a failed or invalid submission. */
  show(state: NewsletterState, problem?: NewsletterProblem): void {
    this.state = state;
    this.problem = problem;
    this.onChange();
  }

  /** Shows success without sending anything: the honeypot was filled. */
  pretend(email: string): void {
    this.email = email;
    this.show('done');
  }

  /**
   * Sends the form of a `submit` event: by the site if it handles `ship-subscribe`, else by `fetch` if `url` is given,
   * else by the browser.
   */
  send(event: Event, email: string, url: string | undefined): void {
    const body = new URLSearchParams(
      new FormData(event.target as HTMLFormElement) as unknown as Record<string, string>,
    );
    let result: Promise<SubscribeResult> | undefined;
    const isGranted = this.fire({
      email,
      body,
      respondWith: (outcome) => {
        result = Promise.resolve(outcome).then(toResult, () => toResult());
      },
    });
    const target = isGranted && !result ? safeUrl(url, document.baseURI) : undefined;
    if (target) result = subscribe(target, body);
    if (result || !isGranted) event.preventDefault();
    if (result) void this.#wait(email, result);
    // Deferred: the form must not change before the browser has read it.
    else if (isGranted) setTimeout(() => this.show('idle'));
  }

  async #wait(email: string, pending: Promise<SubscribeResult>): Promise<void> {
    this.#pending = pending;
    this.email = email;
    this.show('sending');
    const { state, why = 'failed', message } = await pending;
    if (this.#pending !== pending) return;
    warn(message && `<ship-newsletter>: ${message}`);
    this.show(state, state === 'failed' ? why : undefined);
  }
}
