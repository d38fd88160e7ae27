// The verdict of a panel in every file and text that Node writes: the majority's, and split on a tie.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { diff, diffMarkdown, diffText } from '../../src/cli/commands/diff/diff.js';
import { snippet } from '../../src/cli/commands/snippet/snippet.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { graphOf, nodesIn, loadLocalized } from '../support/json-ld-graphs.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const catalog = `name: Paper\nhomepage: https://paper.example/\nreviewers:\n${ids.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('')}`;
/** A tool that so many reviewers ship, and so many skip. */
const judged = (ships: number, skips: number) =>
  `name: Tool\nurl: https://paper.example/tool\nreviews:\n${ids
    .slice(0, ships + skips)
    .map(
      (id, index) =>
        `  - { reviewer: ${id}, score: 50, verdict: ${index < ships ? 'ship' : 'skip'}, take: x }\n`,
    )
    .join('')}`;

const panels: [ships: number, skips: number, word: string, count: string][] = [
  [1, 1, 'Split', '1 to 1'],
  [2, 2, 'Split', '2 to 2'],
  [3, 3, 'Split', '3 to 3'],
  [2, 1, 'Ship', '2 of 3'],
  [1, 2, 'Skip', '2 of 3'],
  [4, 3, 'Ship', '4 of 7'],
  [3, 4, 'Skip', '4 of 7'],
];
const slugOf = (ships: number, skips: number) => `tool-${ships}-${skips}`;
const tools = () =>
  Object.fromEntries(
    panels.map(([ships, skips]) => [`tools/${slugOf(ships, skips)}.yaml`, judged(ships, skips)]),
  );

let unanimous: string;
let out: string;
before(async () => {
  unanimous = folderOf();
  out = folderOf();
  const before = Object.fromEntries(Object.keys(tools()).map((path) => [path, judged(1, 0)]));
  const options = { date: '2026-11-25', baseUrl: 'https://paper.example/v1/' };
  await build(folderOf({ 'catalog.yaml': catalog, ...before }), { out: unanimous, first: true, ...options });
  await build(folderOf({ 'catalog.yaml': catalog, ...tools() }), { out, previous: unanimous, ...options });
});
after(removeFolders);

describe('a panel', () => {
  for (const [ships, skips, word, count] of panels) {
    const slug = slugOf(ships, skips);
    const fileIn = (path: string) => readFileSync(join(out, 'v1', path), 'utf8');
    it(`of ${ships} to ${skips} is ${word} in its badge, as a picture and as JSON`, () => {
      assert.match(
        fileIn(`badges/x-to/badge-${slug}-verdict.svg`),
        new RegExp(`<title>Tool · ${word} · ${count} `),
      );
      const { message } = JSON.parse(fileIn(`badges/x-to/badge-${slug}-verdict.json`)) as { message: string };
      assert.equal(message, `${word} ${count}`);
    });

    it(`of ${ships} to ${skips} is ${word} on its page to embed`, () => {
      const page = fileIn(`embed/embed-${slug}-page.html`);
      assert.match(page, new RegExp(`>${word}<`));
      for (const other of ['Split', 'Ship', 'Skip'].filter((each) => each !== word))
        assert.doesNotMatch(page, new RegExp(`class="[^"]*summary[^"]*"[^>]*>(?:<[^>]+>)*${other}`));
    });

    it(`of ${ships} to ${skips} is ${word} in structured data`, async () => {
      const localized = await loadLocalized(JSON.parse(fileIn('catalog.json')));
      const [node] = nodesIn(graphOf(localized, 'ship-verdict', { tool: slug }));
      assert.equal(node?.subjectOf['abstract'], word);
    });

    it(`of ${ships} to ${skips} is ${word} in the text of its snippet`, async () => {
      const { snippets } = await snippet([slug], { from: out, as: 'npm', date: '2026-11-25' });
      assert.match(snippets.npm ?? '', new RegExp(`Tool: ${word} · ${count}`));
    });
  }

  it('is split in a list of differences, in text and in Markdown, where it is a tie', async () => {
    const differences = await diff(unanimous, out);
    for (const [ships, skips, word] of panels) {
      const change = differences.changes.find(({ slug }) => slug === slugOf(ships, skips));
      const verdict = change?.differences.find(({ kind }) => kind === 'verdict');
      assert.deepEqual(
        verdict,
        word === 'Ship' ? undefined : { kind: 'verdict', from: 'ship', to: word.toLowerCase() },
      );
    }
    for (const text of [diffText(differences), diffMarkdown(differences)])
      assert.equal(text.match(/split/gi)?.length, 3, text);
  });
});
