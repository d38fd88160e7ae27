// The README's tables of the elements: attributes, events, slots, parts, custom properties, states.
// What all the elements that show a catalog have in common stands in one section before their own.

const code = (text) => (text ? `\`${text}\`` : '(default)');
const hasDefault = ({ default: value }) => value !== undefined && value !== "''" && value !== '';
const typeAndDefault = (item) =>
  code((item.parsedType ?? item.type)?.text) + (hasDefault(item) ? `, ${code(item.default)}` : '');

/** Each list of an element: the head of its table, and a row for each item. */
const lists = {
  attributes: [['Attribute', 'Type, default', ''], (item) => [code(item.name), typeAndDefault(item)]],
  events: [['Event', 'Class', ''], (item) => [code(item.name), code(item.type?.text)]],
  slots: [['Slot', ''], (item) => [code(item.name)]],
  cssParts: [['Part', ''], (item) => [code(`::part(${item.name})`)]],
  cssProperties: [
    ['Custom property', 'Default', ''],
    (item) => [code(item.name), hasDefault(item) ? code(item.default) : ''],
  ],
  cssStates: [['State', ''], (item) => [code(`:state(${item.name})`)]],
};

const rowsOf = (element, list) =>
  (element[list] ?? []).map((item) => [...lists[list][1](item), item.description ?? '']);

const tablesOf = (rows) =>
  Object.entries(lists).flatMap(([list, [head]]) => {
    const line = (row) =>
      `| ${row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
    return rows[list].length > 0
      ? [[line(head), line(head.map(() => '---')), ...rows[list].map(line)].join('\n')]
      : [];
  });

export function elementTables(elements) {
  const drawing = elements.filter(({ superclass }) => superclass?.name === 'ShipElement');
  const sameAs = (row) => (other) => JSON.stringify(other) === JSON.stringify(row);
  const isShared = (list) => (row) => drawing.every((element) => rowsOf(element, list).some(sameAs(row)));
  const pick = (element, keep) =>
    Object.fromEntries(
      Object.keys(lists).map((list) => [list, rowsOf(element, list).filter((row) => keep(list, row))]),
    );
  const section = (title, text, rows) => [`### ${title}`, text, ...tablesOf(rows)];
  return [
    ...section(
      'Every element that shows a catalog',
      `${drawing.map(({ tagName }) => code(`<${tagName}>`)).join(', ')} have these in common.`,
      pick(drawing[0], (list, row) => isShared(list)(row)),
    ),
    ...elements.flatMap((element) =>
      section(
        code(`<${element.tagName}>`),
        element.description ?? element.summary,
        pick(element, (list, row) => !drawing.includes(element) || !isShared(list)(row)),
      ),
    ),
  ].join('\n\n');
}
