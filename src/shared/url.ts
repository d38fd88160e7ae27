// Checks every URL that comes from a catalog.
// Uses the URL parser, never a pattern: tabs, case and entities get past patterns, but not past `new URL`.

// Declared here because this layer compiles without the DOM library and without Node's types; both have it.
declare const URL: new (url: string, base?: string) => { href: string; protocol: string; host: string };

/**
 * Resolves `value` against `base` to an absolute URL if it is `http:`, `https:` or relative; else returns `undefined`.
 * A relative URL on a `file:` page gives a `file:` URL of this computer only; `value` itself may not be `file:`.
 */
export function safeUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    // A relative URL takes the scheme of the https base, so any other scheme is written in `value` itself.
    if (!/^https?:$/.test(new URL(value, 'https://a').protocol)) return undefined;
    const { href, host, protocol } = new URL(value, base);
    // "//host/…" on a `file:` page is a network share, which may receive the reader's login.
    return protocol === 'file:' && host ? undefined : href;
  } catch {
    return undefined;
  }
}
