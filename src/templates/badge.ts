// Template of the badge: one verdict in a line of text, as wide while loading as with its content.
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedStrings } from '../i18n/localized-strings.js';
import { widestLabels, type BadgeLabel, type BadgeViewModel } from '../view-models/badge.js';
import { verdictIcon } from './verdict-icons.js';

const labelTemplate = ({ verdict, word, count }: BadgeLabel) =>
  html`<span class="word" part="verdict">${verdictIcon(verdict)}${word}</span
    >${count ? html`<span class="muted">${` ${count}`}</span>` : nothing}`;

/** Label on top of the widest labels, which reserve the width and are hidden from everyone. */
const sizedLabel = (label: TemplateResult, widest: readonly BadgeLabel[]) =>
  html`<span>${label}</span
    >${widest.map((wide) => html`<span class="invisible" aria-hidden="true">${labelTemplate(wide)}</span>`)}`;

/** A badge, linked to the review where its tool has a URL. */
export const badgeTemplate = ({ tool, text, widest }: Omit<BadgeViewModel, 'verdicts'>): TemplateResult =>
  html`<a class="badge" part="card" data-verdict=${tool.verdict} href=${tool.url ?? nothing} title=${text}
    >${sizedLabel(
      html`<span class="visually-hidden" lang=${tool.lang ?? nothing} dir="auto">${`${tool.name}: `}</span
        >${labelTemplate(tool)}`,
      widest,
    )}</a
  >`;

/** Placeholder as wide as the badge will be. */
export const badgeSkeleton = (strings: LocalizedStrings): TemplateResult =>
  html`<span class="badge"
    >${sizedLabel(html`<span class="visually-hidden">${strings.loading}</span><i></i>`, widestLabels(strings))}</span
  >`;
