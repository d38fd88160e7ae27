/** Each of them by its name: a function that gives the HTML that is left of a page. */
export const sanitizers: Record<string, (html: string) => string | Promise<string>>;

/** The words of HTML in order, and its links as [address, words]. */
export function read(html: string): { text: string; links: [string, string][] };
