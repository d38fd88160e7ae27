// The button that bookmarks a tool: a ribbon that is filled when pressed, and a word that stays.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { BookmarkToggleViewModel } from '../../view-models/bookmarks.js';

export const bookmarkStyles = css`
  :host {
    display: inline-block;
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

/** The button, and the status beside it. */
export const bookmarkTemplate = ({
  label,
  name,
  pressed,
  usable,
  note,
}: BookmarkToggleViewModel): TemplateResult =>
  html`<button
      type="button"
      id="toggle"
      part="button"
      aria-pressed=${pressed}
      aria-label=${name}
      aria-disabled=${usable ? nothing : 'true'}
    >
      <svg class="ribbon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3.75 1.5h8.5v13L8 11.25 3.75 14.5Z" /></svg
      >${label}</button
    ><span class="label" role="status" part="status">${note}</span>`;
