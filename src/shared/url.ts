// The one gate for every URL that comes out of a catalog.
// A parser decides, never a pattern: patterns are fooled by tabs, case and entities, `new URL` is not.

// Declared here because this floor compiles without the DOM library and without Node's types; both have it.
declare const URL: new (url: string, base?: string) => { href: string; protocol: string; host: string };

/**
 * The absolute form of `value`, resolved against `base`, if `value` is `http:`, `https:` or relative; else `undefined`.
 * Relative to a `file:` page it gives a `file:` URL, of this computer only; a `file:` URL by itself does not pass.
 */
export function safeUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    // Against an https base whatever is relative becomes https, so only other schemes written out remain.
    if (!/^https?:$/.test(new URL(value, 'https://a').protocol)) return undefined;
    const { href, host, protocol } = new URL(value, base);
    // "//host/…" in a file page is a share on the network, which may be sent the reader's login.
    return protocol === 'file:' && host ? undefined : href;
  } catch {
    return undefined;
  }
}
