// Guarantees that tests and benchmarks rely on: the same catalog every time, every record valid for authors, and the
// same meaning in each form.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { isRetired } from '../../src/catalog/catalog.js';
import {
  authoredCatalog,
  authoredGone,
  authoredMove,
  authoredTool,
  authoredVotes,
} from '../../src/catalog/schema.js';
import { generatedCatalog } from './generate.mjs';
import type { GeneratedTool } from './generate.mjs';
import { productAt } from './names.mjs';

const command = fileURLToPath(new URL('generate.mjs', import.meta.url));
const generate = (...options: string[]) => promisify(execFile)(process.execPath, [command, ...options]);

const { catalog, tools } = generatedCatalog({ tools: 5000 });
const all = [...tools];
const reviews = all.flatMap((tool) => (!isRetired(tool) ? (tool.reviews ?? []) : []));
const share = (test: (tool: GeneratedTool) => unknown) => all.filter(test).length / all.length;
const about = (value: number, expected: number) =>
  assert.ok(value > expected * 0.7 && value < expected * 1.4, `${value} is not about ${expected}`);

describe('a generated catalog', () => {
  it('is the same for the same seed, another for another, and begins as a larger one does', () => {
    const first = (count: number, seed?: number) =>
      JSON.stringify([...generatedCatalog({ tools: count, ...(seed !== undefined && { seed }) }).tools]);
    assert.equal(first(50), JSON.stringify(all.slice(0, 50)));
    assert.equal(first(50, 1), first(50));
    assert.notEqual(first(50, 2), first(50));
  });

  it('is what an editor may keep', () => {
    assert.deepEqual(authoredCatalog.parse(catalog), catalog);
    assert.equal(Object.keys(catalog.categories ?? {}).length, 12);
    const reviewers = new Set(catalog.reviewers.map(({ id }) => id));
    for (const { slug: _, votes, ...record } of all) {
      if ('moved' in record) authoredMove.parse(record);
      else if ('gone' in record) authoredGone.parse(record);
      else {
        const { category = '', reviews: given = [] } = authoredTool.parse(record);
        assert.ok(Object.hasOwn(catalog.categories ?? {}, category));
        assert.ok(given.every(({ reviewer }) => reviewers.has(reviewer)));
      }
      if (votes) authoredVotes.parse({ tool: votes });
    }
  });

  it('gives each of a million tools and more a slug of its own', () => {
    const count = 1_600_000;
    const slugs = new Set<string>();
    for (let index = 0; index < count; index++) slugs.add(productAt(index, 1).slug);
    assert.equal(slugs.size, count);
    assert.ok(all.every(({ slug }) => slug.length <= 40));
  });

  it('moves a tool to one that is there, made before it', () => {
    const seen = new Set<string>();
    for (const tool of all) {
      if ('moved' in tool) assert.ok(seen.has(tool.moved), tool.slug);
      else if (!isRetired(tool)) seen.add(tool.slug);
    }
  });

  it('has takes of 80 to 120 words, no two alike, with scores that fit', () => {
    const takes = reviews.map(({ take }) => take);
    assert.equal(new Set(takes).size, takes.length);
    for (const { take = '', score = NaN, verdict } of reviews) {
      const words = take.split(/\s+/).length;
      assert.ok(words >= 80 && words <= 120, `${words} words: ${take}`);
      assert.ok(verdict === 'ship' ? score >= 55 : score <= 45);
      assert.match(take, /^[^{}]+[.”]$/);
      assert.doesNotMatch(take, /undefined| {2}|[.,] [.,]|\ba [aeio]/);
    }
  });

  it('has a share of everything that happens to tools', () => {
    about(
      share((tool) => 'moved' in tool || 'gone' in tool),
      1 / 40,
    );
    about(
      share((tool) => 'gone' in tool),
      1 / 120,
    );
    about(
      share((tool) => !isRetired(tool) && !tool.reviews),
      1 / 10,
    );
    about(
      share((tool) => !isRetired(tool) && tool.disclosure),
      1 / 12,
    );
    about(
      share((tool) => !isRetired(tool) && tool.corrections),
      1 / 15,
    );
    about(
      share((tool) => tool.votes),
      1 / 2,
    );
    const sizes = all.map((tool) => gzipSync(JSON.stringify(tool)).length).sort((a, b) => a - b);
    about(sizes[Math.floor(sizes.length / 2)]!, 1950);
  });
});

describe('the command that writes it', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('writes one meaning in three forms', async () => {
    const count = 300;
    const write = (form: string) =>
      generate('--tools', `${count}`, '--as', form, '--out', join(folder, form));
    await Promise.all(['ndjson', 'yaml', 'json'].map(write));
    const [head, ...lines] = readFileSync(join(folder, 'ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    assert.deepEqual(head, { catalog });
    assert.deepEqual(lines, all.slice(0, count));
    for (const form of ['yaml', 'json']) {
      const read = (...path: string[]) => parse(readFileSync(join(folder, form, ...path), 'utf8')) as unknown;
      assert.deepEqual(read(`catalog.${form}`), catalog);
      assert.equal(readdirSync(join(folder, form, 'tools')).length, count);
      const votesOf = authoredVotes.parse(read('votes.json'));
      for (const { slug, votes, ...record } of all.slice(0, count)) {
        assert.deepEqual(read('tools', `${slug}.${form}`), record);
        assert.deepEqual(votesOf[slug], votes);
      }
    }
  });

  it('writes over nothing, and explains itself', async () => {
    const again = generate('--tools', '3', '--as', 'yaml', '--out', join(folder, 'yaml'));
    await assert.rejects(again, { code: 2, stderr: /exists already/ });
    await assert.rejects(generate('--tools', 'many'), { code: 2, stderr: /^Usage/ });
  });
});
