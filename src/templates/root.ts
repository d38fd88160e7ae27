// Root of every shadow tree: where the page's styles end and ours begin; and what is rendered while there is no view model.
import { html, nothing, type TemplateResult } from 'lit';
import { textDirection } from '../shared/language-tag.js';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import type { UnavailableViewModel } from '../view-models/find-tool.js';
import type { WidgetViewModel } from '../view-models/widget-view-model.js';
import { badgeSkeleton } from './badge.js';
import type { Widget, WidgetOptions } from './widget.js';

/** Wraps `content` in the root, in the language of our strings and in its direction, whatever those of the page are. */
export const rootTemplate = (
  content: TemplateResult,
  inline: boolean,
  { locale }: Pick<LocalizedStrings, 'locale'>,
): TemplateResult => {
  const kind = inline ? 'root inline' : 'root';
  const dir = textDirection(locale);
  return html`<div class=${kind} part="root" lang=${locale} dir=${dir}>${content}</div>`;
};

/** Renders a widget's view model: everything in a shadow tree once there is one. */
export const contentTemplate = <ViewModel extends WidgetViewModel>(
  { inline, reservedSize, render }: Widget<ViewModel>,
  viewModel: ViewModel,
  options: WidgetOptions,
  strings: LocalizedStrings,
): TemplateResult => {
  const content = rootTemplate(render(viewModel), inline, strings);
  return html`${inline ? content : html`<div class="placeholder ${reservedSize(options)}">${content}</div>`}<slot
      name="footer"
    ></slot>`;
};

/** Status of a widget without a view model. */
export interface WidgetStatus {
  /** The slot for the author's own content; the default one stands in where it is empty. */
  slot: 'loading' | 'error';
  /** True if the author's own content, or nothing, is seen in place of ours, which keeps its width. */
  isInvisible: boolean;
  unavailable: UnavailableViewModel;
  /** The label of a button that tries again; empty for no button. */
  action: string;
}

/**
 * Renders a widget that has no view model yet, or gets none: the author's own content beside the root, never in it, and
 * our skeleton or message.
 */
export function pendingTemplate(
  { inline, reservedSize }: Widget,
  options: WidgetOptions,
  strings: LocalizedStrings,
  { slot, isInvisible, unavailable, action }: WidgetStatus,
): TemplateResult {
  const isLoading = slot === 'loading';
  const place = inline ? 'placeholder' : isLoading ? `placeholder ${reservedSize(options)}` : '';
  // An inline one keeps its width; a box far from the viewport keeps its height without any content.
  const content =
    inline || !isInvisible
      ? rootTemplate(
          isLoading
            ? inline
              ? badgeSkeleton(strings)
              : skeletonTemplate(strings)
            : inline
              ? inlineMessage(unavailable.short)
              : emptyState(unavailable, action),
          inline,
          strings,
        )
      : undefined;
  return html`<div class=${place} aria-busy=${isLoading}>
      <div>
        <slot name=${slot}><slot></slot></slot>
      </div>
      ${content ? html`<div class=${isInvisible ? 'invisible' : ''}>${content}</div>` : nothing}
    </div>
    <slot name="footer"></slot>`;
}

/** A message in a line of text, in a dashed badge. */
export const inlineMessage = (message: string): TemplateResult =>
  html`<span class="badge absent" part="missing">${message}</span>`;

/** A box with a heading and a sentence, for a tool that cannot be shown, and a button where there is something to do. */
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

/** A placeholder for a box that is loading. */
const skeletonTemplate = ({ loading }: LocalizedStrings): TemplateResult => html`
  <div class="frame stack empty skeleton">
    <p class="visually-hidden">${loading}</p>
    <i></i>
    <p class="lines"></p>
  </div>
`;
