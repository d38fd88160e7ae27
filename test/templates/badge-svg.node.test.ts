// Badges as SVG: valid XML for any name, small, with the texts of the elements, and readable on any background.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { badgeText } from '../../src/view-models/badge.js';
import { rootStyles } from '../../src/templates/root.styles.js';
import type { ThemedColor } from '../../src/templates/svg/svg.js';
import { badgeColors, themeColors, verdictColors } from '../../src/templates/verdict-colors.js';
import { drawnOf, languages, looks, themes, type Drawn } from '../support/drawn-badges.js';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of an SVG, in order, with their own text. Throws at whatever XML does not allow. */
function elementsIn(svg: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return elements;
}

const textsIn = (svg: string) => elementsIn(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
const titleIn = (svg: string) => elementsIn(svg).find(({ name }) => name === 'title')?.text;

const odd = fc.oneof(
  { arbitrary: fc.string({ unit: 'binary', maxLength: 120 }), weight: 2 },
  {
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...['\0', '\u0007', '\u000B', '\u001B', '\u007F', '\u0085', '\uD800', '\uDFFF', '\uFFFE', '\uFFFF'],
          ...['\u202E', '\u202D', '\u2066', '\u2067', '\u2069', '\u200F', '\u061C', '\u2028', '\t', '\n'],
          ...[
            '<',
            '>',
            '&',
            '"',
            "'",
            ']]>',
            '<!--',
            '<script>',
            '</title>',
            '&#0;',
            '&lt',
            '<![CDATA[',
            '<?x',
          ],
          ...['خ', 'ש', '字', 'कि', 'é', 'ß', '👩‍👩‍👧‍👦', '🇩🇪', 'e\u0301\u0301\u0301', '\u200D', 'A', ' '],
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
    weight: 3,
  },
);

describe('a badge as SVG', () => {
  it('is strict XML of 1,500 bytes at most, needs nothing else and runs nothing, of 1,000 odd names', async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        odd,
        fc.constantFrom(...looks),
        fc.constantFrom(...themes),
        fc.constantFrom(...languages),
        fc.boolean(),
        async (name, label, look, theme, lang, isLabelled) => {
          const labels = isLabelled ? { ship: label, skip: label, gone: label } : {};
          const { svg } = await drawnOf({ name: `x${name}`, look, theme, lang, labels });
          const elements = elementsIn(svg);
          assert.deepEqual(
            [...new Set(elements.map((element) => element.name))].filter(
              (tag) => !['svg', 'title', 'style', 'g', 'path', 'rect', 'text'].includes(tag),
            ),
            [],
          );
          const { role, xmlns } = elements[0]?.attributes ?? {};
          assert.deepEqual([role, xmlns], ['img', 'http://www.w3.org/2000/svg']);
          assert.ok(Buffer.byteLength(svg) <= 1_500, `${Buffer.byteLength(svg)} bytes`);
          assert.doesNotMatch(
            svg.replace('http://www.w3.org/2000/svg', ''),
            /href|url\(|@import|https?:|\son\w+=/,
          );
          // Nothing in a name can turn what stands beside it.
          for (const text of textsIn(svg)) assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069]/);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('keeps what would turn the text out of the title, also of the name of the catalog', async () => {
    const { svg } = await drawnOf({ catalogName: 'Pa\u202Eper' });
    assert.match(titleIn(svg) ?? '', /Review by Paper/);
  });

  for (const lang of languages)
    it(`says the words of <ship-badge>: ${lang}`, async () => {
      for (const [ships, skips] of [
        [3, 1],
        [1, 4],
        [2, 2],
        [0, 0],
      ] as const)
        for (const look of looks) {
          const { svg, viewModel, endpoint } = await drawnOf({ ships, skips, lang, look });
          assert.ok(viewModel.tool);
          const { name, word, count, tally } = viewModel.tool;
          const isolated = lang === 'ar' ? `\u2068${name}\u2069` : name;
          const title = badgeText(viewModel.tool).replace(name, isolated);
          // The detailed one is the largest, and has no room for the longest of dates.
          if (look === 'detailed')
            assert.ok(title.startsWith(titleIn(svg) ?? '?') && titleIn(svg)?.includes(word));
          else assert.equal(titleIn(svg), title);
          const said = look === 'detailed' ? [name, word, tally] : [name, word, count].filter(Boolean);
          assert.deepEqual(
            textsIn(svg)
              .filter((text) => !text.endsWith('/100'))
              .sort(),
            [...said].sort(),
          );
          assert.deepEqual(endpoint, {
            schemaVersion: 1,
            label: name,
            message: [word, count].filter(Boolean).join(' '),
            color: verdictColors[viewModel.tool.verdict].light.slice(1),
          });
        }
    });

  it('says the labels of its catalog', async () => {
    const { svg } = await drawnOf({ labels: { ship: 'Adopt' } });
    assert.deepEqual(textsIn(svg), ['Claw Code', 'Adopt', '3 of 4']);
    assert.equal(titleIn(svg), 'Claw Code · Adopt · 3 of 4 · Review by Paper · Reviewed March 3, 2026');
  });

  it('has tally, mean score and an icon for each reviewer in the detailed style', async () => {
    const { svg } = await drawnOf({ look: 'detailed' });
    assert.deepEqual(textsIn(svg), ['Claw Code', '72/100', 'Ship', '3 ship / 1 skip']);
    const rows = elementsIn(svg).flatMap(({ attributes }) => attributes['stroke-dasharray'] ?? []);
    assert.deepEqual(rows, ['0 13', '9 4']);
  });

  it('has neither verdict nor verdict color for a tool that is gone', async () => {
    for (const look of looks) {
      const { svg, endpoint } = await drawnOf({ record: { gone: true }, look });
      assert.deepEqual(textsIn(svg).sort(), ['No longer in this catalog', 'tool']);
      assert.equal(titleIn(svg), 'tool · No longer in this catalog');
      for (const verdict of ['ship', 'skip', 'split'] as const)
        assert.ok(!svg.includes(verdictColors[verdict].light) && !svg.includes(verdictColors[verdict].dark));
      assert.deepEqual([endpoint.label, endpoint.message], ['tool', 'No longer in this catalog']);
    }
  });

  it('draws each verdict with its own icon, so that color is not the only sign', async () => {
    const outlines = await Promise.all(
      (
        [
          [3, 1],
          [1, 3],
          [2, 2],
          [0, 0],
        ] as const
      ).map(async ([ships, skips]) => {
        const { svg } = await drawnOf({ ships, skips });
        return elementsIn(svg).find(({ attributes }) => attributes['transform'])?.attributes['d'];
      }),
    );
    assert.equal(new Set(outlines).size, 4);
    assert.ok(outlines.every(Boolean));
  });

  it('cuts a long name between two letters, and keeps it whole in its title', async () => {
    const family = '👩‍👩‍👧‍👦';
    for (const name of [
      'Rückwärts'.repeat(9),
      'W'.repeat(14) + family.repeat(5),
      '字'.repeat(100),
      'خيط '.repeat(20).trim(),
    ]) {
      const { svg } = await drawnOf({ name });
      const [label = ''] = textsIn(svg);
      assert.ok(label.endsWith('…') && name.startsWith(label.slice(0, -1)), label);
      assert.equal(label.slice(0, -1).replaceAll(family, '').includes('👩'), false, label);
      assert.ok(titleIn(svg)?.includes(name));
      assert.ok(Number(elementsIn(svg)[0]?.attributes['width']) <= 400);
    }
  });

  it('has a name’s own direction and language, and the words’ around it', async () => {
    const arabic = 'خيط الفجر';
    const find = async (drawn: Partial<Drawn>, text: string) =>
      elementsIn((await drawnOf(drawn)).svg).find((element) => element.text === text)?.attributes;
    assert.equal((await find({ name: arabic }, arabic))?.['direction'], 'rtl');
    assert.equal((await find({ name: arabic, lang: 'ar' }, arabic))?.['direction'], undefined);
    assert.equal((await find({ lang: 'ar' }, 'Claw Code'))?.['direction'], 'ltr');
    const japanese = { name: '仕様書', lang: 'ja' };
    assert.equal((await find({ record: japanese }, '仕様書'))?.['xml:lang'], 'ja');
  });

  it('is for light or dark backgrounds, or follows the page and the fragment of its URL', async () => {
    const { svg: light } = await drawnOf({ theme: 'light' });
    const { svg: dark } = await drawnOf({ theme: 'dark' });
    const { svg: auto } = await drawnOf();
    assert.ok(light.includes(verdictColors.ship.light) && !light.includes(verdictColors.ship.dark));
    assert.ok(dark.includes(verdictColors.ship.dark) && !dark.includes(verdictColors.ship.light));
    assert.doesNotMatch(light + dark, /<style|id=/);
    assert.match(auto, /@media\(prefers-color-scheme:dark\){#light:not\(:target\){/);
    assert.match(auto, /#dark:target{/);
    assert.match((await drawnOf({ look: 'detailed' })).svg, /@media\(prefers-color-scheme:dark\){\.a{/);
    // Programs without style sheets draw the light theme.
    assert.equal(auto.replace(/<style>.*<\/style>| (id|class)="[^"]*"/g, ''), light);
  });

  it('gives the same bytes each time', async () => {
    assert.equal((await drawnOf()).svg, (await drawnOf()).svg);
  });
});

/** Returns the contrast ratio of two colours by WCAG. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const hex = colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the colours of badges', () => {
  const css = String(rootStyles);
  const inCss = new Map(
    [...css.matchAll(/--ship-([\w-]+), light-dark\((#\w+), (#\w+)\)/g)].map(
      ([, name = '', light, dark]) => [name, { light, dark }] as const,
    ),
  );

  it('are those of the elements', () => {
    for (const [verdict, color] of Object.entries(verdictColors))
      assert.deepEqual(inCss.get(`color-verdict-${verdict}`), color);
    const kebabCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const [name, color] of Object.entries(themeColors))
      assert.deepEqual(inCss.get(`color-${kebabCase(name)}`), color);
  });

  it('can be read: 4.5 to 1 at least, on light and on dark', () => {
    const { surface, ...textColors } = themeColors;
    const { label, onLabel, onVerdict } = badgeColors;
    const pairs: [ThemedColor, ThemedColor][] = [
      [onLabel, label],
      ...Object.values(verdictColors).flatMap((color): [ThemedColor, ThemedColor][] => [
        [onVerdict, color],
        [color, surface],
      ]),
      ...Object.values(textColors).map((color): [ThemedColor, ThemedColor] => [color, surface]),
    ];
    for (const [foreground, background] of pairs)
      for (const scheme of ['light', 'dark'] as const) {
        const ratio = contrast(foreground[scheme], background[scheme]);
        assert.ok(ratio >= 4.5, `${foreground[scheme]} on ${background[scheme]}: ${ratio.toFixed(2)}`);
      }
  });
});
