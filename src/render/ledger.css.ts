// Decision table and scorecard: one grid for both, pinned labels where they scroll, stacked where they cannot.
import { css } from 'lit';

export const ledgerStyles = css`
  .scroller {
    overflow-x: auto;
  }
  .frame > .scroller:only-child {
    border-radius: var(--_radius);
  }
  .scroller ~ .notes {
    padding: 0.75em var(--_pad);
  }
  .ledger {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    & th,
    & td {
      padding: 0.75em var(--_pad);
      vertical-align: top;
      border-block-start: 1px solid var(--_rule);
      text-wrap: pretty;
    }
    & thead > tr > * {
      border-block-start: 0;
      padding-block: 0.875em 0.75em;
      vertical-align: bottom;
    }
    & tbody > tr:first-child > * {
      border-block-start-color: var(--_ink);
    }
    & td,
    & .col {
      border-inline-start: 1px solid var(--_rule);
    }
    & .col {
      font-weight: 650;
      line-height: 1.3;
      text-wrap: balance;
    }
    & .row,
    & .corner {
      inline-size: var(--_label);
      padding-inline-end: 0.5em;
    }
    & .corner {
      border-inline-start: 0;
    }
    /* The label is small, its line is not: that keeps it on the baseline of the value beside it. */
    & .row > span {
      font-size: 0.8125em;
      color: var(--_faint);
    }
    /* The pinned column carries the line at its edge, so the line stays when the rest scrolls. */
    & .pin {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      background: var(--_surface);
      border-inline-end: 1px solid var(--_rule);
      box-shadow: calc(-1px * var(--_flow)) 0 var(--_surface);
    }
    & .pin + * {
      border-inline-start: 0;
    }
    & .sub {
      display: block;
      font-size: 0.875em;
      color: var(--_soft);
      font-variant-numeric: lining-nums tabular-nums;
    }
  }
  .same > td {
    color: var(--_faint);
  }
  .who-same {
    font-size: 0.8125em;
    white-space: nowrap;
  }
  .who-same::before {
    content: '\\b7\\20';
  }
  .scores .row {
    line-height: 1.8;
    & > span {
      font-size: 1em;
      font-weight: 600;
      color: var(--_ink);
    }
  }
  .scores td > .muted {
    line-height: 1.8;
  }
  .score-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }
  .score {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: calc(-0.01em * var(--_track));
    font-variant-numeric: lining-nums tabular-nums;
    & span {
      font-size: 0.5417em;
      font-weight: 400;
      letter-spacing: 0;
      color: var(--_faint);
      margin-inline-start: 0.1em;
    }
  }
  /* The meter is the rule between the number and the take. */
  .meter {
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    margin-block: 0.375em 0.75em;
    transform: scaleX(var(--_flow));
  }
  .track {
    fill: var(--_rule);
  }
  .fill {
    fill: var(--_tone);
  }
  .take {
    font-size: 0.9375em;
    line-height: 1.55;
    color: var(--_soft);
    max-inline-size: var(--_measure);
    & > summary {
      list-style: none;
      cursor: pointer;
      inline-size: fit-content;
      padding-block: 0.375em;
      font-weight: 600;
      color: var(--_ink);
      text-decoration: underline 1px var(--_edge);
      text-underline-offset: 0.2em;
    }
    & > ::-webkit-details-marker {
      display: none;
    }
    &[open] .when-closed,
    &:not([open]) .when-open {
      display: none;
    }
  }
  .only-stacked {
    display: none;
  }
  [data-tools='2'] {
    --_n: 2;
  }
  [data-tools='3'] {
    --_n: 3;
  }
  [data-tools='4'] {
    --_n: 4;
  }
  [data-tools='5'] {
    --_n: 5;
  }
  [data-tools='6'] {
    --_n: 6;
  }

  /* Where ::details-content is known a take is whole beside others and clamped to three lines in a single column;
     elsewhere it is a plain disclosure. The text is always there to be read aloud. */
  @supports selector(::details-content) {
    .take {
      display: flex;
      flex-direction: column;
      & > summary {
        order: 1;
      }
      &::details-content {
        content-visibility: visible;
        display: block;
      }
      @container ship (inline-size >= 32em) {
        & > summary {
          display: none;
        }
      }
      @container ship (inline-size < 32em) {
        &:not([open]) > p {
          display: -webkit-box;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 3;
          line-clamp: 3;
          overflow: hidden;
        }
      }
    }
  }

  @container ship (inline-size >= 60em) {
    .frame {
      --_label: var(--ship-label, 11em);
    }
  }
  /* Many tools: the ledger scrolls inside its frame and the label column stays. */
  @container ship (inline-size >= 32em) {
    .ledger:not([data-tools='1'], [data-tools='2']) {
      min-inline-size: calc(14em + 10em * var(--_n));
      &.scores {
        min-inline-size: calc(16em + 14em * var(--_n));
      }
    }
  }
  /* Halves: the label takes a line of its own, the tools share the width. */
  @container ship (inline-size < 32em) {
    .decision {
      &,
      & thead,
      & tbody {
        display: block;
      }
      & tr {
        display: grid;
        grid-template-columns: repeat(var(--_n, 1), minmax(0, 1fr));
      }
      & .corner,
      & .row {
        grid-column: 1 / -1;
        inline-size: auto;
      }
      & thead > tr > .corner {
        padding-block-end: 0;
      }
      & .row {
        padding-block: 0.625em 0;
      }
      & td:not(.corner) {
        border-block-start: 0;
        padding-block: 0.125em 0.625em;
        line-height: 1.4;
      }
      & .span {
        grid-column: 1 / -1;
      }
      & .pin {
        border-inline-end: 0;
      }
      & td,
      & .col {
        font-size: 0.9375em;
      }
      & .title {
        display: inline-block;
        position: sticky;
        inset-inline-start: var(--_pad);
      }
      & .row > span {
        display: inline-block;
        position: sticky;
        inset-inline-start: calc(var(--_pad) / 0.8125);
      }
      &:not([data-tools='1'], [data-tools='2']) {
        min-inline-size: calc(1em + 7.5em * var(--_n));
      }
    }
    .who-same {
      display: block;
      &::before {
        content: none;
      }
    }
    /* One column: reviewers stack and each take folds. */
    .scores {
      &,
      & thead,
      & tbody,
      & tr,
      & td {
        display: block;
      }
      & .col {
        display: none;
      }
      & .corner,
      & .row {
        inline-size: auto;
        border-inline-end: 0;
      }
      & .row {
        display: block;
        padding-block: 0.875em 0;
        border-block-start-color: var(--_ink);
      }
      & tbody > tr > td {
        border: 0;
        padding-block: 0.375em 0.75em;
      }
    }
    .only-stacked {
      display: block;
      font-size: 0.8125em;
      color: var(--_faint);
    }
  }
  @container ship (32em <= inline-size < 44em) {
    .compare .decision[data-tools='2'],
    .scores[data-tools='2'] {
      &,
      & thead,
      & tbody {
        display: block;
      }
      & tr {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      & .corner,
      & .row {
        grid-column: 1 / -1;
        inline-size: auto;
        border-inline-end: 0;
      }
      & thead > tr > .corner {
        padding-block-end: 0;
      }
      & .row {
        padding-block: 0.625em 0;
      }
      & td:not(.corner) {
        border-block-start: 0;
        padding-block: 0.125em 0.625em;
        line-height: 1.4;
      }
      & .span {
        grid-column: 1 / -1;
      }
    }
  }

  @media print {
    .ledger tr {
      break-inside: avoid;
    }
    .scroller {
      overflow: visible;
    }
    .ship .ledger {
      min-inline-size: 0;
    }
    .take {
      &::details-content {
        content-visibility: visible;
        display: block;
      }
      &:not([open]) > p {
        display: block;
        overflow: visible;
        line-clamp: none;
        -webkit-line-clamp: none;
      }
      & > summary {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    .meter {
      outline: 1px solid CanvasText;
    }
    .track {
      fill: Canvas;
    }
    .fill {
      fill: CanvasText;
    }
  }
`;
