// The root inside every shadow: where the page's styles end and ours begin, and what stands there without an answer.
import { html, nothing, type TemplateResult } from 'lit';
import type { AbsenceFacts } from '../facts/lookup.js';
import type { Wording } from '../words/wording.js';

/** `content` inside the root, in the language of our words. */
export const rootView = (content: TemplateResult, inline: boolean, { locale }: Wording): TemplateResult =>
  inline
    ? html`<span class="ship inline" part="root" lang=${locale}>${content}</span>`
    : html`<div class="ship" part="root" lang=${locale}>${content}</div>`;

/** The author's own content, from the slot called `name` or else the default one; beside the root, never in it. */
const authorView = (name: string) => html`<slot name=${name}><slot></slot></slot>`;

/**
 * What stands there without an answer: the author's content if there is any, else ours unless it is `unseen`, in the room an answer
 * will take while one may still come. In a line of text ours is there all the same, to keep its width.
 */
export const waitingView = (
  slot: string,
  unseen: boolean,
  room: string,
  busy: boolean,
  ours: TemplateResult,
  inline: boolean,
): TemplateResult =>
  inline
    ? html`<span class="seat" aria-busy=${busy}
        ><span>${authorView(slot)}</span><span class=${unseen ? 'unseen' : ''}>${ours}</span></span
      >`
    : html`<div class=${busy ? `hold ${room}` : ''} aria-busy=${busy}>
        <div>${authorView(slot)}</div>
        ${unseen ? nothing : ours}
      </div>`;

/** Nothing to show in a line of text: a dashed chip with the words. */
export const chipView = (words: string): TemplateResult =>
  html`<span class="badge absent" part="missing">${words}</span>`;

/** A box with a heading and a sentence, for a tool that cannot be shown, and a way out where there is one. */
export const absenceView = (
  { title, hint, url }: Omit<AbsenceFacts, 'slug'>,
  action?: string,
): TemplateResult => html`
  <div class="frame stack empty" part="missing">
    <p class="title" dir="auto">${url ? html`<a href=${url}>${title}</a>` : title}</p>
    <p class="about">${hint}</p>
    ${action ? html`<button class="button" type="button">${action}</button>` : nothing}
  </div>
`;

/** The bones of an answer on its way. */
export const bonesView = ({ loading }: Wording): TemplateResult => html`
  <div class="frame stack empty bones">
    <p class="hidden">${loading}</p>
    <i class="bone"></i><i class="bone lines"></i>
  </div>
`;
