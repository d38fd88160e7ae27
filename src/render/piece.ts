// What every tag is made of, wherever it is drawn: the element, a prerendered page, a feed, a line of text.
import type { CSSResult, TemplateResult } from 'lit';
import type { Catalog } from '../catalog/catalog.js';
import type { Telling } from '../facts/tool.js';

/** What a tag asks for, read from its attributes. */
export interface Asked {
  /** Slugs, in the order asked. */
  tools: readonly string[];
  /** `full` or `compact`. */
  variant: string;
  /** The level (1-6) of the tag's own heading. */
  level: number;
  /** Which sections a comparison shows; empty for all. */
  sections: readonly string[];
}

/** The slugs in an attribute, by spaces or commas, or in an array; each once. What is no text, or was none before a framework made it some, is left out. */
export const slugsOf = (value: unknown): string[] => [
  ...new Set(
    (Array.isArray(value) ? value : [value])
      .flatMap((item) =>
        typeof item === 'string' && !item.startsWith('[object') ? item.split(/[\s,]+/) : [],
      )
      .filter(Boolean),
  ),
];

/** A heading level from an attribute: 1 to 6, or `usual` if it says nothing of the kind. */
export const levelOf = (value: unknown, usual: number): number =>
  Math.min(Math.max(Math.trunc(Number(value)), 1), 6) || usual;

/** One tag: data to facts, facts to a view, facts to plain text. Its view binds no listeners, so it is the same everywhere. */
export interface Piece<Facts = unknown> {
  tag: string;
  /** Whether it stands in a line of text. */
  inline: boolean;
  /** How much room it takes while it waits: what a card takes, `compact` for less, `tall` for a window's height. */
  room: (asked: Asked) => '' | 'compact' | 'tall';
  styles: CSSResult[];
  /** The facts in final words, or `undefined` if the catalog has none of the tools asked for. */
  facts(asked: Asked, catalog: Catalog, telling: Telling): Facts | undefined;
  /** The finished view, to stand inside the root. */
  view(facts: Facts): TemplateResult;
}

/** Parts of a plain text, joined without grammar so that every language can be joined alike. */
export const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
