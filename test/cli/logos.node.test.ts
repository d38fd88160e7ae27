// Logo files: content, size and names, and the records that name them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { build } from '../../src/cli/build/build.js';
import { check } from '../../src/cli/commands/check/check.js';
import { removeFolders } from '../support/folders.mjs';
import {
  findingsIn,
  smallCatalog,
  smallCatalogYaml,
  soundToolYaml,
  type Files,
} from '../support/small-catalog.js';

afterEach(removeFolders);

const bytes = (head: string, size = 64) => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(size)]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
const png = '\x89PNG\r\n\x1a\n';

describe('a file in logos/', () => {
  const pictures: Files = {
    'a.png': bytes(png),
    'b.jpg': bytes('\xff\xd8\xff\xe0'),
    'c.gif': bytes('GIF89a'),
    'd.webp': bytes('RIFF\x10\0\0\0WEBPVP8 '),
    'e.avif': bytes('\0\0\0\x1cftypavif'),
    'f.ico': bytes('\0\0\x01\0\x01\0'),
    'g.svg': svg,
    'h.svg': `\ufeff<?xml version="1.0"?>\n<!-- <script> is no more -->\n<!DOCTYPE svg PUBLIC "x" "y">\n${svg}`,
    'i.svg': '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>',
    'j.svg': '<svg><title>on=off, javascript: none</title></svg>',
  };
  for (const [name, content] of Object.entries(pictures))
    it(`is fine as a picture: ${name}`, async () => {
      assert.deepEqual(await findingsIn({ [`logos/${name}`]: content }), []);
    });

  const wrong: [string, string | Uint8Array, RegExp][] = [
    ['a.png', '', /is empty/],
    ['b.png', '<!doctype html><title>Not found</title>', /is a web page, which/],
    ['c.svg', 'version https://git-lfs.github.com/spec/v1\noid x\n', /Git LFS.*git lfs pull/],
    ['d.svg', bytes('\x1f\x8b\x08'), /is compressed/],
    ['e.png', bytes('%PDF-1.7'), /is a PDF/],
    ['f.jpg', bytes('\0\0\0\x18ftypheic'), /is a HEIC photo/],
    ['g.png', bytes('II*\0'), /is a TIFF/],
    ['h.png', bytes('8BPS'), /Photoshop/],
    ['notes.txt', 'Ask for a better one.', /is no picture.*move it out of logos/],
    ['i.svg', bytes(png), /is a PNG picture.*rename it to end in \.png/],
    ['j.png', svg, /is an SVG.*ends in \.svg/],
    ['k.svg', '<svg><script>alert(1)</script></svg>', /has a script/],
    ['l.svg', '<svg onload="alert(1)"/>', /has a script/],
    ['m.svg', "<svg><a xlink:href='javascript:alert(1)'/></svg>", /has a script/],
    ['n.svg', '<svg><svg:script href="x"/></svg>', /has a script/],
    ['o.png', bytes(png, 200_000), /has 201 KB.*200 KB or less/],
    ['aux.svg', svg, /Windows allows for no file/],
    ['a:b.svg', svg, /":" in its name/],
    ['x.svg ', svg, /" " in its name/],
  ];
  for (const [name, content, sentence] of wrong)
    it(`is warned of: ${name}, ${String(sentence)}`, async () => {
      const lines = await findingsIn({ [`logos/${name}`]: content });
      assert.match(lines[0]!, sentence);
      assert.ok(lines[0]!.startsWith(`logos/${name}:1:1 warning logo-file `), lines[0]);
      // A name that ends in a space also hides that the file is an SVG.
      assert.equal(lines.length, name.endsWith(' ') ? 2 : 1, lines.join('\n'));
    });

  it('of more than 3 MB is an error, and nothing is published', async () => {
    const folder = smallCatalog({ 'logos/a.png': bytes(png, 3_000_000) });
    const lines: string[] = [];
    const onDiagnostic = ({ message }: { message: string }) => void lines.push(message);
    await check(folder, {}, { onDiagnostic });
    const { tally } = await build(folder, { out: join(folder, 'out'), first: true }, { onDiagnostic });
    const sentence = 'has 3.0 MB, and may have 3 MB at most; make it smaller, 200 KB or less';
    assert.deepEqual([tally.errors, lines], [1, [sentence, sentence]]);
    assert.equal(existsSync(join(folder, 'out/v1')), false);
  });

  it('stops a build where the rule is an error, and is left alone where it is off', async () => {
    const rule = (severity: string) => ({
      'catalog.yaml': `${smallCatalogYaml}rules:\n  logo-file: ${severity}\n`,
      'logos/a.png': 'x',
    });
    const built = async (severity: string) => {
      const folder = smallCatalog(rule(severity));
      return (await build(folder, { out: join(folder, 'out'), first: true })).tally.errors;
    };
    assert.deepEqual([await built('error'), await built('warning')], [1, 0]);
    assert.deepEqual(await findingsIn(rule('off')), []);
  });

  it('is looked at in NDJSON, too', async () => {
    const lines =
      '{"catalog":{"name":"P","reviewers":[]}}\n' +
      `{"logo":"logos/a.png","base64":"${Buffer.from('text').toString('base64')}"}\n`;
    assert.match(
      (await findingsIn({ 'a.ndjson': lines }, 'a.ndjson')).join('\n'),
      /^a\.ndjson:2:1 warning logo-file is no picture[^\n]*$/,
    );
  });

  it('may not differ from another by its case or accents alone', async () => {
    const twins = await findingsIn({ 'logos/A.svg': svg, 'logos/a.svg': svg });
    assert.match(
      twins.join('\n'),
      /^logos\/a\.svg:1:1 warning logo-file has the same name as A\.svg on Windows[^\n]*$/,
    );
    const forms = ['logos/é.svg', 'logos/e\u0301.svg'];
    assert.equal((await findingsIn(Object.fromEntries(forms.map((name) => [name, svg])))).length, 1);
  });
});

describe('a logo that is named', () => {
  const saidOf = async (named: string, file: string) =>
    (await findingsIn({ [file]: svg, 'tools/one.yaml': `${soundToolYaml}logo: ${named}\n` })).join('\n');

  it('in another case is offered as it is', async () => {
    assert.equal(
      await saidOf('logos/Claw.SVG', 'logos/claw.svg'),
      'tools/one.yaml:3:1 warning missing-logo there is no logos/Claw.SVG beside catalog.yaml; did you mean "logos/claw.svg"? Capital and small letters are not the same',
    );
  });

  it('with accents in another form (NFD, NFC) says why it is not found, and what to do', async () => {
    for (const [named, file, form] of [
      ['logos/caf\u00e9.svg', 'logos/cafe\u0301.svg', 'NFD'],
      ['logos/cafe\u0301.svg', 'logos/caf\u00e9.svg', 'NFC'],
    ] as const)
      assert.match(
        await saidOf(named, file),
        new RegExp(`accents are stored in another way \\(${form}\\); rename`),
      );
  });

  it('with a slip is offered the file that is there', async () => {
    assert.match(
      await saidOf('logos/clwa-code.svg', 'logos/claw-code.svg'),
      /did you mean "logos\/claw-code\.svg"\?$/,
    );
    assert.match(
      await saidOf('logos/claw-code.png', 'logos/claw-code.svg'),
      /did you mean "logos\/claw-code\.svg"\?$/,
    );
    assert.match(
      await saidOf('claw-code.svg', 'logos/claw-code.svg'),
      /did you mean "logos\/claw-code\.svg"\?$/,
    );
    assert.match(await saidOf('logos/b.svg', 'logos/a.svg'), /add the file, or remove the field$/);
  });
});
