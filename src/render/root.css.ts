// The root and what every piece shares: tokens, type, marks, verdicts, bones, print and forced colours.
// Each --ship-* token is read once into a private name and never declared, so the page's value always wins. The root is
// positioned: else what is hidden in it would escape a scrolling box of the page, and widen the page itself.
import { css } from 'lit';

export const rootStyles = css`
  :host {
    display: block;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }

  .ship {
    all: initial;
    color-scheme: inherit;
    pointer-events: inherit;
    font-family: var(--ship-font, inherit);
    font-size: inherit;
    visibility: inherit;
    position: relative;

    --_surface: var(--ship-surface, light-dark(#fff, #14171a));
    --_ink: var(--ship-ink, light-dark(#16191d, #eef0f2));
    --_soft: var(--ship-soft, light-dark(#454b53, #b9bfc6));
    --_faint: var(--ship-faint, light-dark(#636a73, #979fa8));
    --_rule: var(--ship-rule, light-dark(#e1e3e5, #2b3035));
    --_edge: var(--ship-edge, light-dark(#858c95, #727b85));
    --_pad: var(--ship-pad, 1.25em);
    --_line: 1px solid var(--_rule);

    container-type: inline-size;
    font-variant: lining-nums;
    line-height: var(--ship-line, 1.5);
    --_label: var(--ship-label, 9.25em);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    text-wrap: pretty;
    overflow-wrap: break-word;
    color: var(--_ink);
  }
  .ship * {
    box-sizing: border-box;
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--ship-link, light-dark(#1b50b8, #8fb6ff));
    outline-offset: 2px;
  }
  th {
    font: inherit;
    text-align: start;
  }
  a,
  summary {
    color: inherit;
    /* Written out: WebKit drops the short form with a thickness, and the line with it. */
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }

  /* Holds the place of a card: by the width there is, the height a card usually takes. */
  .hold::before {
    padding-block-start: max(16.1em, 39.3em - 37.7%, 64.5em - 150%);
    content: '';
  }
  .compact::before {
    padding-block-start: clamp(12.1em, 99 * (22em - 100%), 15.8em);
  }
  .tall::before {
    padding-block-start: 0;
  }
  .tall[aria-busy]::before {
    padding-block-start: 100svh;
  }
  .hold::before,
  .hold > * {
    grid-area: 1 / 1;
  }
  .unseen {
    visibility: hidden;
  }

  /* One column, narrower than its content would like. */
  .ship,
  .hold,
  .stack,
  details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .stack {
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
    font-weight: 700;
    color: var(--_tone);
  }
  rect {
    fill: var(--_tone);
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
  details,
  .tally,
  button {
    font-size: 0.9375em;
    max-inline-size: var(--ship-measure, 38em);
    color: var(--_soft);
  }
  .notes {
    padding-block-start: 0.75em;
    border-block-start: var(--_line);
  }
  .empty {
    padding: var(--_pad);
  }
  .hidden {
    inline-size: 1px;
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .figures {
    font-variant: lining-nums tabular-nums;
  }
  button {
    justify-self: start;
    cursor: pointer;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: 0.4em;
    background: var(--_surface);
    font-family: inherit;
  }
  /* Drawn on 16 units, centred on the capitals beside it. */
  .mark {
    block-size: 1em;
    vertical-align: calc((1cap - 1em) / 2);
    margin-inline-end: 0.4em;
    fill: currentColor;
  }
  i {
    inline-size: 5em;
    max-inline-size: 100%;
    block-size: 0.625em;
    display: block;
    border-radius: 0.1875em;
    background: var(--_rule);
  }
  .bones {
    align-content: stretch;
    gap: 1.5em;
    grid-template-rows: auto 1fr;
  }
  /* Lines of text in threes, however high the place is. */
  .lines {
    background: repeating-linear-gradient(
      var(--_rule) 0 0.625em,
      #0000 0 1.5em,
      var(--_rule) 0 2.125em,
      #0000 0 3em,
      var(--_rule) 0 3.625em,
      #0000 0 6em
    );
  }
  @media not (prefers-reduced-motion) {
    i,
    .lines {
      animation: fade 1.8s ease-in-out infinite alternate;
    }
    @keyframes fade {
      to {
        opacity: 0.45;
      }
    }
  }
  @container (inline-size < 32em) {
    .frame {
      --_pad: var(--ship-pad, 1em);
    }
  }

  @media print {
    .ship {
      color-scheme: light;
      --_ink: #000;
      --_soft: #222;
      --_faint: #444;
    }
    .hold::before,
    button {
      display: none;
    }
    .card,
    .badge,
    tr {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    i,
    .lines,
    .initial,
    .meter {
      border: 1px solid;
    }
    /* An svg keeps its own colour unless told. */
    .mark,
    rect {
      fill: CanvasText;
    }
    a .mark {
      fill: LinkText;
    }
  }
`;
