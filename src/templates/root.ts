// The root inside every shadow root: the page's styles end there, ours begin. And its content while there is no data.
import { html, nothing, type TemplateResult } from 'lit';
import type { UnavailableViewModel } from '../view-models/find-tool.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import type { WidgetOptions, Widget } from './widget.js';

/** `content` inside the root, in the language of our strings. */
export const rootTemplate = (
  content: TemplateResult,
  inline: boolean,
  { locale }: Pick<LocalizedStrings, 'locale'>,
): TemplateResult =>
  html`<div class="root ${inline ? 'inline' : ''}" part="root" lang=${locale}>${content}</div>`;

/** A widget's content in its place: all that a shadow root holds once there is data. */
export const contentTemplate = <ViewModel>(
  { inline, reservedSize, render }: Widget<ViewModel>,
  viewModel: ViewModel,
  options: WidgetOptions,
  strings: LocalizedStrings,
): TemplateResult => {
  const shown = rootTemplate(render(viewModel), inline, strings);
  return html`${inline ? shown : html`<div class="placeholder ${reservedSize(options)}">${shown}</div>`}<slot
      name="footer"
    ></slot>`;
};

/**
 * The content while there is no data: the author's own, from the slot called `name` or else the default one, beside
 * the root and never in it; and `ours`, if any, which may be invisible and keep its size.
 */
export const pendingTemplate = (
  name: string,
  className: string,
  ours: TemplateResult | undefined,
  invisible: boolean,
): TemplateResult =>
  html`<div class=${className} aria-busy=${name === 'loading'}>
      <div>
        <slot name=${name}><slot></slot></slot>
      </div>
      ${ours ? html`<div class=${invisible ? 'invisible' : ''}>${ours}</div>` : nothing}
    </div>
    <slot name="footer"></slot>`;

/** A message in a line of text, where there is nothing to show: a dashed outline around it. */
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

/** The skeleton shown while data loads. */
export const skeletonTemplate = ({ loading }: LocalizedStrings): TemplateResult => html`
  <div class="frame stack empty skeleton">
    <p class="visually-hidden">${loading}</p>
    <i></i>
    <p class="lines"></p>
  </div>
`;
