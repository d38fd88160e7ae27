// Renders Lit templates to HTML text, without a DOM. Supports only what our templates use: at most one expression in an
// attribute, of directives `keyed` alone, no properties or listeners. Not part of the browser bundles.
import { nothing } from 'lit';

/** Static text of a template, followed by an expression. */
interface Segment {
  text: string;
  /** Attribute that contains the expression, with the static text around it; `undefined` for one in content. */
  attribute?: { name: string; before: string; after: string } | undefined;
}

const parsedTemplates = new Map<readonly string[], Segment[]>();

// Matches an expression; one in an attribute together with the attribute, which is left out without a value.
const expression = /\s([\w-]+)=(?:"([^"\0]*)\0([^"]*)"|\0)|\0/g;

function parseTemplate(strings: readonly string[]): Segment[] {
  // Collapse white space, which is only for readability of the source.
  const text = strings.join('\0').trim().replace(/\s+/g, ' ').replaceAll(' >', '>');
  const segments: Segment[] = [];
  let end = 0;
  for (const { 0: all, 1: name, 2: before = '', 3: after = '', index } of text.matchAll(expression)) {
    segments.push({ text: text.slice(end, index), attribute: name ? { name, before, after } : undefined });
    end = index + all.length;
  }
  const all = [...segments, { text: text.slice(end) }];
  // A property or a second expression in an attribute would end up as text.
  const unknown = all.find((segment) => /=("[^">]*)?$/.test(segment.text));
  if (unknown) throw new Error(`This template cannot be written as HTML: …${unknown.text.slice(-60)}`);
  return all;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML content and double-quoted attributes. */
export const escapeHtml = (text: string | number | boolean): string =>
  String(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Renders a template, a list or text to HTML. Text is escaped; `nothing`, null and undefined are empty. */
export function renderToString(value: unknown): string {
  if (value === undefined || value === null || value === nothing) return '';
  if (Array.isArray(value)) return value.map(renderToString).join('');
  const { strings, values = [] } = value as { strings?: readonly string[]; values?: readonly unknown[] };
  // The last argument of `keyed` is its content.
  if (!strings) return values.length ? renderToString(values.at(-1)) : escapeHtml(value as string | number);
  const segments = parsedTemplates.get(strings) ?? parseTemplate(strings);
  parsedTemplates.set(strings, segments);
  return segments
    .map(({ text, attribute }, index) => {
      if (index === values.length) return text;
      const content = values[index];
      if (!attribute) return text + renderToString(content);
      if (content === undefined || content === nothing) return text;
      return `${text} ${attribute.name}="${attribute.before}${escapeHtml(content as string | number | boolean)}${attribute.after}"`;
    })
    .join('');
}
