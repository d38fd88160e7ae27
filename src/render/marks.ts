// The four verdict marks: a disc, a square, half a diamond, a ring. Told apart by outline, never by colour alone.
import { html, type TemplateResult } from 'lit';
import type { Ruling } from '../facts/tool.js';
import type { Verdict } from '../facts/panel.js';

/** Each mark, whole and without bindings, because a page may draw thousands. */
export const marks: Readonly<Record<Verdict, TemplateResult>> = {
  ship: html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" data-verdict="ship">
    <path
      fill-rule="evenodd"
      d="M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15ZM3.49 8.81 7.06 12.37 12.56 5.95 11.04 4.65 6.94 9.43 4.91 7.39Z"
    />
  </svg>`,
  skip: html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" data-verdict="skip">
    <path
      fill-rule="evenodd"
      d="M3 1.25h10A1.75 1.75 0 0 1 14.75 3v10A1.75 1.75 0 0 1 13 14.75H3A1.75 1.75 0 0 1 1.25 13V3A1.75 1.75 0 0 1 3 1.25ZM10.31 4.16 11.84 5.69 9.53 8 11.84 10.31 10.31 11.84 8 9.53 5.69 11.84 4.16 10.31 6.47 8 4.16 5.69 5.69 4.16 8 6.47Z"
    />
  </svg>`,
  split: html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" data-verdict="split">
    <path fill-rule="evenodd" d="M8 0 16 8 8 16 0 8ZM8.9 3.15V12.85L13.75 8Z" />
  </svg>`,
  none: html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" data-verdict="none">
    <path
      fill-rule="evenodd"
      d="M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15ZM8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 0 0 0-11.6Z"
    />
  </svg>`,
};

/** A verdict: its mark and its word, in the verdict's tone. */
export const verdictView = ({ verdict, word }: Ruling): TemplateResult =>
  html`<span class="verdict" part="verdict" data-verdict=${verdict}>${marks[verdict]}${word}</span>`;
