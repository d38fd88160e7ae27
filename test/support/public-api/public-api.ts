// The public API in one readable text, made of the built package: whoever changes it sees it, and so does a reviewer.
import { commandsSection } from './commands.js';
import { elementsSection } from './elements.js';
import { exportsSection } from './exports.js';
import { cdnSection, namesSection, schemaSection } from './files.js';
import { publicationSection } from './publication.js';
import { toMarkdown } from './section.js';

export const snapshotPath = 'test/public-api.md';

export async function publicApi(): Promise<string> {
  const sections = [
    elementsSection(),
    cdnSection(),
    exportsSection(),
    await commandsSection(),
    await publicationSection(),
    schemaSection(),
    namesSection(),
  ];
  return `${toMarkdown({ title: 'Public API, written by `npm run api`', sections })}\n`;
}

/** What a snapshot states of each name: by headings, kind and name. */
function factsOf(markdown: string): Map<string, string> {
  const headings: string[] = [];
  const facts = new Map<string, string>();
  for (const line of markdown.split('\n')) {
    const [, marks = '', title] = /^(#+) (.*)$/.exec(line) ?? [];
    if (title !== undefined) {
      headings.splice(marks.length - 1, Infinity, title);
      // A heading is a fact itself, such as a verb without options.
      facts.set(headings.slice(1).join(' > '), '');
    } else if (line.startsWith('- ')) {
      const [, name = '', promises = ''] = /^- ([^`]*`+.*?`+)(.*)$/.exec(line) ?? [];
      const key = [...headings.slice(1), name].join(' > ');
      facts.set(key, (facts.get(key) ?? '') + promises);
    }
  }
  return facts;
}

/** The lines in which two snapshots differ, and the part of the version that they ask for. */
export function compareApi(before: string, now: string): { lines: string[]; part: string } {
  const [old, current] = [factsOf(before), factsOf(now)];
  const removed = [...old].filter(([name]) => !current.has(name));
  const changed = [...current].filter(([name, promises]) => (old.get(name) ?? promises) !== promises);
  const added = [...current].filter(([name]) => !old.has(name));
  // What is newly required breaks those who do not give it, unless what requires it is new itself.
  const isBreaking =
    removed.length > 0 ||
    added.some(
      ([name, promises]) =>
        promises.endsWith(', required') && old.has(name.slice(0, name.lastIndexOf(' > '))),
    );
  const parts: [boolean, string][] = [
    [isBreaking, 'major'],
    [changed.length > 0, 'major, or minor where all that worked before still works'],
    [added.length > 0, 'minor'],
  ];
  return {
    lines: [
      ...removed.map(([name, promises]) => `- ${name}${promises}`),
      ...changed.map(
        ([name, promises]) => `~ ${name}${old.get(name) ?? ''} → ${promises.replace(/^, /, '')}`,
      ),
      ...added.map(([name, promises]) => `+ ${name}${promises}`),
    ],
    part: parts.find(([applies]) => applies)?.[1] ?? 'patch',
  };
}
