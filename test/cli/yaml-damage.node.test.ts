// YAML files with one mistake each: one finding, at the line of the mistake, in an editor's words.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../src/cli/commands/check/check.js';
import { folderOf, removeFolders } from '../support/folders.mjs';
import { damagedFiles, damages } from '../support/yaml-damages.js';
import { textOf, toolFiles } from '../support/yaml-lines.js';

afterEach(removeFolders);

const catalog =
  'name: Paper\nreviewers:\n  - id: ann\n    name: Ann\n  - id: bob\n    name: Bob\nrules:\n  take-length: off\n  duplicate-take: off\n';

/** Words of people who write parsers. */
const jargon =
  /\b(scalars?|flow|mappings?|maps?|anchors?|alias(es)?|implicit|compact|nodes?|tokens?|sequences?|block|indicators?|plain (value|scalar)|literal|tags?|documents?|collections?|pars(e|ed|er|ing)|unresolved|nulls?|strings?|booleans?|integers?|arrays?|objects?|schema|regex|undefined|keys?|escape|syntax|YAML)\b/i;

/** Runs `check` on a catalog of these tool files; returns the findings of each. */
async function findingsOf(texts: readonly string[]) {
  const name = (index: number) => `tools/t${index}.yaml`;
  const folder = folderOf({
    'catalog.yaml': catalog,
    ...Object.fromEntries(texts.map((text, index) => [name(index), text])),
  });
  const findings = new Map<string, { line: number; message: string }[]>();
  await check(
    folder,
    {},
    {
      onDiagnostic: ({ file, line, message }) => {
        const key = file.slice(folder.length + 1);
        findings.set(key, [...(findings.get(key) ?? []), { line, message }]);
      },
    },
  );
  return texts.map((_, index) => findings.get(name(index)) ?? []);
}

describe('check', () => {
  it('finds nothing in 300 files without damage', async () => {
    const files = fc.sample(toolFiles, { numRuns: 300, seed: 20 }).map(textOf);
    (await findingsOf(files)).forEach((found, index) => assert.deepEqual(found, [], files[index]));
  });

  it('finds the one mistake in each of 1,000 damaged files, at its line, without jargon', async () => {
    const files = fc.sample(damagedFiles, { numRuns: 1000, seed: 2026 });
    const kinds = new Set(files.map(({ what }) => what));
    assert.equal(kinds.size, damages.length, 'a kind of damage was never made');
    const problems: string[] = [];
    (await findingsOf(files.map(({ text }) => text))).forEach((found, index) => {
      const { what, text, line, says } = files[index]!;
      const [first] = found;
      const isFound =
        found.length === 1 &&
        first?.line === line &&
        (typeof says === 'string' ? first.message.includes(says) : says.test(first.message)) &&
        // What the message repeats of the file are not its own words.
        !jargon.test(first.message.replaceAll(/"[^"]*"|'[^']*'/g, ''));
      if (!isFound)
        problems.push(`${what}: line ${line} should say ${String(says)}\n${JSON.stringify(found)}\n${text}`);
    });
    assert.deepEqual(problems, []);
  });
});
