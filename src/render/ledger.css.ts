// Decision table and scorecard: one grid for both, pinned labels where they scroll, stacked where they cannot.
import { css } from 'lit';

export const ledgerStyles = css`
  .scroller {
    overflow-x: auto;
    &:first-child {
      border-radius: inherit;
    }
    &:focus-visible {
      outline-offset: -2px;
    }
    & ~ .notes {
      padding: 0.75em var(--_pad);
    }
  }
  .ledger {
    inline-size: 100%;
    border-spacing: 0;
    table-layout: fixed;
  }
  th,
  td {
    padding: 0.75em var(--_pad);
    vertical-align: top;
    border: 0 solid var(--_rule);
    border-width: 1px 0 0;
    border-inline-start-width: 1px;
  }
  thead > tr > * {
    border-block-start: 0;
    vertical-align: bottom;
  }
  tbody > tr:first-child > * {
    border-block-start-color: var(--_ink);
  }
  /* The pinned column carries the line at its edge, so the line stays when the rest scrolls. */
  .pin {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: var(--_label);
    padding-inline-end: 0.5em;
    background: var(--_surface);
    border-inline-width: 0 1px;
    box-shadow: calc(-1px * var(--_flow)) 0 var(--_surface);
    & + * {
      border-inline-start: 0;
    }
  }
  /* The label is small, its line is not: that keeps it on the baseline of the value beside it. */
  .decision .pin > .label {
    line-height: 1;
  }
  .sub {
    display: block;
    font-size: 0.875em;
    color: var(--_soft);
  }
  .same > td {
    color: var(--_faint);
  }
  .scores tbody :is(.pin, .muted) {
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
    & span {
      font-size: 0.5417em;
      font-weight: 400;
      letter-spacing: 0;
    }
  }
  /* The meter is the rule between the number and the take. */
  .meter {
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    margin-block: 0.375em 0.75em;
    background: var(--_rule);
    transform: scaleX(var(--_flow));
  }
  .fill {
    fill: var(--_tone);
  }
  .take {
    line-height: 1.55;
    & > summary {
      list-style: none;
      cursor: pointer;
      inline-size: fit-content;
      padding-block: 0.375em;
      font-weight: 600;
      color: var(--_ink);
    }
    & > ::-webkit-details-marker {
      display: none;
    }
    &[open] .when-closed,
    &:not([open]) .when-open {
      display: none;
    }
  }
  .stacked {
    display: none;
  }
  [data-tools='1'] {
    --_n: 1;
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
    }
    @container ship (inline-size >= 32em) {
      .take > summary {
        display: none;
      }
    }
    @container ship (inline-size < 32em) {
      .take:not([open]) > p {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
        overflow: hidden;
      }
    }
  }

  @container ship (inline-size >= 60em) {
    .frame {
      --_label: var(--ship-label, 11em);
    }
  }
  /* Many tools: the ledger scrolls inside its frame and the label column stays. */
  @container ship (inline-size >= 44em) {
    .decision {
      min-inline-size: calc(14em + 10em * var(--_n));
    }
    .scores {
      min-inline-size: calc(15em + 14em * var(--_n));
    }
  }
  /* The label takes a line of its own, the tools share the width. */
  @container ship (inline-size < 44em) {
    .ledger {
      min-inline-size: calc(10em * var(--_n) - 8em);
      &,
      & thead,
      & tbody {
        display: block;
      }
      & tr {
        display: grid;
        grid-template-columns: repeat(var(--_n), minmax(0, 1fr));
      }
      & .pin,
      & .span {
        grid-column: 1 / -1;
        inline-size: auto;
        border-inline: 0;
      }
      & .pin {
        padding-block: 0.625em 0;
      }
      & .pin > span {
        display: inline-block;
        position: sticky;
        inset-inline-start: var(--_pad);
      }
      & .pin > .label {
        inset-inline-start: calc(var(--_pad) / 0.8125);
      }
      & tbody td {
        border-block-start: 0;
        padding-block: 0.125em 0.625em;
      }
    }
    .scores {
      min-inline-size: calc(14em * var(--_n));
    }
  }
  /* One column: reviewers stack and each take folds. */
  @container ship (inline-size < 32em) {
    .decision :is(td, .col) {
      font-size: 0.9375em;
      line-height: 1.4;
      padding-inline: calc(var(--_pad) / 0.9375);
    }
    .scores {
      min-inline-size: 0;
      & thead .pin {
        padding-block-end: 0.75em;
      }
      &:not([data-tools='1']) .col {
        display: none;
      }
      & tr {
        display: block;
      }
      & tbody .pin {
        display: block;
        border-block-start-color: var(--_ink);
      }
      & tbody td {
        display: block;
        border: 0;
      }
    }
    .stacked {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .fill {
      fill: CanvasText;
    }
  }
  @media print {
    .scroller {
      overflow: visible;
    }
    .ship .ledger {
      min-inline-size: 0;
    }
    .ship .take {
      &::details-content {
        content-visibility: visible;
        display: block;
      }
      & > p {
        display: block;
      }
    }
  }
`;
