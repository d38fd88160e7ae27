// What oEmbed 1.0 (https://oembed.com) says of a page to embed: a frame of a fixed size, which holds it without a script.
import { iframeHtml } from '../../templates/snippet.js';
import type { EmbedContent } from './embed.js';
import type { EmbedUrls } from './embed-page.js';

/** An answer of type `rich`. */
export interface OembedResponse {
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
export function oembedResponse(embed: EmbedContent, urls: EmbedUrls): OembedResponse {
  const { title, catalogName, homepage, size } = embed;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(catalogName !== undefined && { provider_name: catalogName }),
    ...(homepage !== undefined && { provider_url: homepage }),
    cache_age: 86_400,
    html: iframeHtml({ url: urls.page, title, ...size }),
    ...size,
  };
}
