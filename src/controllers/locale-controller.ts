// Loads the strings in the language around an element.
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Locale, Localizer } from '../i18n/localizer.js';
import { closestComposed } from './closest-composed.js';

/** Keeps the strings of one feature for its host, and updates the host when new ones are loaded. */
export class LocaleController<Strings> implements ReactiveController {
  /** Last loaded strings; `undefined` before the first ones. They stay until the next ones are loaded. */
  locale: Locale<Strings> | undefined;
  /** Result of the last request. Results of earlier requests are ignored. */
  #pending: unknown;

  constructor(
    private readonly host: ReactiveElement,
    private readonly localize: Localizer<Strings>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pending = undefined;
  }

  /** Reads the nearest `lang` across shadow roots and loads its strings; synchronous if cached. */
  request(): void {
    const lang = closestComposed(this.host, '[lang]')?.getAttribute('lang') ?? '';
    const pending = (this.#pending = this.localize(lang));
    const arrive = (locale: Locale<Strings>) => {
      if (this.#pending !== pending) return;
      this.locale = locale;
      this.host.requestUpdate();
    };
    if ('then' in pending) void pending.then(arrive);
    else arrive(pending);
  }
}
