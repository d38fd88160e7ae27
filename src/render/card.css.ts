// The card: one colour, hairlines on one grid, laid out by its own width.
import { css } from 'lit';

export const cardStyles = css`
  .card {
    gap: 0.875em;
    padding: var(--_pad);
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.75em;
  }
  .initial {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 0.375em;
    background: var(--_quiet);
    color: var(--_soft);
    font-weight: 600;
    line-height: 1;
    object-fit: contain;
  }
  .name {
    font-size: 1.1875em;
    line-height: 1.25;
    letter-spacing: calc(-0.008em * var(--_track));
  }
  .name a:not(:hover) {
    text-decoration-color: transparent;
  }
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding-block: 0.875em;
    border-block: var(--_line);
    &:last-child {
      padding-block-end: 0;
      border-block-end: 0;
    }
    & > .verdict {
      font-size: 1.75em;
      line-height: 1.15;
      letter-spacing: calc(-0.015em * var(--_track));
    }
    & > [data-verdict='none'] {
      font-size: 1.375em;
      line-height: 1.464;
    }
  }
  .jury > .mark {
    inline-size: 0.875em;
    block-size: 0.875em;
    color: var(--_tone);
    margin-inline-end: 0.25em;
    &:last-child {
      margin-inline-end: 0.5em;
    }
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 0.75em;
  }
  dd {
    flex: 1 1 5.5em;
    font-weight: 600;
    text-align: end;
  }
  .unknown {
    font-weight: 400;
    font-size: 0.875em;
    line-height: 1.714;
    color: var(--_soft);
  }

  /* Very large text in a small place. */
  @container ship (inline-size < 12em) {
    .who {
      grid-template-columns: minmax(0, 1fr);
    }
    .who > .initial {
      display: none;
    }
    .facts dd {
      text-align: start;
    }
  }
  /* Three facts abreast. */
  @container ship (22em <= inline-size < 38em) {
    .frame > .ruling > .facts {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0;
      padding-block: 0.25em;
      & > div {
        display: block;
        padding-inline: 1em;
        border-inline-start: var(--_line);
      }
      & > :first-child {
        padding-inline-start: 0;
        border: 0;
      }
      & > :last-child {
        padding-inline-end: 0;
      }
      & dd {
        text-align: start;
      }
    }
  }
  /* Two columns: who it is, what the panel ruled. */
  @container ship (inline-size >= 38em) {
    .card.frame {
      grid-template: auto auto 1fr / minmax(0, 1fr) 18.5em;
      column-gap: 1.5em;
      & > .notes {
        grid-column: 1 / -1;
      }
      & > .ruling {
        grid-area: 1 / 2 / 4;
        border-inline-start: var(--_line);
        padding-inline-start: 1.5em;
      }
      & .panel {
        padding-block-start: 0;
        border-block-start: 0;
      }
    }
  }
`;
