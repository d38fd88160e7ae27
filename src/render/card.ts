// The card of one tool: who it is, what the panel ruled, and whose verdict it is.
import { html, nothing, type TemplateResult } from 'lit';
import { toolCalled } from '../facts/lookup.js';
import { toolFacts, type Note, type Statement, type ToolFacts } from '../facts/tool.js';
import { limits } from '../catalog/limits.js';
import { cardStyles } from './card.css.js';
import { marks, verdictView } from './marks.js';
import { joined, type Piece } from './piece.js';
import { rootStyles } from './root.css.js';

/** A tool's facts and how much of them to show. */
export interface CardFacts {
  tool: ToolFacts;
  compact: boolean;
  /** The level (1-6) of the name as a heading. */
  level: number;
}

/** A tool's name, linked to its review where there is one; isolated, because it may run the other way. */
export const nameView = ({ name, url, lang }: ToolFacts): TemplateResult => {
  const text = html`<bdi lang=${lang ?? nothing}>${name}</bdi>`;
  return url ? html`<a href=${url}>${text}</a>` : text;
};

const statementView = ({ label, text, known }: Statement, part: string) =>
  html`<div part=${part}>
    <dt class="label">${label}</dt>
    <dd class=${known ? 'known' : 'unknown'}>${text}</dd>
  </div>`;

const noteView = ({ label, text }: Note, lang: string | undefined) =>
  html`<p class="note" dir="auto">
    <b>${label}</b>${text ? html` <span lang=${lang ?? nothing}>${text}</span>` : nothing}
  </p>`;

const juryView = ({ jury }: ToolFacts) =>
  jury.length && jury.length <= limits.jury
    ? html`<span class="jury" aria-hidden="true">${jury.map((verdict) => marks[verdict])}</span>`
    : nothing;

/** Whose verdict it is, when it was given, and what the catalog says beside it. */
export const sourceView = ({ source, reviewed, notes, lang }: ToolFacts): TemplateResult | typeof nothing =>
  source || reviewed || notes.length
    ? html`<footer class="notes" part="source">
        ${
          source || reviewed
            ? html`<p class="note">
                ${source?.url ? html`<a href=${source.url}>${source.text}</a>` : source?.text}${source && reviewed ? ' · ' : nothing}${reviewed}
              </p>`
            : nothing
        }${notes.map((note) => noteView(note, lang))}
      </footer>`
    : nothing;

/** The card itself; `extra` names the place it stands in. */
export const cardView = (
  tool: ToolFacts,
  level: number,
  compact: boolean,
  extra = 'frame',
): TemplateResult => html`
  <article class="card ${extra}" part="card" data-verdict=${tool.verdict}>
    <header class="who">
      ${
        tool.logo
          ? html`<img
              class="initial"
              src=${tool.logo}
              alt=""
              width="44"
              height="44"
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
            />`
          : html`<span class="initial" aria-hidden="true">${tool.initial}</span>`
      }
      <div>
        <div class="name" role="heading" aria-level=${level}>${nameView(tool)}</div>
        <p class="category label">${tool.category.text}</p>
      </div>
    </header>
    ${tool.tagline && !compact ? html`<p class="tagline" dir="auto" lang=${tool.lang ?? nothing}>${tool.tagline}</p>` : nothing}
    <div class="ruling">
      <div class="panel" part="panel">
        ${verdictView(tool)}
        <p class="tally">${juryView(tool)}<span>${tool.tally}</span></p>
      </div>
      ${
        compact
          ? nothing
          : html`<dl class="facts">
              ${statementView(tool.panelShip, 'score')}${statementView(tool.community, 'community')}${statementView(tool.entry, 'price')}
            </dl>`
      }
    </div>
    ${tool.description && !compact ? html`<p class="about" dir="auto" lang=${tool.lang ?? nothing}>${tool.description}</p>` : nothing}
    ${sourceView(tool)}
  </article>
`;

/** A card in plain text. */
export const cardText = (tool: ToolFacts): string =>
  joined([
    tool.name,
    tool.word,
    tool.tally,
    ...[tool.panelShip, tool.community, tool.entry].map(({ label, text }) => `${label}: ${text}`),
    tool.source?.text,
    tool.reviewed,
  ]);

const bones = html`<div class="card frame" aria-hidden="true">
  <div class="who">
    <span class="initial"></span>
    <div>
      <p class="name"><i class="bone w3"></i></p>
      <p class="label"><i class="bone w2"></i></p>
    </div>
  </div>
  <p><i class="bone"></i><i class="bone p60"></i></p>
  <div class="ruling">
    <div class="panel"><i class="bone w2"></i><i class="bone w2"></i></div>
  </div>
  <p><i class="bone"></i><i class="bone p85"></i><i class="bone p60"></i></p>
</div>`;

/** `<ship-verdict>`. */
export const cardPiece: Piece<CardFacts> = {
  tag: 'ship-verdict',
  inline: false,
  room: ({ variant }) => (variant === 'compact' ? 'compact' : 'card'),
  styles: [rootStyles, cardStyles],
  facts({ tools: [slug = ''], variant, level }, catalog, telling) {
    const tool = toolCalled(slug, catalog);
    return tool && { tool: toolFacts(tool, catalog, telling), compact: variant === 'compact', level };
  },
  view: ({ tool, level, compact }) => cardView(tool, level, compact),
  skeleton: ({ loading }) =>
    html`<p class="hidden">${loading}</p>
      ${bones}`,
  text: ({ tool }) => cardText(tool),
};
