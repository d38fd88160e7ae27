// Files that embed pages load: a style sheet for each tag, and the script that reports the page's height. They are separate
// files because a catalog may have ten thousand pages, and named by their hash so that a page always gets its own styles.
import { createHash } from 'node:crypto';
import { readEmbedAsset } from '../assets/assets.js';
import { compressCss, widgets, widgetStyles } from './widgets.js';

/** Tags that have an embed page. */
export type EmbedTag = 'ship-verdict' | 'tool-compare';

/** File names and texts: a style sheet for each tag, and the script. */
export interface EmbedAssets {
  styles: Record<EmbedTag, { name: string; text: string }>;
  script: { name: string; text: string };
}

const hashedFile = (stem: string, text: string, extension: string) => ({
  name: `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`,
  text,
});

/** Reads and composes the files. */
export async function embedAssets(): Promise<EmbedAssets> {
  // One sheet serves the page and its shadow root: a second sheet would be a second request.
  const page = compressCss(await readEmbedAsset('page.css'));
  const sheet = (tag: EmbedTag) => {
    const widget = widgets.get(tag);
    return hashedFile(tag, `${page}${widget ? widgetStyles(widget) : ''}\n`, 'css');
  };
  return {
    styles: { 'ship-verdict': sheet('ship-verdict'), 'tool-compare': sheet('tool-compare') },
    script: hashedFile('height', await readEmbedAsset('height.js'), 'js'),
  };
}
