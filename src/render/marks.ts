// The four verdict marks: a disc, a square, half a diamond, a ring. Told apart by outline, never by colour alone.
import { html, type TemplateResult } from 'lit';
import type { Ruling } from '../facts/tool.js';
import type { Verdict } from '../facts/panel.js';

const markView = (verdict: Verdict, path: string) =>
  html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" data-verdict=${verdict}>
    <path fill-rule="evenodd" d=${path} />
  </svg>`;

export const marks: Readonly<Record<Verdict, TemplateResult>> = {
  ship: markView(
    'ship',
    'M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15ZM3.5 8.8 7.1 12.4 12.6 6 11 4.7 6.9 9.4 4.9 7.4Z',
  ),
  skip: markView(
    'skip',
    'M3 1.25h10A1.75 1.75 0 0 1 14.75 3v10A1.75 1.75 0 0 1 13 14.75H3A1.75 1.75 0 0 1 1.25 13V3A1.75 1.75 0 0 1 3 1.25ZM10.3 4.2 11.8 5.7 9.5 8 11.8 10.3 10.3 11.8 8 9.5 5.7 11.8 4.2 10.3 6.5 8 4.2 5.7 5.7 4.2 8 6.5Z',
  ),
  split: markView('split', 'M8 0 16 8 8 16 0 8ZM8.9 3.2V12.8L13.7 8Z'),
  none: markView(
    'none',
    'M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15ZM8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 0 0 0-11.6Z',
  ),
};

/** A verdict: its mark and its word, in the verdict's tone. */
export const verdictView = ({ verdict, word }: Ruling): TemplateResult =>
  html`<span class="verdict" part="verdict" data-verdict=${verdict}>${marks[verdict]}${word}</span>`;
