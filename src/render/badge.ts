// The badge: one verdict in a line of text, as wide while it loads as when it is there.
import { html, nothing, type TemplateResult } from 'lit';
import { toolCalled } from '../facts/lookup.js';
import { countText, toolFacts, type Ruling, type ToolFacts } from '../facts/tool.js';
import type { Wording } from '../words/wording.js';
import { badgeStyles } from './badge.css.js';
import { verdictIcon } from './marks.js';
import { joined, type Piece } from './piece.js';
import { rootStyles } from './root.css.js';

/** A tool's facts, and the widest things a badge may say in this wording. */
export interface BadgeFacts {
  tool: ToolFacts;
  widest: readonly (Ruling & { count: string | undefined })[];
}

const widestOf = (wording: Wording): BadgeFacts['widest'] =>
  (['ship', 'skip', 'split', 'none'] as const).map((verdict) => ({
    verdict,
    word: wording[verdict],
    count: countText({ verdict, ships: 0, skips: 0 }, wording),
  }));

const saidView = ({ verdict, word, count }: BadgeFacts['widest'][number]) =>
  html`<span class="word" part="verdict">${verdictIcon(verdict)}${word}</span
    >${count ? html`<span class="muted">${` ${count}`}</span>` : nothing}`;

/** A chip; unseen and unheard, the widest things it may say lie under what it does say, and keep their width. */
const chipOf = (said: TemplateResult, widest: BadgeFacts['widest']) =>
  html`<span>${said}</span
    >${widest.map((wide) => html`<span class="unseen" aria-hidden="true">${saidView(wide)}</span>`)}`;

/** A badge in plain text, as its tooltip says it. */
export const badgeText = ({ name, word, count, source, reviewed }: ToolFacts): string =>
  joined([name, word, count, source?.text, reviewed]);

/** What holds a badge's place: a chip of its width with a bone in it. */
export const badgeBones = (wording: Wording): TemplateResult =>
  html`<span class="badge"
    >${chipOf(html`<span class="hidden">${wording.loading}</span><i></i>`, widestOf(wording))}</span
  >`;

/** `<ship-badge>`. */
export const badgePiece: Piece<BadgeFacts> = {
  tag: 'ship-badge',
  inline: true,
  most: 1,
  level: 1,
  styles: [rootStyles, badgeStyles],
  room: () => '',
  facts({ tools: [slug = ''] }, catalog, telling) {
    const tool = toolCalled(slug, catalog);
    return tool && { tool: toolFacts(tool, catalog, telling), widest: widestOf(telling.wording) };
  },
  view({ tool, widest }) {
    const chip = chipOf(
      html`<span class="hidden" lang=${tool.lang ?? nothing}>${`${tool.name}: `}</span>${saidView(tool)}`,
      widest,
    );
    return html`<a
      class="badge"
      part="card"
      data-verdict=${tool.verdict}
      href=${tool.url ?? nothing}
      title=${badgeText(tool)}
      >${chip}</a
    >`;
  },
};
