// Styles of <ship-bookmark>: a button with a constant label, and a ribbon icon that is filled when pressed.
import { css } from 'lit';

export const bookmarkStyles = css`
  :host {
    display: inline-block;
    margin: 0;
    max-inline-size: 100%;
  }
  .root {
    container-type: normal;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em 0.625em;
    line-height: 1.3;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
    color: var(--_text);
  }
  button:hover {
    background: var(--ship-color-surface-hover, light-dark(#f3f4f4, #1e2226));
  }
  [aria-disabled] {
    cursor: default;
    color: var(--_text-muted);
  }
  .ribbon {
    flex: none;
    block-size: 1em;
    inline-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  [aria-pressed='true'] .ribbon {
    fill: currentColor;
    color: var(--ship-color-accent, inherit);
  }
  @media (forced-colors: active) {
    .ribbon {
      stroke: ButtonText;
    }
    [aria-pressed='true'] .ribbon {
      fill: ButtonText;
    }
  }
`;
