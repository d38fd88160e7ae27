// <ship-scorecard>: the reviewers of one tool or several.
import { property } from 'lit/decorators.js';
import { scorecardPiece } from '../render/scorecard.js';
import { ShipElement } from './ship-element.js';

/**
 * The reviewers' table of one tool or several: score, verdict and take of each reviewer who judged one of them.
 *
 * @tagname ship-scorecard
 *
 * @attr {string} integrity - What the file at `catalog` must be, as `integrity` of a `<script>`, such as `sha256-…`.
 * For a `.json` catalog; read when the catalog is asked for.
 *
 * @slot - The author’s own content, best a link: shown until there is an answer, and where there is none.
 * @slot loading - Shown instead of the default slot while loading.
 * @slot error - Shown instead of the default slot when there is no answer.
 * @slot footer - Shown below, always.
 *
 * @csspart root - Everything we draw.
 * @csspart table - A table.
 * @csspart row - A row of a table.
 * @csspart reviewer - The head of a row.
 * @csspart cell - A cell of a table.
 * @csspart score - A score or share.
 * @csspart verdict - A verdict: mark and word.
 * @csspart take - A reviewer’s take.
 * @csspart source - Whose verdict it is, its date, disclosure and corrections.
 * @csspart missing - What stands there when there is no answer.
 *
 * @cssproperty [--ship-font=inherit] - The font family.
 * @cssproperty [--ship-surface=light-dark(#fff, #14171a)] - The ground. Keep it opaque: tables scroll under it.
 * @cssproperty [--ship-quiet=light-dark(#f3f4f4, #1e2226)] - The tile of an initial, and hovered buttons.
 * @cssproperty [--ship-ink=light-dark(#16191d, #eef0f2)] - Names, values and scores.
 * @cssproperty [--ship-soft=light-dark(#454b53, #b9bfc6)] - Takes, descriptions and tallies.
 * @cssproperty [--ship-faint=light-dark(#636a73, #979fa8)] - Labels, notes and what is the same for all.
 * @cssproperty [--ship-rule=light-dark(#e1e3e5, #2b3035)] - Hairlines and the empty part of a meter.
 * @cssproperty [--ship-edge=light-dark(#858c95, #727b85)] - Underlines and borders of what can be pressed.
 * @cssproperty [--ship-link=light-dark(#1b50b8, #8fb6ff)] - The focus ring.
 * @cssproperty [--ship-tone-ship=light-dark(#00694a, #4fcf9f)] - The verdict Ship.
 * @cssproperty [--ship-tone-skip=light-dark(#b3321b, #ff8f73)] - The verdict Skip.
 * @cssproperty [--ship-tone-split=light-dark(#7d5700, #e3b34f)] - A split panel.
 * @cssproperty [--ship-tone-none=light-dark(#5d646d, #9fa7b0)] - No verdict.
 * @cssproperty [--ship-border=1px] - The width of the frame.
 * @cssproperty [--ship-radius=0.5em] - The corners of the frame.
 * @cssproperty [--ship-pad=1.25em] - The space inside the frame; 1em below 32em.
 * @cssproperty [--ship-line=1.5] - The line height.
 * @cssproperty [--ship-measure=38em] - The longest line of running text.
 * @cssproperty [--ship-label=9.25em] - The width of the column of labels; up to 11em where there is room.
 *
 * @cssstate idle - Not asked yet.
 * @cssstate loading - Asked, and no answer yet.
 * @cssstate ready - An answer is shown.
 * @cssstate stale - An old answer is shown, because a newer could not be had.
 * @cssstate missing - There is no such catalog, or no such tool in it.
 * @cssstate failed - The catalog could not be read.
 *
 * @fires {CustomEvent<ShipLoadDetail>} ship-load - An answer is shown; once for each answer, after it can be seen.
 * @fires {CustomEvent<ShipErrorDetail>} ship-error - The catalog could not be read; the detail says why and what to do.
 * @fires {CustomEvent<ShipErrorDetail>} ship-missing - There is no such catalog, or none of the tools is in it.
 */
export class ShipScorecard extends ShipElement {
  static override readonly piece = scorecardPiece;

  /** The tools: slugs separated by spaces or commas, six at most; the property also takes an array. */
  @property({ reflect: true, useDefault: true }) tools: string | readonly string[] = '';

  /** One more tool: a shorter way to write `tools` with a single slug. */
  @property({ reflect: true, useDefault: true }) tool = '';

  /** The level (1-6) of the table's title as a heading. */
  @property({ reflect: true, useDefault: true, attribute: 'heading-level' }) headingLevel: number | string =
    2;
}

declare global {
  interface HTMLElementTagNameMap {
    'ship-scorecard': ShipScorecard;
  }
}
