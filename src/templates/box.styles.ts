// Styles that every box shares and a badge does without: size, frames, type, buttons, skeletons. They follow the root's.
// Those of one widget alone, such as a card or a table, are in a file of its own.
import { css } from 'lit';

export const boxStyles = css`
  :host {
    display: block;
    margin: var(--ship-margin, 0);
  }
  .root {
    container-type: inline-size;
    --_padding: var(--ship-padding, 1.25em);
    --_hairline: 1px solid var(--_border);
    --_label-width: var(--ship-label-width, clamp(9.25em, 18.33cqi, 11em));
  }
  /* Reserves the size of a card: by the width there is, the height a card usually takes. */
  .placeholder::before {
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
  .placeholder::before,
  .placeholder > * {
    grid-area: 1 / 1;
  }

  /* One column that may be narrower than its content. */
  .root,
  .placeholder,
  .stack,
  details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .stack {
    align-content: start;
    gap: 0.5em;
  }

  .verdict {
    font-weight: 700;
    color: var(--_verdict-color);
  }

  .frame {
    /* Some signs never break, such as a family of a hundred. */
    overflow: clip;
    background: var(--_surface);
    border: var(--ship-border, 1px) solid var(--_border);
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
    color: var(--_text-muted);
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .about,
  details,
  .tally,
  button {
    font-size: 0.9375em;
    max-inline-size: var(--ship-measure, 38em);
    color: var(--_text-secondary);
  }
  .notes {
    padding-block-start: 0.75em;
    border-block-start: var(--_hairline);
  }
  .empty {
    padding: var(--_padding);
  }
  .tabular-nums {
    font-variant: lining-nums tabular-nums;
  }
  button {
    justify-self: start;
    cursor: pointer;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_border-strong);
    border-radius: 0.4em;
    background: var(--_surface);
    font-family: inherit;
    color: var(--ship-color-accent, var(--_text-secondary));
  }
  .skeleton {
    align-content: stretch;
    gap: 1.5em;
    grid-template-rows: auto 1fr;
  }
  /* Groups of three lines of text, for any height. */
  .lines {
    background: repeating-linear-gradient(
      var(--_border) 0 0.625em,
      #0000 0 1.5em,
      var(--_border) 0 2.125em,
      #0000 0 3em,
      var(--_border) 0 3.625em,
      #0000 0 6em
    );
  }
  th {
    font: inherit;
    text-align: start;
  }

  @container (inline-size < 32em) {
    .frame {
      --_padding: var(--ship-padding, 1em);
    }
  }
  @media not (prefers-reduced-motion) {
    .lines {
      animation: fade 1.8s ease-in-out infinite alternate;
    }
  }
  @media print {
    .placeholder::before,
    button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .lines {
      border: 1px solid;
    }
  }
`;
