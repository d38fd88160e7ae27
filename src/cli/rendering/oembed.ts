// oEmbed 1.0 response (https://oembed.com) for an embed page: an iframe of a fixed size, which needs no script.
import { iframeHtml } from '../../templates/snippet.js';
import type { EmbedContent } from './embed.js';
import type { EmbedUrls } from './embed-page.js';

/** oEmbed response of type `rich`. */
export interface OembedResponse {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name?: string;
  provider_url?: string;
  /** Seconds that a consumer may cache the response. */
  cache_age: number;
  html: string;
  /** Width in CSS pixels. */
  width: number;
  /** Height in CSS pixels. */
  height: number;
}

/**
 * Composes the response. The HTML has no `<blockquote>` beside the frame: with one, WordPress hides the frame until its
 * own script gets a message from the page.
 */
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
