// The badge: an inline box that never moves the line it stands in.
import { css } from 'lit';

export const badgeStyles = css`
  .inline {
    /* A little larger in small print, a little smaller in a heading. */
    font-size: calc(0.62em + 3.75px);
    line-height: 1;
    white-space: nowrap;
  }
  .placeholder,
  .badge {
    display: inline-grid;
    grid-template-columns: minmax(0, auto);
    max-inline-size: 100%;
    align-items: baseline;
    & > * {
      grid-area: 1 / 1;
    }
  }
  /* A label that is wider than the page. */
  .badge,
  .badge > * {
    overflow-x: clip;
    text-overflow: ellipsis;
  }
  .badge {
    justify-items: center;
    padding: 0.14em 0.42em 0.16em;
    background: var(--_surface);
    border: var(--ship-border, 1px) solid
      color-mix(in srgb, var(--_verdict-color, var(--_border-strong)) 38%, var(--_surface));
    color: var(--_text-secondary);
    border-radius: 0.3125em;
    /* Takes away the height that padding and border add to the line. */
    margin-block: -0.4em;
  }
  a.badge {
    text-decoration: none;
    &:hover {
      border-color: var(--_verdict-color);
    }
  }
  .word {
    font-weight: 650;
    color: var(--_verdict-color);
  }
  .absent {
    border: 1px dashed var(--_border-strong);
  }
  @media print {
    .badge {
      break-inside: avoid;
    }
  }
`;
