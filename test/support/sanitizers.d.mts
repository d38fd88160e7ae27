/** What becomes of a page in the hands of each: the HTML that is left. */
export const sanitizers: Record<string, (html: string) => string | Promise<string>>;

/** What a reader gets of HTML: its words in order, and its links as [address, words]. */
export function read(html: string): { text: string; links: [string, string][] };
