/** Every issue of a page's structured data, warnings too, as one line each. */
export function issuesIn(html: string): Promise<string[]>;
