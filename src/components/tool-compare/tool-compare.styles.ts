// Styles of the comparison: cards, table and scorecard in one frame, with aligned lines.
import { css } from 'lit';

export const compareStyles = css`
  .comparison {
    & > * + * {
      border-block-start: var(--_hairline);
    }
  }
  .versus {
    font-size: min(1.5em, 1em + 1.5625cqi);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
    & bdi {
      display: inline-block;
      max-inline-size: 100%;
    }
    & span {
      font-weight: 400;
      white-space: pre-wrap;
    }
  }
  .lede {
    color: var(--_text-secondary);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    margin-inline-end: -1px;
    margin-block-end: -1px;
    & .side {
      display: none;
    }
    /* Borders of adjacent cards overlap, for any number of cards in a row. Borders at the edge are clipped. */
    & > .card {
      margin: -1px 0 0;
      border: var(--_hairline);
      margin-inline-start: -1px;
    }
  }
  @container (inline-size >= 32em) {
    .cards {
      & > .card,
      & .summary {
        grid-row: span 6;
        grid-template-rows: subgrid;
      }
      & .summary {
        grid-row: 3 / span 2;
      }
      & .about {
        grid-row: 5;
      }
      & .notes {
        grid-row: 6;
      }
    }
  }
  @container (inline-size >= 44em) {
    .cards[data-tools='2'] {
      grid-template-columns: var(--_label-width) repeat(2, minmax(0, 1fr));
      & .side {
        display: block;
        padding: var(--_padding);
        padding-inline-end: 0.5em;
        grid-row: span 6;
      }
    }
  }
`;
