// The root and what every piece shares: tokens, marks, verdicts, bones, print and forced colours.
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

  /* Holds the place of a card before there is one: by the width it has, the height a card usually takes. */
  .hold {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .hold::before {
    content: '';
    padding-block-start: clamp(17em, 99 * (38em - 100%), max(25em, 58em - 150%));
  }
  .hold.compact::before {
    padding-block-start: 11em;
  }
  .hold.tall::before {
    padding-block-start: 0;
  }
  .hold.tall[aria-busy='true']::before {
    padding-block-start: 100svh;
  }
  .seat {
    display: inline-grid;
    align-items: baseline;
  }
  .unseen {
    visibility: hidden;
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
    --_ship: var(--ship-tone-ship, light-dark(#00694a, #4fcf9f));
    --_skip: var(--ship-tone-skip, light-dark(#b3321b, #ff8f73));
    --_split: var(--ship-tone-split, light-dark(#7d5700, #e3b34f));
    --_none: var(--ship-tone-none, light-dark(#5d646d, #9fa7b0));
    --_link: var(--ship-link, light-dark(#1b50b8, #8fb6ff));
    --_radius: var(--ship-radius, 0.5em);
    --_border: var(--ship-border, 1px);
    --_pad: var(--ship-pad, 1.25em);
    --_measure: var(--ship-measure, 38em);
    --_label: var(--ship-label, 9.25em);
    --_track: 1;
    --_flow: 1;

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    container: ship / inline-size;
    color: var(--_ink);
    line-height: var(--ship-line, 1.5);
    font-variant-numeric: lining-nums;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .hold::before,
  .hold > *,
  .seat > * {
    grid-area: 1 / 1;
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
  .ship :where(p, dl, dd, dt, table, th, td) {
    margin: 0;
    padding: 0;
    font: inherit;
    text-align: start;
  }
  .ship :where(a) {
    color: inherit;
    text-decoration: underline 1px var(--_edge);
    text-underline-offset: 0.2em;
  }
  .ship :where(a:hover) {
    text-decoration-color: currentColor;
  }
  .ship :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }
  .ship .scroller:focus-visible {
    outline-offset: -2px;
  }

  [data-verdict='ship'] {
    --_tone: var(--_ship);
  }
  [data-verdict='skip'] {
    --_tone: var(--_skip);
  }
  [data-verdict='split'] {
    --_tone: var(--_split);
  }
  [data-verdict='none'] {
    --_tone: var(--_none);
  }

  /* A mark is drawn on 16 units and sits centred on the capitals beside it. */
  .mark {
    inline-size: 1em;
    block-size: 1em;
    fill: currentColor;
    vertical-align: -0.14em;
    vertical-align: calc((1cap - 1em) / 2);
    overflow: visible;
  }
  .verdict {
    color: var(--_tone);
    font-weight: 700;
    white-space: nowrap;
  }
  .verdict > .mark {
    margin-inline-end: 0.4em;
  }
  .frame {
    background: var(--_surface);
    border: var(--_border) solid var(--_rule);
    border-radius: var(--_radius);
  }
  .label {
    color: var(--_faint);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .muted {
    color: var(--_faint);
  }
  .title {
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .about {
    font-size: 0.9375em;
    color: var(--_soft);
    text-wrap: pretty;
    max-inline-size: var(--_measure);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .empty {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    align-content: start;
    padding: var(--_pad);
  }
  .notes {
    display: grid;
    gap: 0.375em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_rule);
  }
  .note {
    font-size: 0.8125em;
    line-height: 1.45;
    color: var(--_faint);
    text-wrap: pretty;
    max-inline-size: calc(var(--_measure) * 1.2);
  }
  .note > b {
    font-weight: 600;
  }
  .button {
    font: inherit;
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.25;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: 0.4em;
    background: var(--_surface);
    color: var(--_ink);
    cursor: pointer;
  }
  .button:hover {
    background: var(--_quiet);
  }
  .bone {
    display: inline-block;
    inline-size: 100%;
    max-inline-size: 100%;
    block-size: 0.625em;
    border-radius: 0.1875em;
    background: var(--_rule);
    vertical-align: middle;
  }
  .w2 {
    inline-size: 5em;
  }
  .w3 {
    inline-size: 7.5em;
  }
  .p60 {
    inline-size: 60%;
  }
  .p85 {
    inline-size: 85%;
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
      --_surface: #fff;
      --_quiet: #fff;
      --_ink: #000;
      --_soft: #222;
      --_faint: #444;
      --_rule: #bbb;
      --_edge: #777;
      --_ship: #00573d;
      --_skip: #96260f;
      --_split: #664600;
      --_none: #444;
      color-scheme: only light;
    }
    .hold::before,
    .button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bone,
    .initial {
      border: 1px solid CanvasText;
    }
    .bone {
      background: Canvas;
    }
    /* An svg keeps its own colour unless told. */
    .mark {
      color: CanvasText;
    }
    a .mark {
      color: LinkText;
    }
  }
`;
