// What embedded pages load from beside them: a style sheet for each tag, and the script that tells their height. Files of
// their own, because there are ten thousand pages; named by what is in them, so that a page and its looks stay together.
import { createHash } from 'node:crypto';
import { embedText } from '../shipped.js';
import { compressed, pieces, stylesOf } from './pieces.js';

/** The tags that have a page of their own. */
export type EmbedTag = 'ship-verdict' | 'tool-compare';

/** The files by what they are for: each with its name and its text. */
export interface EmbedFiles {
  styles: Record<EmbedTag, { name: string; text: string }>;
  script: { name: string; text: string };
}

const named = (stem: string, text: string, ending: string) => ({
  name: `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`,
  text,
});

/** Reads and composes them. */
export async function embedFiles(): Promise<EmbedFiles> {
  // One sheet for the page and what is inside its shadow root: a second one would be a second request.
  const page = compressed(await embedText('page.css'));
  const sheet = (tag: EmbedTag) => {
    const piece = pieces.get(tag);
    return named(tag, `${page}${piece ? stylesOf(piece) : ''}\n`, 'css');
  };
  return {
    styles: { 'ship-verdict': sheet('ship-verdict'), 'tool-compare': sheet('tool-compare') },
    script: named('height', await embedText('height.js'), 'js'),
  };
}
