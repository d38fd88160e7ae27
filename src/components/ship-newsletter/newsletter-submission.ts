// Submission of a newsletter's form: what was sent, what came of it, and what a site does in place of us.
import { warn } from '../../controllers/warn.js';
import { subscribe, type SubscribeResult } from '../../data/subscribe.js';
import { safeUrl } from '../../shared/url.js';
import type { NewsletterProblem, NewsletterState } from '../../view-models/newsletter.js';
import type { ShipSubscribeDetail, SubscribeOutcome } from '../events.js';

/** The outcome that a site gave, as a result of ours. */
const toResult = (outcome?: SubscribeOutcome): SubscribeResult => ({
  state: outcome === 'done' || outcome === 'subscribed' ? outcome : 'failed',
});

/** Sends a form, and keeps what came of it. */
export class NewsletterSubmission {
  state: NewsletterState = 'idle';
  problem: NewsletterProblem | undefined;
  /** The address that was sent last. */
  email = '';
  /** The result that is waited for: an earlier one is out of date. */
  #pending: unknown;

  /**
   * @param fire fires `ship-subscribe`; `false` if it was cancelled
   * @param onChange called when the state has changed
   */
  constructor(
    private readonly fire: (detail: ShipSubscribeDetail) => boolean,
    private readonly onChange: () => void,
  ) {}

  /** Shows a state, and the problem with what was entered. */
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
   * Sends the form of a `submit` event: as the site wants, else by `fetch` where `url` is given, else as the browser does.
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
    // The form stays as it is until the browser has begun to send it.
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
