// Styles of decision table and scorecard: sticky labels where the table scrolls, stacked rows where it is narrow.
import { css } from 'lit';

export const tableStyles = css`
  .scroller {
    overflow: auto;
    &:first-child {
      border-radius: inherit;
    }
    &:focus-visible {
      outline-offset: -2px;
    }
    & ~ .notes {
      padding: 0.75em var(--_padding);
    }
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-spacing: 0;
  }
  th,
  td {
    padding: 0.75em var(--_padding);
    border-block-start: var(--_hairline);
    vertical-align: top;
    border-inline-start: var(--_hairline);
  }
  thead > tr > * {
    border-block-start: 0;
    vertical-align: bottom;
  }
  tbody > :first-child > * {
    border-block-start-color: var(--_text);
  }
  /* The sticky column has the border at its edge, so that the border stays when the rest scrolls. */
  .row-header {
    border-inline-start: 0;
    position: sticky;
    inset-inline-start: 0;
    inline-size: var(--_label-width);
    padding-inline-end: 0.5em;
    background: var(--_surface);
    border-inline-end: var(--_hairline);
    box-shadow: -1px 0 var(--_surface);
    z-index: 1;
    &:dir(rtl) {
      box-shadow: 1px 0 var(--_surface);
    }
    & + * {
      border-inline-start: 0;
    }
  }
  /* Keeps the small label on the baseline of the value beside it. */
  .decision .row-header > .label {
    line-height: 1;
  }
  .subtext {
    display: block;
    font-size: 0.875em;
    color: var(--_text-secondary);
  }
  .scores tbody :is(.row-header, .muted) {
    line-height: 1.8;
  }
  [data-tools='1'] {
    --_columns: 1;
  }
  [data-tools='2'] {
    --_columns: 2;
  }
  [data-tools='3'] {
    --_columns: 3;
  }
  [data-tools='4'] {
    --_columns: 4;
  }
  [data-tools='5'] {
    --_columns: 5;
  }
  [data-tools='6'] {
    --_columns: 6;
  }

  /* Many tools: the table scrolls inside its frame and the label column stays. */
  @container (inline-size >= 44em) {
    .decision {
      min-inline-size: calc(14em + 10em * var(--_columns));
    }
    .scores {
      min-inline-size: calc(15em + 14em * var(--_columns));
    }
  }
  /* Medium width: the label has a line of its own, the tools share the width. */
  @container (inline-size < 44em) {
    table {
      min-inline-size: calc(10em * var(--_columns) - 8em);
      &,
      & > * {
        display: block;
      }
      & tr {
        display: grid;
        grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
      }
      & .row-header,
      & .span {
        grid-column: 1 / -1;
        inline-size: auto;
        border-inline: 0;
      }
      & .row-header {
        padding-block: 0.625em 0;
      }
      & .row-header > span {
        display: inline-block;
        position: sticky;
        inset-inline-start: var(--_padding);
      }
      & .row-header > .label {
        inset-inline-start: calc(var(--_padding) / 0.8125);
      }
      & tbody td {
        border-block-start: 0;
        padding-block: 0.125em 0.625em;
      }
    }
    .scores {
      min-inline-size: calc(14em * var(--_columns));
    }
  }
  /* Narrow: reviewers stack and each take collapses. */
  @container (inline-size < 32em) {
    .decision :is(td, .col) {
      font-size: 0.9375em;
      line-height: 1.4;
      padding-inline: calc(var(--_padding) / 0.9375);
    }
    .scores {
      min-inline-size: 0;
      & thead .row-header {
        padding-block-end: 0.75em;
      }
      &:not([data-tools='1']) .col {
        display: none;
      }
      & tr,
      & tbody tr > * {
        display: block;
      }
      & tbody .row-header {
        border-block-start-color: var(--_text);
      }
      & td {
        border: 0;
      }
    }
    .stacked {
      display: block;
    }
  }

  @media print {
    tr {
      break-inside: avoid;
    }
    .scroller {
      overflow: visible;
    }
    summary {
      display: none;
    }
    .root table {
      min-inline-size: 0;
    }
    .root details > p {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .meter {
      border: 1px solid;
    }
    /* An svg keeps its own colour by default. */
    .meter rect {
      fill: CanvasText;
    }
  }
`;
