// The newsletter's form as a page shows it, and what stands in its place once it is sent.
// A plain form: it works where no script of ours runs. Binds no listeners; the element has them on its root.
import { html, nothing, type TemplateResult } from 'lit';
import * as limits from '../catalog/limits.js';
import type { NewsletterFacts } from '../facts/newsletter.js';
import { newsletterStyles } from './newsletter.css.js';
import { boxStyles } from './box.css.js';
import { rootStyles } from './root.css.js';
import { rootView } from './root.js';

/** The tag and its look, for all that draw it. */
export const newsletterLook = { tag: 'ship-newsletter', styles: [rootStyles, boxStyles, newsletterStyles] };

const sign = (path: string) =>
  html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
const wrong = sign('M8 1 15.5 14.5H.5ZM7.2 6v4.2h1.6V6ZM7.2 11.4V13h1.6v-1.6Z');
const right = sign('M1.5 8.6 6 13.1 14.5 3.9 13 2.5 5.95 10.2 2.95 7.15Z');

const hiddenView = ({ name, value }: { name: string; value: string }) =>
  // The attribute, because prerendered HTML has no properties, and nobody changes the value.
  // eslint-disable-next-line lit/no-value-attribute
  html`<input type="hidden" name=${name} value=${value} />`;

const formView = (facts: NewsletterFacts): TemplateResult => html`
  <slot name="heading"
    ><p class="title" part="heading" role="heading" aria-level=${facts.level}>${facts.heading}</p></slot
  >
  <slot name="text"></slot>
  <form
    class="form"
    part="form"
    method="post"
    accept-charset="utf-8"
    action=${facts.action}
    target=${facts.target || nothing}
    aria-label=${facts.heading}
    aria-busy=${facts.busy}
  >
    <label class="label" for="email">${facts.label}</label>
    <input
      id="email"
      class="field"
      part="field"
      type="email"
      name=${facts.field}
      autocomplete="email"
      required
      dir="ltr"
      maxlength=${limits.email}
      aria-invalid=${facts.invalid ? 'true' : nothing}
      aria-describedby=${facts.problem ? 'problem' : nothing}
    />
    <button
      id="send"
      class="solid"
      part="button"
      type="submit"
      aria-disabled=${facts.busy ? 'true' : nothing}
      aria-describedby="consent"
    >
      ${facts.button}
    </button>
    <p id="problem" class="wrong" part="error" role="alert">
      ${facts.problem ? html`${wrong}<span>${facts.problem}</span>` : nothing}
    </p>
    <div class="hidden" aria-hidden="true">
      <label for="trap">${facts.trap}</label>
      <input id="trap" type="text" name=${facts.honeypot} tabindex="-1" autocomplete="off" />
    </div>
    ${facts.hidden.map(hiddenView)}
  </form>
  <div id="consent" class="note"><slot name="consent"></slot></div>
`;

const toldView = ({ title, text }: { title: string; text: string }) =>
  html`<p class="title">${right}${title}</p>
    <p class="about">${text}</p>`;

/** All that stands in the shadow root. Where no script of ours runs, the browser says what is wrong with an address. */
export const newsletterView = (facts: NewsletterFacts): TemplateResult => {
  const { told } = facts;
  return rootView(
    html`<div class="frame letter" part="frame">
      ${told ? nothing : formView(facts)}
      <div id="told" class="stack" part="done" role="status" tabindex=${told ? '-1' : nothing}>
        ${told ? (told.mayBeAuthors ? html`<slot name="done">${toldView(told)}</slot>` : toldView(told)) : nothing}
      </div>
      ${told ? html`<button id="again" part="again" type="button">${told.again}</button>` : nothing}
    </div>`,
    false,
    facts,
  );
};
