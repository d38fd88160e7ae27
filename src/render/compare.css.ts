// The comparison: one frame and one grid, so that the lines of cards, table and scorecard meet.
import { css } from 'lit';

export const compareStyles = css`
  .compare {
    overflow: clip;
    & > * + * {
      border-block-start: 1px solid var(--_rule);
    }
  }
  .opening {
    padding: calc(var(--_pad) * 1.1) var(--_pad);
    display: grid;
    gap: 0.375em;
  }
  .versus {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: calc(-0.015em * var(--_track));
    text-wrap: balance;
    & > bdi {
      display: inline-block;
      max-inline-size: 100%;
    }
  }
  .vs {
    font-weight: 400;
    color: var(--_faint);
    white-space: pre-wrap;
  }
  .summary {
    color: var(--_soft);
    text-wrap: balance;
    max-inline-size: var(--_measure);
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    & > .side {
      display: none;
    }
    & > .card + .card {
      border-block-start: 1px solid var(--_rule);
    }
    & .empty {
      border: 0;
      padding: 0;
    }
  }
  .side > .label {
    margin-block-start: 0.375em;
    text-wrap: balance;
  }
  @container ship (inline-size < 32em) {
    .versus {
      font-size: 1.3125em;
    }
  }
  @container ship (inline-size >= 32em) {
    .cards {
      grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
      & > .card {
        grid-row: span 5;
        grid-template-rows: subgrid;
        row-gap: 0.875em;
      }
      & > .card + .card {
        border-block-start: 0;
        border-inline-start: 1px solid var(--_rule);
      }
      & .tagline {
        grid-row: 2;
      }
      & .ruling {
        grid-row: 3;
      }
      & .about {
        grid-row: 4;
      }
      & .notes {
        grid-row: 5;
      }
    }
  }
  @container ship (inline-size >= 44em) {
    .cards[data-tools='2'] {
      grid-template-columns: var(--_label) repeat(2, minmax(0, 1fr));
      & > .side {
        display: block;
        padding: var(--_pad);
        padding-inline-end: 0.5em;
        grid-row: span 5;
        border-inline-end: 1px solid var(--_rule);
      }
    }
  }
`;
