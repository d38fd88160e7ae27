// What embedded pages load from beside them: a style sheet for each tag, and the script that tells their height. Files of
// their own, because there are ten thousand pages; named by what is in them, so that a page and its looks stay together.
import { createHash } from 'node:crypto';
import { readEmbedAsset } from '../assets/assets.js';
import { compressCss, widgets, widgetStyles } from './widgets.js';

/** The tags that have a page of their own. */
export type EmbedTag = 'ship-verdict' | 'tool-compare';

/** The files by what they are for: each with its name and its text. */
export interface EmbedAssets {
  styles: Record<EmbedTag, { name: string; text: string }>;
  script: { name: string; text: string };
}

const named = (stem: string, text: string, ending: string) => ({
  name: `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`,
  text,
});

/** Reads and composes them. */
export async function embedAssets(): Promise<EmbedAssets> {
  // One sheet for the page and what is inside its shadow root: a second one would be a second request.
  const page = compressCss(await readEmbedAsset('page.css'));
  const sheet = (tag: EmbedTag) => {
    const widget = widgets.get(tag);
    return named(tag, `${page}${widget ? widgetStyles(widget) : ''}\n`, 'css');
  };
  return {
    styles: { 'ship-verdict': sheet('ship-verdict'), 'tool-compare': sheet('tool-compare') },
    script: named('height', await readEmbedAsset('height.js'), 'js'),
  };
}
