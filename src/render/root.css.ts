// The root and what every piece shares: tokens, type, marks, verdicts, bones, print and forced colours.
// Each --ship-* token is read once into a private name and never declared, so the page's value always wins.
import { css } from 'lit';

export const rootStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }

  .ship {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    font-family: var(--ship-font, inherit);
    font-size: inherit;
    color-scheme: inherit;

    --_surface: var(--ship-surface, light-dark(#fff, #14171a));
    --_quiet: var(--ship-quiet, light-dark(#f3f4f4, #1e2226));
    --_ink: var(--ship-ink, light-dark(#16191d, #eef0f2));
    --_soft: var(--ship-soft, light-dark(#454b53, #b9bfc6));
    --_faint: var(--ship-faint, light-dark(#636a73, #979fa8));
    --_rule: var(--ship-rule, light-dark(#e1e3e5, #2b3035));
    --_edge: var(--ship-edge, light-dark(#858c95, #727b85));
    --_link: var(--ship-link, light-dark(#1b50b8, #8fb6ff));
    --_pad: var(--ship-pad, 1.25em);
    --_label: var(--ship-label, 9.25em);
    --_line: 1px solid var(--_rule);
    --_track: 1;
    --_flow: 1;

    display: grid;
    container: ship / inline-size;
    color: var(--_ink);
    line-height: var(--ship-line, 1.5);
    font-variant-numeric: lining-nums;
    overflow-wrap: break-word;
    text-wrap: pretty;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  /* Joined scripts are never tracked. */
  .ship:dir(rtl) {
    --_track: 0;
    --_flow: -1;
  }
  .ship *,
  .ship ::before {
    box-sizing: border-box;
  }
  :where(p, dl, dd, th, td) {
    margin: 0;
    padding: 0;
    font: inherit;
    text-align: start;
  }
  :where(a, summary) {
    color: inherit;
    /* Written out: WebKit drops the short form with a thickness, and the line with it. */
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  :where(a:hover) {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }

  /* Holds the place of a card: by the width there is, the height a card usually takes. */
  .hold,
  .seat {
    display: grid;
  }
  .hold::before {
    content: '';
    padding-block-start: max(16.1em, 39.3em - 37.7%, 64.5em - 150%);
  }
  .compact::before {
    padding-block-start: clamp(12.1em, 99 * (22em - 100%), 15.8em);
  }
  .tall::before {
    padding-block-start: 0;
  }
  .tall[aria-busy='true']::before {
    padding-block-start: 100svh;
  }
  .hold::before,
  .hold > *,
  .seat > * {
    grid-area: 1 / 1;
  }
  .unseen {
    visibility: hidden;
  }

  /* One column that may be narrower than its content would like. */
  .ship,
  .hold,
  .stack {
    grid-template-columns: minmax(0, 1fr);
  }
  .stack {
    display: grid;
    align-content: start;
    gap: 0.5em;
  }

  [data-verdict='ship'] {
    --_tone: var(--ship-tone-ship, light-dark(#00694a, #4fcf9f));
  }
  [data-verdict='skip'] {
    --_tone: var(--ship-tone-skip, light-dark(#b3321b, #ff8f73));
  }
  [data-verdict='split'] {
    --_tone: var(--ship-tone-split, light-dark(#7d5700, #e3b34f));
  }
  [data-verdict='none'] {
    --_tone: var(--ship-tone-none, light-dark(#5d646d, #9fa7b0));
  }
  .verdict {
    color: var(--_tone);
    font-weight: 700;
  }
  /* A mark is drawn on 16 units and sits centred on the capitals beside it. */
  .mark {
    inline-size: 1em;
    block-size: 1em;
    fill: currentColor;
    vertical-align: -0.14em;
    vertical-align: calc((1cap - 1em) / 2);
    margin-inline-end: 0.4em;
  }

  .frame {
    background: var(--_surface);
    border: var(--ship-border, 1px) solid var(--_rule);
    border-radius: var(--ship-radius, 0.5em);
  }
  .title,
  .name,
  .col {
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .label,
  .note {
    color: var(--_faint);
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .muted {
    color: var(--_faint);
  }
  .about,
  .take,
  .tally,
  .button {
    font-size: 0.9375em;
    color: var(--_soft);
    max-inline-size: var(--ship-measure, 38em);
  }
  .figures {
    font-variant-numeric: lining-nums tabular-nums;
  }
  .notes {
    padding-block-start: 0.75em;
    border-block-start: var(--_line);
  }
  .empty {
    padding: var(--_pad);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    justify-self: start;
    font-family: inherit;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: 0.4em;
    background: var(--_surface);
    cursor: pointer;
  }
  .bone {
    display: block;
    inline-size: 5em;
    max-inline-size: 100%;
    block-size: 0.625em;
    border-radius: 0.1875em;
    background: var(--_rule);
  }
  .bones {
    grid-template-rows: auto 1fr;
    align-content: stretch;
    gap: 1.5em;
  }
  /* Lines of text in threes, however high the place is. */
  .lines {
    inline-size: auto;
    block-size: auto;
    border-radius: 0;
    background: repeating-linear-gradient(
      var(--_rule) 0 0.625em,
      #0000 0 1.5em,
      var(--_rule) 0 2.125em,
      #0000 0 3em,
      var(--_rule) 0 3.625em,
      #0000 0 6em
    );
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.8s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
  @container ship (inline-size < 32em) {
    .frame {
      --_pad: var(--ship-pad, 1em);
    }
  }

  @media print {
    .ship {
      color-scheme: only light;
      --_ink: #000;
      --_soft: #222;
      --_faint: #444;
    }
    .hold::before,
    .button,
    summary {
      display: none;
    }
    .card,
    .badge,
    tr {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .bone,
    .initial,
    .meter {
      border: 1px solid CanvasText;
    }
    /* An svg keeps its own colour unless told. */
    .mark {
      fill: CanvasText;
    }
    a .mark {
      fill: LinkText;
    }
  }
`;
