// Template of <ship-newsletter>: the form, and the confirmation that replaces it.
// The plain form works without script. Binds no listeners: the element listens on its shadow root.
import { html, nothing, type TemplateResult } from 'lit';
import * as limits from '../../catalog/limits.js';
import type { NewsletterViewModel } from '../../view-models/newsletter.js';
import { newsletterStyles } from './ship-newsletter.styles.js';
import { boxStyles } from '../../templates/box.styles.js';
import { rootStyles } from '../../templates/root.styles.js';
import { changingText } from '../../templates/changing-text.js';
import { rootTemplate } from '../../templates/root.js';

/** Tag and styles of `<ship-newsletter>`. */
export const newsletterWidget = { tag: 'ship-newsletter', styles: [rootStyles, boxStyles, newsletterStyles] };

const iconTemplate = (path: string) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
const errorIcon = iconTemplate('M8 1 15.5 14.5H.5ZM7.2 6v4.2h1.6V6ZM7.2 11.4V13h1.6v-1.6Z');
const doneIcon = iconTemplate('M1.5 8.6 6 13.1 14.5 3.9 13 2.5 5.95 10.2 2.95 7.15Z');

const hiddenFieldTemplate = ({ name, value }: { name: string; value: string }) =>
  // An attribute, because prerendered HTML has no properties. The value never changes.
  // eslint-disable-next-line lit/no-value-attribute
  html`<input type="hidden" name=${name} value=${value} />`;

const formTemplate = (model: NewsletterViewModel): TemplateResult => html`
  <slot name="heading"
    ><p class="title" part="heading" role="heading" aria-level=${model.level}>${model.heading}</p></slot
  >
  <slot name="text"></slot>
  <form
    class="form"
    part="form"
    method="post"
    accept-charset="utf-8"
    action=${model.action}
    target=${model.target || nothing}
    aria-label=${model.heading}
    aria-busy=${model.busy}
  >
    <label class="label" for="email">${model.label}</label>
    <input
      id="email"
      class="field"
      part="field"
      type="email"
      name=${model.field}
      autocomplete="email"
      required
      dir="ltr"
      maxlength=${limits.maxEmailLength}
      aria-invalid=${model.invalid ? 'true' : nothing}
      aria-describedby=${model.problem ? 'problem' : nothing}
    />
    <button
      id="send"
      class="submit"
      part="button"
      type="submit"
      aria-disabled=${model.busy ? 'true' : nothing}
      aria-describedby="consent"
    >
      ${changingText(model.button)}
    </button>
    <p id="problem" class="problem" part="error" role="alert">
      ${model.problem ? html`${errorIcon}<span>${changingText(model.problem)}</span>` : nothing}
    </p>
    <div class="visually-hidden" aria-hidden="true">
      <label for="trap">${model.honeypotLabel}</label>
      <input id="trap" type="text" name=${model.honeypot} tabindex="-1" autocomplete="off" />
    </div>
    ${model.hidden.map(hiddenFieldTemplate)}
  </form>
  <div id="consent" class="note"><slot name="consent"></slot></div>
`;

const confirmationTemplate = ({ title, text }: { title: string; text: string }) =>
  html`<p class="title">${doneIcon}${title}</p>
    <p class="about">${text}</p>`;

/** Renders the shadow root. Without script, the browser validates the address. */
export const newsletterTemplate = (viewModel: NewsletterViewModel): TemplateResult => {
  const { confirmation } = viewModel;
  return rootTemplate(
    html`<div class="frame newsletter" part="frame">
      ${confirmation ? nothing : formTemplate(viewModel)}
      <div
        id="confirmation"
        class="stack"
        part="done"
        role="status"
        tabindex=${confirmation ? '-1' : nothing}
      >
        ${confirmation ? (confirmation.mayBeAuthors ? html`<slot name="done">${confirmationTemplate(confirmation)}</slot>` : confirmationTemplate(confirmation)) : nothing}
      </div>
      ${confirmation ? html`<button id="again" part="again" type="button">${confirmation.again}</button>` : nothing}
    </div>`,
    false,
    viewModel,
  );
};
