// Styles of the card, laid out by its own width.
import { css } from 'lit';

export const cardStyles = css`
  .card {
    padding: var(--_padding);
    gap: 0.875em;
  }
  .header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
  }
  .avatar {
    display: grid;
    place-items: center;
    block-size: 2.75em;
    background: var(--ship-color-surface-hover, light-dark(#f3f4f4, #1e2226));
    object-fit: contain;
    color: var(--_text-secondary);
    border-radius: 0.375em;
    inline-size: 2.75em;
    font-weight: 600;
    line-height: 1;
  }
  .name {
    font-size: 1.1875em;
    line-height: 1.25;
  }
  .name a:not(:hover) {
    text-decoration-color: #0000;
  }
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    border-block: var(--_hairline);
    padding-block: 0.875em;
    &:last-child {
      padding-block-end: 0;
      border-block-end: 0;
    }
    & > .verdict {
      font-size: 1.75em;
      line-height: 1.15;
    }
    & > [data-verdict='none'] {
      font-size: 1.375em;
      line-height: 1.464;
    }
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 0.75em;
  }
  .reviewers > .icon {
    block-size: 0.875em;
    color: var(--_verdict-color);
    margin-inline-end: 0.25em;
    &:last-child {
      margin-inline-end: 0.5em;
    }
  }
  /* Down to the longest word, but never wider than the card. */
  .panel > *,
  dl > div > * {
    max-inline-size: 100%;
  }
  dd {
    text-align: end;
    flex: 1 5.5em;
    font-weight: 600;
  }
  .unknown {
    font-weight: 400;
    line-height: 1.714;
    font-size: 0.875em;
    color: var(--_text-secondary);
  }

  /* Very narrow, as with very large text. */
  @container (inline-size < 12em) {
    .header {
      display: block;
    }
    .avatar {
      display: none;
    }
    dd {
      text-align: start;
    }
  }
  /* Three values side by side. */
  @container (22em <= inline-size < 38em) {
    .card.frame dl {
      grid-template-columns: fit-content(35%) minmax(0, 1fr) fit-content(35%);
      overflow-wrap: anywhere;
      gap: 1em;
      padding-block: 0.25em;
      & > div {
        display: block;
      }
      & > :nth-child(2) {
        border-inline: var(--_hairline);
        padding-inline: 1em;
      }
      & dd {
        text-align: start;
      }
    }
  }
  /* Two columns: name, and verdict with tally. */
  @container (inline-size >= 38em) {
    .card.frame {
      column-gap: 1.5em;
      grid-template: auto auto 1fr / minmax(0, 1fr) 18.5em;
      & > .notes {
        grid-column: 1 / -1;
      }
      & > .summary {
        grid-area: 1 / 2 / 4;
        padding-inline-start: 1.5em;
        border-inline-start: var(--_hairline);
      }
      & .panel {
        border-block-start: 0;
        padding-block-start: 0;
      }
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid;
    }
  }
`;
