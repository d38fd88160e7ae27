// The root inside every shadow: where the page's styles end and ours begin, and what stands there without an answer.
import { html, nothing, type TemplateResult } from 'lit';
import type { UnavailableViewModel } from '../view-models/find-tool.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import type { WidgetOptions, Widget } from './widget.js';

/** `content` inside the root, in the language of our words. */
export const rootTemplate = (
  content: TemplateResult,
  inline: boolean,
  { locale }: Pick<LocalizedStrings, 'locale'>,
): TemplateResult =>
  html`<div class="root ${inline ? 'inline' : ''}" part="root" lang=${locale}>${content}</div>`;

/** A piece's finished view in its place: all that stands in a shadow root once there is an answer. */
export const contentTemplate = <Facts>(
  { inline, reservedSize, render }: Widget<Facts>,
  viewModel: Facts,
  options: WidgetOptions,
  strings: LocalizedStrings,
): TemplateResult => {
  const shown = rootTemplate(render(viewModel), inline, strings);
  return html`${inline ? shown : html`<div class="placeholder ${reservedSize(options)}">${shown}</div>`}<slot
      name="footer"
    ></slot>`;
};

/**
 * What stands there without an answer: the author's own content, from the slot called `name` or else the default one, beside
 * the root and never in it; and `ours`, if any, which may be unseen and keep its room.
 */
export const pendingTemplate = (
  name: string,
  place: string,
  ours: TemplateResult | undefined,
  unseen: boolean,
): TemplateResult =>
  html`<div class=${place} aria-busy=${name === 'loading'}>
      <div>
        <slot name=${name}><slot></slot></slot>
      </div>
      ${ours ? html`<div class=${unseen ? 'invisible' : ''}>${ours}</div>` : nothing}
    </div>
    <slot name="footer"></slot>`;

/** Nothing to show in a line of text: a dashed chip with the words. */
export const inlineMessage = (words: string): TemplateResult =>
  html`<span class="badge absent" part="missing">${words}</span>`;

/** A box with a heading and a sentence, for a tool that cannot be shown, and a way out where there is one. */
export const emptyState = (
  { title, hint, url }: UnavailableViewModel,
  action: string,
): TemplateResult => html`
  <div class="frame stack empty" part="missing">
    <p class="title" dir="auto">${url ? html`<a href=${url}>${title}</a>` : title}</p>
    <p class="about">${hint}</p>
    ${action ? html`<button type="button">${action}</button>` : nothing}
  </div>
`;

/** The bones of an answer on its way. */
export const skeletonTemplate = ({ loading }: LocalizedStrings): TemplateResult => html`
  <div class="frame stack empty skeleton">
    <p class="visually-hidden">${loading}</p>
    <i></i>
    <p class="lines"></p>
  </div>
`;
