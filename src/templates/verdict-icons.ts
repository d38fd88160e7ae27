// Icons of the four verdicts: disc, square, half diamond, ring. Distinct by shape, not only by color.
// Outlines run clockwise and holes counterclockwise, so that holes stay empty.
import { html, type TemplateResult } from 'lit';
import type { VerdictLabel } from '../view-models/tool.js';
import type { Verdict } from '../view-models/panel.js';

/** SVG path data of each icon, in 16 × 16 units. */
export const verdictIcons: Readonly<Record<Verdict, string>> = {
  ship: 'M8 .5a7.5 7.5 0 0 1 0 15 7.5 7.5 0 0 1 0-15ZM3.5 8.8 7.1 12.4 12.6 6 11 4.7 6.9 9.4 4.9 7.4Z',
  skip: 'M3 1.25h10a1.75 1.75 0 0 1 1.75 1.75v10a1.75 1.75 0 0 1-1.75 1.75h-10a1.75 1.75 0 0 1-1.75-1.75v-10a1.75 1.75 0 0 1 1.75-1.75ZM10.3 4.2l-2.3 2.3-2.3-2.3-1.5 1.5 2.3 2.3-2.3 2.3 1.5 1.5 2.3-2.3 2.3 2.3 1.5-1.5-2.3-2.3 2.3-2.3Z',
  split: 'M8 0 16 8 8 16 0 8ZM8.9 3.2V12.8L13.7 8Z',
  none: 'M8 .5a7.5 7.5 0 0 1 0 15 7.5 7.5 0 0 1 0-15ZM8 2.2a5.8 5.8 0 0 0 0 11.6 5.8 5.8 0 0 0 0-11.6Z',
};

/** Icon of a verdict, as high as the text; hidden from assistive technology, because the verdict is beside it. */
export const verdictIcon = (verdict: Verdict): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" data-verdict=${verdict}>
    <path d=${verdictIcons[verdict]} />
  </svg>`;

/** A verdict: its icon and its word, in the verdict's colour. */
export const verdictTemplate = ({ verdict, word }: VerdictLabel): TemplateResult =>
  html`<span class="verdict" part="verdict" data-verdict=${verdict}>${verdictIcon(verdict)}${word}</span>`;
