// Advice made of what an editor wrote: the same text in quotes.

/** Puts a text into the quotes that it does not contain itself. */
export function quoteText(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Longest text that is repeated whole in a message. */
const maxRepeated = 80;

/** Returns the advice to write a text in quotes: all of it, or the start and end of a long one. */
export function quoteAdvice(text: string): string {
  const trimmed = text.trim();
  const shown =
    trimmed.length > maxRepeated ? `${trimmed.slice(0, maxRepeated / 2)} … ${trimmed.slice(-20)}` : trimmed;
  return `put the whole text in quotes: ${quoteText(shown)}`;
}

/** Removes the curly quotes around a text. */
export const withoutCurlyQuotes = (text: string): string => text.replace(/^[“”„«‘’‚](.*)[“”»’‘]$/u, '$1');
