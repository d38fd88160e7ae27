// What oEmbed 1.0 (https://oembed.com) says of a page to embed: a frame of a fixed size, which holds it without a script.
import { frameOf } from '../../render/snippet.js';
import type { Embed } from './embed.js';
import type { EmbedUrls } from './embed-page.js';

/** An answer of type `rich`. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name?: string;
  provider_url?: string;
  /** In seconds. */
  cache_age: number;
  html: string;
  /** In CSS pixels. */
  width: number;
  height: number;
}

/** The answer. No `<blockquote>` beside the frame: WordPress would hide the frame until another script than ours spoke to it. */
export function oembedOf(embed: Embed, urls: EmbedUrls): Oembed {
  const { title, catalogName, homepage, size } = embed;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(catalogName !== undefined && { provider_name: catalogName }),
    ...(homepage !== undefined && { provider_url: homepage }),
    cache_age: 86_400,
    html: frameOf({ url: urls.page, title, ...size }),
    ...size,
  };
}
