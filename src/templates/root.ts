// Templates shared by all elements: the root of the shadow tree, and its content while pending, unavailable or loaded.
import { html, nothing, type TemplateResult } from 'lit';
import type { UnavailableViewModel } from '../view-models/find-tool.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import type { WidgetOptions, Widget } from './widget.js';

/** Root element, which separates our styles from the page's, in the language of our strings. */
export const rootTemplate = (
  content: TemplateResult,
  inline: boolean,
  { locale }: Pick<LocalizedStrings, 'locale'>,
): TemplateResult =>
  html`<div class="root ${inline ? 'inline' : ''}" part="root" lang=${locale}>${content}</div>`;

/** Content of a shadow root with data: the widget in its reserved space, and the footer slot. */
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
 * Content of a shadow root without data: the author's fallback from the slot `name` or the default slot, outside the root
 * so that the page's styles apply to it, and `content` of ours, which may be invisible and only reserve its space.
 * @param reservedClass classes of the outer element, which reserve space
 */
export const pendingTemplate = (
  name: string,
  reservedClass: string,
  content: TemplateResult | undefined,
  invisible: boolean,
): TemplateResult =>
  html`<div class=${reservedClass} aria-busy=${name === 'loading'}>
      <div>
        <slot name=${name}><slot></slot></slot>
      </div>
      ${content ? html`<div class=${invisible ? 'invisible' : ''}>${content}</div>` : nothing}
    </div>
    <slot name="footer"></slot>`;

/** Message of an inline element without data, with a dashed border. */
export const inlineMessage = (text: string): TemplateResult =>
  html`<span class="badge absent" part="missing">${text}</span>`;

/** Box with a message why a tool is unavailable, and a button if `action` is not empty. */
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

/** Skeleton shown while loading. */
export const skeletonTemplate = ({ loading }: LocalizedStrings): TemplateResult => html`
  <div class="frame stack empty skeleton">
    <p class="visually-hidden">${loading}</p>
    <i></i>
    <p class="lines"></p>
  </div>
`;
