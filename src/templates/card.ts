// The card of one tool: name, verdict and tally, community score, price, attribution.
import { html, nothing, type TemplateResult } from 'lit';
import * as limits from '../catalog/limits.js';
import type { LabeledValue, ToolNote, ToolViewModel } from '../view-models/tool.js';
import { verdictIcon, verdictTemplate } from './verdict-icons.js';
import { separator } from '../shared/join-parts.js';

/** Name in its own language; in `<bdi>`, because it may run in the other direction. */
export const nameTemplate = ({ name, lang }: { name: string; lang?: string | undefined }): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${name}</bdi>`;

const labeledValueTemplate = ({ label, text, known }: LabeledValue, part: string) =>
  html`<div part=${part}>
    <dt class="label">${label}</dt>
    <dd class=${known ? '' : 'unknown'}>${text}</dd>
  </div>`;

/** A text of the catalog's own, in its own language and direction. */
const proseTemplate = (kind: string, text: string | undefined, { lang }: ToolViewModel) =>
  text ? html`<p class=${kind} dir="auto" lang=${lang ?? nothing}>${text}</p>` : nothing;

const noteTemplate = ({ label, text }: ToolNote, lang: string | undefined) =>
  html`<p class="note">
    ${text ? html`<b>${label}</b> <span dir="auto" lang=${lang ?? nothing}>${text}</span>` : label}
  </p>`;

/** The attribution: the catalog, the date, disclosure and corrections; `named` where no card beside it has the tool's name. */
export const attributionTemplate = (
  { name, attribution, reviewed, notes, lang }: ToolViewModel,
  named = false,
): TemplateResult | typeof nothing =>
  attribution || reviewed || notes.length
    ? html`<div class="notes stack" part="attribution">
        <p class="note">
          ${named ? html`${nameTemplate({ name, lang })}${separator}` : nothing}${
            attribution?.url ? html`<a href=${attribution.url}>${attribution.text}</a>` : attribution?.text
          }${attribution && reviewed ? separator : nothing}${reviewed}
        </p>
        ${notes.map((note) => noteTemplate(note, lang))}
      </div>`
    : nothing;

/** Card; `alone` gives it a frame. */
export const cardTemplate = (
  tool: ToolViewModel,
  level: number,
  compact: boolean,
  alone = true,
): TemplateResult => html`
  <article class="card stack ${alone ? 'frame' : ''}" part="card">
    <header class="header">
      ${
        tool.logo
          ? html`<img
              class="avatar"
              alt=""
              width="44"
              height="44"
              loading="lazy"
              referrerpolicy="no-referrer"
              src=${tool.logo}
            />`
          : html`<span class="avatar" aria-hidden="true">${tool.initial}</span>`
      }
      <div>
        <div class="name" role="heading" aria-level=${level}>
          ${tool.url ? html`<a href=${tool.url}>${nameTemplate(tool)}</a>` : nameTemplate(tool)}
        </div>
        <p class="label">${tool.category.text}</p>
      </div>
    </header>
    ${compact ? nothing : proseTemplate('tagline', tool.tagline, tool)}
    <div class="summary stack">
      <div class="panel" part="panel">
        ${verdictTemplate(tool)}
        <p class="tally tabular-nums">
          ${
            tool.reviewerVerdicts.length > limits.maxVerdictIcons
              ? nothing
              : html`<span class="reviewers" aria-hidden="true"
                  >${tool.reviewerVerdicts.map(verdictIcon)}</span
                >`
          }${tool.tally}
        </p>
      </div>
      ${
        compact
          ? nothing
          : html`<dl class="stack tabular-nums">
              ${labeledValueTemplate(tool.panelShip, 'score')}${labeledValueTemplate(tool.community, 'community')}${labeledValueTemplate(tool.entry, 'price')}
            </dl>`
      }
    </div>
    ${compact ? nothing : proseTemplate('about', tool.description, tool)} ${attributionTemplate(tool)}
  </article>
`;
