// The attribute that names several tools: text in HTML, text or an array in script.
import { namesIn } from '../render/piece.js';

/** Reflects an array as the text an author would write. */
export const namesText = {
  fromAttribute: (value: string | null): string => value ?? '',
  toAttribute: (value: unknown): string => namesIn(value).join(' '),
};
