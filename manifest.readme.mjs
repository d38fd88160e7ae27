// The tables of README.md: first what all the elements that show a catalog have in common, then what is each one's own.
// @custom-elements-manifest/to-markdown 0.1.0 repeats what they share, gives attributes neither types nor descriptions,
// and knows no states.
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { markdownTable } from 'markdown-table';
import { elementsOf } from './manifest.published.mjs';

const code = (text) => (text ? `\`${text}\`` : '(default)');
const initial = (value) => (value && value !== "''" ? code(value) : '');
const typed = ({ type, parsedType, default: value }) =>
  [code((parsedType ?? type).text), initial(value)].filter(Boolean).join(', ');

/** For each list of an element: the head of its table, and what stands in a row before the description. */
const tables = {
  attributes: [['Attribute', 'Type, default', ''], (item) => [code(item.name), typed(item)]],
  events: [['Event', 'Class', ''], (item) => [code(item.name), code(item.type.text)]],
  slots: [['Slot', ''], (item) => [code(item.name)]],
  cssParts: [['Part', ''], (item) => [code(`::part(${item.name})`)]],
  cssProperties: [['Custom property', 'Default', ''], (item) => [code(item.name), initial(item.default)]],
  cssStates: [['State', ''], (item) => [code(`:state(${item.name})`)]],
};
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
const rowsOf = (element) =>
  Object.entries(tables).flatMap(([list, [, cells]]) =>
    (element[list] ?? []).map((item) => [list, ...[...cells(item), item.description].map(cell)]),
  );

const section = (title, text, rows) => {
  const own = Object.entries(tables).map(([list, [head]]) => [
    head,
    ...rows.filter(([first]) => first === list).map(([, ...cells]) => cells),
  ]);
  return [
    `### ${title}`,
    text,
    ...own.filter(({ length }) => length > 1).map((table) => markdownTable(table)),
  ];
};

const sections = (elements) => {
  const drawing = elements.filter(({ superclass }) => superclass.name === 'ShipElement');
  const isIn = (rows) => (row) => rows.some((other) => isDeepStrictEqual(row, other));
  const shared = rowsOf(drawing[0]).filter((row) => drawing.every((element) => isIn(rowsOf(element))(row)));
  const tags = drawing.map(({ tagName }) => code(`<${tagName}>`)).join(', ');
  return [
    ...section('Every element that shows a catalog', `${tags} have these in common.`, shared),
    ...elements.flatMap((element) => {
      const known = drawing.includes(element) ? shared : [];
      const own = rowsOf(element).filter((row) => !isIn(known)(row));
      return section(code(`<${element.tagName}>`), element.description, own);
    }),
  ];
};

export const readmePlugin = (outdir) => ({
  name: 'readme',
  packageLinkPhase({ customElementsManifest }) {
    const text = sections(elementsOf(customElementsManifest)).join('\n\n');
    const between = /(?<=<!-- elements -->\n\n).*(?=\n\n<!-- \/elements -->)/s;
    writeFileSync(
      `${outdir}/README.md`,
      readFileSync('README.md', 'utf8').replace(between, () => text),
    );
  },
});
