// The card: one colour, hairlines on one grid, laid out by its own width.
import { css } from 'lit';

export const cardStyles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.875em;
    padding: var(--_pad);
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.75em;
    align-items: start;
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
  img.initial {
    background: none;
  }
  .name {
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: calc(-0.008em * var(--_track));
    text-wrap: balance;
  }
  .name a:not(:hover) {
    text-decoration-color: transparent;
  }
  .category {
    margin-block-start: 0.125em;
  }
  .tagline {
    line-height: 1.45;
    text-wrap: pretty;
  }
  .ruling {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    align-content: start;
  }
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding-block: 0.875em;
    border-block: 1px solid var(--_rule);
  }
  .panel:last-child {
    padding-block-end: 0;
    border-block-end: 0;
  }
  .panel > .verdict {
    white-space: normal;
    font-size: 1.75em;
    line-height: 1.15;
    letter-spacing: calc(-0.015em * var(--_track));
  }
  .panel > [data-verdict='none'] {
    font-size: 1.375em;
    line-height: 1.464;
    font-weight: 600;
  }
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    font-size: 0.9375em;
    color: var(--_soft);
  }
  .tally,
  .facts {
    font-variant-numeric: lining-nums tabular-nums;
  }
  .jury {
    white-space: nowrap;
  }
  .jury > .mark {
    inline-size: 0.875em;
    block-size: 0.875em;
    vertical-align: -0.08em;
    vertical-align: calc((1cap - 0.875em) / 2);
    color: var(--_tone);
    margin-inline-end: 0.25em;
  }
  .facts {
    display: grid;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 0.75em;
    padding-block: 0.25em;
  }
  .facts dd {
    flex: 1 1 5.5em;
    font-weight: 600;
    text-align: end;
  }
  .facts .unknown {
    font-weight: 400;
    font-size: 0.875em;
    line-height: 1.714;
    color: var(--_soft);
    text-wrap: balance;
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
  @container ship (inline-size >= 22em) {
    .card.frame .facts {
      grid-template-columns: auto minmax(0, 1fr) auto;
      padding-block: 0.25em;
      & > div {
        display: block;
        padding-block: 0;
        padding-inline: 1em;
        border-inline-start: 1px solid var(--_rule);
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
      grid-template:
        'who ruling' auto 'tagline ruling' auto 'about ruling' 1fr 'notes notes' auto / minmax(0, 1fr)
        18.5em;
      column-gap: 1.5em;
      & > .who {
        grid-area: who;
      }
      & > .tagline {
        grid-area: tagline;
      }
      & > .about {
        grid-area: about;
      }
      & > .notes {
        grid-area: notes;
      }
      & > .ruling {
        grid-area: ruling;
        border-inline-start: 1px solid var(--_rule);
        padding-inline-start: 1.5em;
      }
      & .panel {
        padding-block-start: 0;
        border-block-start: 0;
      }
      & .facts {
        display: block;
        padding: 0;
      }
      & .facts > div {
        display: flex;
        padding: 0.25em 0;
        border: 0;
      }
      & .facts dd {
        text-align: end;
      }
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .initial {
      border: 1px solid var(--_rule);
    }
  }
`;
