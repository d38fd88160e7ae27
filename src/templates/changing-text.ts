// Text that an update changes while the template around it stays.
import { keyed } from 'lit/directives/keyed.js';

/** Draws a text anew whenever it changes: a browser's translation replaces the node that an update would write into. */
export const changingText = (text: string): unknown => keyed(text, text);
