/** A heading of the snapshot with one fact a line; facts of further subjects stand in sections below it. */
export interface Section {
  title: string;
  facts?: readonly string[];
  sections?: readonly Section[];
}

/** A text as code in Markdown, on one line. */
export const code = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
};

/** A fact: its kind, its name, and what else is promised of it. */
export const fact = (kind: string, name: string, ...promises: (string | false | undefined)[]): string =>
  [`${kind} ${code(name)}`, ...promises.filter(Boolean)].join(', ');

/** A union in an order of its own: TypeScript's depends on which file it read first. */
export const sortedUnion = (type: string): string =>
  /[{(<]/.test(type) ? type : type.split(' | ').sort().join(' | ');

/** The part of a snapshot below a heading, which Prettier leaves as it is. */
export function toMarkdown({ title, facts = [], sections = [] }: Section, depth = 1): string {
  const list = facts.map((each) => `- ${each}`).join('\n');
  const below = sections.map((section) => toMarkdown(section, depth + 1));
  return [`${'#'.repeat(depth)} ${title}`, list, ...below].filter(Boolean).join('\n\n');
}
