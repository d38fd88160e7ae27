// Styles of one review in a scorecard: score, meter and take. Before the table's, which adapt them to its width.
import { css } from 'lit';

export const reviewStyles = css`
  .score-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }
  .score {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.2;
    & span {
      font-weight: 400;
      font-size: 0.5417em;
    }
  }
  /* The meter is the line between score and take. */
  .meter {
    /* Set also here, so that its end is drawn alike in both directions. */
    scale: 1;
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    margin-block: 0.375em 0.75em;
    background: var(--_border);
  }
  :dir(rtl) > .meter {
    scale: -1;
  }
  .meter rect {
    fill: var(--_verdict-color);
  }
  details {
    line-height: 1.55;
  }
  summary {
    cursor: pointer;
    padding-block: 0.375em;
    /* No list item, so no marker; WebKit needs the rule below. */
    display: block;
    inline-size: fit-content;
    font-weight: 600;
    color: var(--_text);
  }
  ::-webkit-details-marker,
  [open] .when-closed,
  details:not([open]) .when-open,
  .stacked {
    display: none;
  }
  /* Where ::details-content is supported, a take is shown in full in several columns and clamped to three lines in a
     single column, but always there for screen readers; elsewhere it is a plain disclosure. */
  @supports selector(::details-content) {
    ::details-content {
      content-visibility: visible;
    }
    summary {
      order: 1;
    }
    @container (inline-size >= 32em) {
      summary {
        display: none;
      }
    }
    @container (inline-size < 32em) {
      details:not([open]) > p {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }
    }
  }
`;
