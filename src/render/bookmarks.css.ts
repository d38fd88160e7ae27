// The list of bookmarks: a frame with a row for each, and what can be done with them below.
import { css } from 'lit';

export const bookmarksStyles = css`
  .inline {
    display: block;
  }
  .shelf {
    padding: var(--_pad);
    gap: 0.75em;
  }
  .title {
    font-size: 1.0625em;
  }
  ul {
    list-style: none;
    padding: 0;
    border-block-end: var(--_line);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.375em 0.75em;
    align-items: center;
    padding-block: 0.625em;
    border-block-start: var(--_line);
  }
  /* The badge stands below the name where there is no room beside it. */
  .badged {
    grid-column: 2;
    grid-row: 2;
    justify-self: start;
  }
  .who {
    grid-column: 2;
  }
  .whole {
    display: inline-block;
  }
  input {
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--_ink);
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
    color: var(--_faint);
  }
  .cross {
    block-size: 1em;
    inline-size: 1em;
    fill: currentColor;
  }
  button:hover {
    background: var(--ship-quiet, light-dark(#f3f4f4, #1e2226));
    color: var(--_ink);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .told {
    flex: 1 1 8em;
    font-size: 0.9375em;
    color: var(--_soft);
  }
  .compared {
    gap: 0.75em;
    padding-block-start: 1.25em;
  }
  .compared header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding: 0.625em var(--_pad);
  }
  .bones i + i {
    inline-size: 9em;
  }
  @container (inline-size >= 32em) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }
    .badged {
      grid-column: 3;
      grid-row: 1;
    }
    .remove {
      grid-column: 4;
    }
  }
  @media print {
    input,
    .acts {
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
