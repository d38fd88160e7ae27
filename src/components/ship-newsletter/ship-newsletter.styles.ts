// Styles of <ship-newsletter>: field and button in one line if they fit, else in two.
import { css } from 'lit';

export const newsletterStyles = css`
  .newsletter {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_padding);
    --_error: var(--ship-color-error, light-dark(#b3321b, #ff8f73));
  }
  .newsletter .title,
  ::slotted([slot='heading']) {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  ::slotted([slot='text']) {
    display: block;
    margin: 0.375em 0 0;
    max-inline-size: var(--ship-measure, 38em);
    color: var(--_text-secondary);
  }
  .form {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    margin-block-start: 0.875em;
  }
  .form > .label {
    flex-basis: 100%;
    margin-block-end: 0.25em;
  }
  .field {
    flex: 1 1 12em;
    min-inline-size: 0;
    max-inline-size: 24em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border-strong);
    border-radius: 0.375em;
    background: var(--_surface);
    /* Font size of the root: iOS zooms into fields of less than 16 px. */
    font: inherit;
    line-height: 1.25;
    color: var(--_text);
  }
  /* An address runs from left to right, but is aligned with the texts of the language. */
  .form:dir(rtl) > .field {
    text-align: end;
  }
  .field[aria-invalid] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .submit {
    border-color: var(--ship-color-accent, var(--_text));
    background: var(--ship-color-accent, var(--_text));
    font-weight: 600;
    line-height: 1.25;
    white-space: nowrap;
    color: var(--_surface);
    &:hover {
      border-color: var(--ship-color-accent, var(--_text-secondary));
      background: var(--ship-color-accent, var(--_text-secondary));
    }
    &[aria-disabled] {
      border-color: var(--_border-strong);
      background: var(--_surface);
      cursor: default;
      color: var(--_text-secondary);
    }
  }
  .problem {
    flex-basis: 100%;
    display: flex;
    margin-block-start: 0.5em;
    font-size: 0.875em;
    color: var(--_error);
    & > .icon {
      flex: none;
      margin-block-start: 0.25em;
    }
  }
  /* Live regions must exist before their content; empty ones take no space. */
  .problem:not(:has(*)),
  #confirmation:not(:has(*)) {
    position: absolute;
  }
  ::slotted([slot='consent']) {
    display: block;
    margin: 0.75em 0 0;
  }
  #confirmation .icon {
    color: var(--ship-color-verdict-ship, light-dark(#00694a, #4fcf9f));
  }
  #again {
    margin-block-start: 0.875em;
  }

  @container (inline-size < 22em) {
    .field,
    .submit {
      flex: 1 1 100%;
      max-inline-size: none;
    }
    .submit {
      margin-block-start: 0.5em;
    }
  }
  @media print {
    .root {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .field[aria-invalid] {
      outline: 2px solid;
      outline-offset: -2px;
    }
    .submit {
      background: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
      &[aria-disabled] {
        border-color: GrayText;
        background: ButtonFace;
        color: GrayText;
      }
    }
  }
`;
