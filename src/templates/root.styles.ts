// The root and the styles that every widget shares, the smallest too. A --ship-* token is read once into a private name and never
// declared: the page's wins. The root is positioned: else what is hidden in it would escape a scrolling box, and widen
// the page.
import { css } from 'lit';

export const rootStyles = css`
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }

  .root {
    all: initial;
    color-scheme: inherit;
    pointer-events: inherit;
    font-family: var(--ship-font, inherit);
    font-size: inherit;
    visibility: inherit;
    /* A reader's own text spacing (WCAG 1.4.12). */
    letter-spacing: inherit;
    word-spacing: inherit;
    position: relative;

    --_surface: var(--ship-color-surface, light-dark(#fff, #14171a));
    --_text: var(--ship-color-text, light-dark(#16191d, #eef0f2));
    --_text-secondary: var(--ship-color-text-secondary, light-dark(#454b53, #b9bfc6));
    --_text-muted: var(--ship-color-text-muted, light-dark(#636a73, #979fa8));
    --_border: var(--ship-color-border, light-dark(#e1e3e5, #2b3035));
    --_border-strong: var(--ship-color-border-strong, light-dark(#858c95, #727b85));

    font-variant: lining-nums;
    line-height: var(--ship-line-height, 1.5);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    text-wrap: pretty;
    overflow-wrap: break-word;
    color: var(--_text);
  }
  .root * {
    box-sizing: border-box;
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--ship-color-focus, var(--ship-color-accent, light-dark(#1b50b8, #8fb6ff)));
    outline-offset: 2px;
  }
  a {
    color: var(--ship-color-link, var(--ship-color-accent, inherit));
  }
  summary {
    color: inherit;
  }
  a,
  summary {
    /* Written out: WebKit drops the short form with a thickness, and the line with it. */
    text-decoration: underline;
    text-decoration-color: var(--_border-strong);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }

  .invisible {
    visibility: hidden;
  }

  [data-verdict='ship'] {
    --_verdict-color: var(--ship-color-verdict-ship, light-dark(#00694a, #4fcf9f));
  }
  [data-verdict='skip'] {
    --_verdict-color: var(--ship-color-verdict-skip, light-dark(#b3321b, #ff8f73));
  }
  [data-verdict='split'] {
    --_verdict-color: var(--ship-color-verdict-split, light-dark(#7d5700, #e3b34f));
  }
  [data-verdict='none'] {
    --_verdict-color: var(--ship-color-verdict-none, light-dark(#5d646d, #9fa7b0));
  }
  .muted {
    color: var(--_text-muted);
  }
  .visually-hidden {
    inline-size: 1px;
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Centred on the capital letters beside it. */
  .icon {
    block-size: 1em;
    vertical-align: calc((1cap - 1em) / 2);
    margin-inline-end: 0.4em;
    fill: currentColor;
  }
  i {
    inline-size: 5em;
    max-inline-size: 100%;
    block-size: 0.625em;
    display: block;
    border-radius: 0.1875em;
    background: var(--_border);
  }
  @media not (prefers-reduced-motion) {
    i {
      animation: fade 1.8s ease-in-out infinite alternate;
    }
    @keyframes fade {
      to {
        opacity: 0.45;
      }
    }
  }
  @media print {
    .root {
      color-scheme: light;
      --_text: #000;
      --_text-secondary: #222;
      --_text-muted: #444;
    }
  }
  @media (forced-colors: active) {
    i {
      border: 1px solid;
    }
    /* An svg keeps its own colour by default. */
    .icon {
      fill: CanvasText;
    }
    a .icon {
      fill: LinkText;
    }
  }
`;
