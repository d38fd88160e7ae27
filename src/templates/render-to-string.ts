// A template as HTML text, for pages that are written where there is no DOM. Knows Lit's templates as ours use them:
// one expression at most in an attribute, no directives. Not in the browser files.
import { nothing } from 'lit';

/** A stretch of a template: text as it stands, then what its hole becomes. */
interface Stretch {
  text: string;
  /** The attribute that the hole is in, with what stands around it there; none for a hole in the content. */
  attribute?: { name: string; before: string; after: string } | undefined;
}

const patterns = new Map<readonly string[], Stretch[]>();

// A hole in an attribute takes the attribute with it, because without a value it is left away.
const hole = /\s([\w-]+)=(?:"([^"\0]*)\0([^"]*)"|\0)|\0/g;

function patternOf(strings: readonly string[]): Stretch[] {
  // White space is for the reader of the source.
  const text = strings.join('\0').trim().replace(/\s+/g, ' ').replaceAll(' >', '>');
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: all, 1: name, 2: before = '', 3: after = '', index } of text.matchAll(hole)) {
    stretches.push({ text: text.slice(end, index), attribute: name ? { name, before, after } : undefined });
    end = index + all.length;
  }
  const all = [...stretches, { text: text.slice(end) }];
  // A property, or a second hole in an attribute, would be written as text.
  const unknown = all.find((stretch) => /=("[^">]*)?$/.test(stretch.text));
  if (unknown) throw new Error(`This template cannot be written as HTML: …${unknown.text.slice(-60)}`);
  return all;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML, in the content and in attributes between double quotes. */
export const escapeHtml = (text: string | number | boolean): string =>
  String(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A template, a list of templates, or a text as HTML. A text is always text; `nothing`, null and undefined are nothing. */
export function renderToString(content: unknown): string {
  if (content === undefined || content === null || content === nothing) return '';
  if (Array.isArray(content)) return content.map(renderToString).join('');
  const { strings, values = [] } = content as { strings?: readonly string[]; values?: readonly unknown[] };
  if (!strings) return escapeHtml(content as string | number);
  const pattern = patterns.get(strings) ?? patternOf(strings);
  patterns.set(strings, pattern);
  return pattern
    .map(({ text, attribute }, index) => {
      if (index === values.length) return text;
      const value = values[index];
      if (!attribute) return text + renderToString(value);
      if (value === undefined || value === nothing) return text;
      return `${text} ${attribute.name}="${attribute.before}${escapeHtml(value as string | number | boolean)}${attribute.after}"`;
    })
    .join('');
}
