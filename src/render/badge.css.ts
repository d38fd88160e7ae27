// The badge: an inline chip that never moves the line it stands in.
import { css } from 'lit';

export const badgeStyles = css`
  :host {
    display: inline;
  }
  /* A little larger in small print, a little smaller in a heading. */
  .ship.inline {
    display: inline;
    container: none;
    font-size: calc(0.62em + 3.75px);
    line-height: 1;
    white-space: nowrap;
  }
  .badge {
    display: inline-grid;
    justify-items: center;
    align-items: baseline;
    padding: 0.14em 0.42em 0.16em;
    /* What the padding adds to the line is taken away again. */
    margin-block: -0.4em;
    border: var(--_border) solid color-mix(in srgb, var(--_tone, var(--_edge)) 38%, var(--_surface));
    border-radius: 0.3125em;
    background: var(--_surface);
    color: var(--_soft);
  }
  .ship a.badge {
    text-decoration: none;
  }
  a.badge:hover {
    border-color: var(--_tone);
  }
  .badge > * {
    grid-area: 1 / 1;
  }
  .badge > .bone {
    align-self: center;
  }
  .width {
    visibility: hidden;
  }
  .word {
    color: var(--_tone);
    font-weight: 650;
  }
  .word > .mark {
    margin-inline-end: 0.3em;
  }
  .count {
    color: var(--_faint);
    white-space: pre;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .absent {
    border-style: dashed;
  }
  @media print {
    .badge {
      break-inside: avoid;
    }
  }
`;
