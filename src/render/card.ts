// The card of one tool: who it is, what the panel ruled, and whose verdict it is.
import { html, nothing, type TemplateResult } from 'lit';
import * as limits from '../catalog/limits.js';
import { toolCalled } from '../facts/lookup.js';
import { toolFacts, type Note, type Statement, type ToolFacts } from '../facts/tool.js';
import { boxStyles } from './box.css.js';
import { cardStyles } from './card.css.js';
import { verdictIcon, verdictView } from './marks.js';
import { between, type Piece } from './piece.js';
import { rootStyles } from './root.css.js';

/** A tool's facts and how much of them to show. */
export interface CardFacts {
  tool: ToolFacts;
  compact: boolean;
  /** The level (1-6) of the name as a heading. */
  level: number;
}

/** A name in its own language; isolated, because it may run the other way. */
export const nameView = ({ name, lang }: { name: string; lang?: string | undefined }): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${name}</bdi>`;

const statementView = ({ label, text, known }: Statement, part: string) =>
  html`<div part=${part}>
    <dt class="label">${label}</dt>
    <dd class=${known ? '' : 'unknown'}>${text}</dd>
  </div>`;

/** A text of the catalog's own, in its own language and direction. */
const proseView = (kind: string, text: string | undefined, { lang }: ToolFacts) =>
  text ? html`<p class=${kind} dir="auto" lang=${lang ?? nothing}>${text}</p>` : nothing;

const noteView = ({ label, text }: Note, lang: string | undefined) =>
  html`<p class="note">
    ${text ? html`<b>${label}</b> <span dir="auto" lang=${lang ?? nothing}>${text}</span>` : label}
  </p>`;

/** Whose verdict it is, when it was given, and what the catalog says beside it; `named` where the card is not there to say of what. */
export const sourceView = (
  { name, source, reviewed, notes, lang }: ToolFacts,
  named = false,
): TemplateResult | typeof nothing =>
  source || reviewed || notes.length
    ? html`<div class="notes stack" part="source">
        <p class="note">
          ${named ? html`${nameView({ name, lang })}${between}` : nothing}${
            source?.url ? html`<a href=${source.url}>${source.text}</a>` : source?.text
          }${source && reviewed ? between : nothing}${reviewed}
        </p>
        ${notes.map((note) => noteView(note, lang))}
      </div>`
    : nothing;

/** The card itself; framed where it is `alone`. */
export const cardView = (
  tool: ToolFacts,
  level: number,
  compact: boolean,
  alone = true,
): TemplateResult => html`
  <article class="card stack ${alone ? 'frame' : ''}" part="card">
    <header class="who">
      ${
        tool.logo
          ? html`<img
              class="initial"
              alt=""
              width="44"
              height="44"
              loading="lazy"
              referrerpolicy="no-referrer"
              src=${tool.logo}
            />`
          : html`<span class="initial" aria-hidden="true">${tool.initial}</span>`
      }
      <div>
        <div class="name" role="heading" aria-level=${level}>
          ${tool.url ? html`<a href=${tool.url}>${nameView(tool)}</a>` : nameView(tool)}
        </div>
        <p class="label">${tool.category.text}</p>
      </div>
    </header>
    ${compact ? nothing : proseView('tagline', tool.tagline, tool)}
    <div class="ruling stack">
      <div class="panel" part="panel">
        ${verdictView(tool)}
        <p class="tally figures">
          ${
            tool.jury.length > limits.jury
              ? nothing
              : html`<span class="jury" aria-hidden="true">${tool.jury.map(verdictIcon)}</span>`
          }${tool.tally}
        </p>
      </div>
      ${
        compact
          ? nothing
          : html`<dl class="stack figures">
              ${statementView(tool.panelShip, 'score')}${statementView(tool.community, 'community')}${statementView(tool.entry, 'price')}
            </dl>`
      }
    </div>
    ${compact ? nothing : proseView('about', tool.description, tool)} ${sourceView(tool)}
  </article>
`;

/** `<ship-verdict>`. */
export const cardPiece: Piece<CardFacts> = {
  tag: 'ship-verdict',
  inline: false,
  most: 1,
  level: 3,
  styles: [rootStyles, boxStyles, cardStyles],
  room: ({ compact }) => (compact ? 'compact' : ''),
  facts({ tools: [slug = ''], compact, level }, catalog, telling) {
    const tool = toolCalled(slug, catalog);
    return tool && { tool: toolFacts(tool, catalog, telling), compact, level };
  },
  view: ({ tool, level, compact }) => cardView(tool, level, compact),
};
