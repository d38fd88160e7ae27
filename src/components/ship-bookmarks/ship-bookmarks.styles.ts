// Styles of <ship-bookmarks>: a frame with one row for each bookmark, and the actions below.
import { css } from 'lit';

export const bookmarksStyles = css`
  .inline {
    display: block;
  }
  .bookmarks {
    padding: var(--_padding);
    gap: 0.75em;
  }
  .title {
    font-size: 1.0625em;
  }
  ul {
    list-style: none;
    padding: 0;
    border-block-end: var(--_hairline);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.375em 0.75em;
    align-items: center;
    padding-block: 0.625em;
    border-block-start: var(--_hairline);
  }
  /* Below the name if there is no space beside it. */
  .badge-cell {
    grid-column: 2;
    grid-row: 2;
    justify-self: start;
  }
  .header {
    grid-column: 2;
  }
  .nowrap {
    display: inline-block;
    max-inline-size: 100%;
  }
  input {
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--ship-color-accent, var(--_text));
    cursor: pointer;
  }
  .remove {
    grid-column: 3;
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    padding: 0;
    margin-inline-end: -0.5em;
    border-color: #0000;
    color: var(--_text-muted);
  }
  .cross {
    block-size: 1em;
    inline-size: 1em;
    fill: currentColor;
  }
  button:hover {
    background: var(--ship-color-surface-hover, light-dark(#f3f4f4, #1e2226));
    color: var(--_text);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .status {
    flex: 1 1 8em;
    font-size: 0.9375em;
    color: var(--_text-secondary);
  }
  .compared {
    gap: 0.75em;
    padding-block-start: 1.25em;
  }
  .compared > tool-compare {
    margin: 0;
  }
  .compared header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding: 0.625em var(--_padding);
  }
  .skeleton i + i {
    inline-size: 9em;
  }
  @container (inline-size >= 32em) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }
    .badge-cell {
      grid-column: 3;
      grid-row: 1;
    }
    .remove {
      grid-column: 4;
    }
  }
  @media print {
    input,
    .actions {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .remove {
      border-color: ButtonBorder;
    }
    .cross {
      fill: ButtonText;
    }
  }
`;
