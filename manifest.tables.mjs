// The README's tables of each element: attributes, events, slots, parts, custom properties, states.

export const elementTables = (elements) => elements.map(section).join('\n\n');

function section(element) {
  const code = (text) => (text ? `\`${text}\`` : '(default)');
  const rows = (list, name, more = () => '') =>
    (list ?? []).map((item) => [code(name(item)), more(item), item.description ?? '']);
  const attribute = (item) =>
    code((item.parsedType ?? item.type)?.text) + (hasDefault(item) ? `, ${code(item.default)}` : '');

  return [
    `### \`<${element.tagName}>\``,
    element.description ?? element.summary,
    table(
      ['Attribute', 'Type, default', ''],
      rows(element.attributes, ({ name }) => name, attribute),
    ),
    table(
      ['Event', 'Class', ''],
      rows(
        element.events,
        ({ name }) => name,
        ({ type }) => code(type?.text),
      ),
    ),
    table(
      ['Slot', ''],
      rows(element.slots, ({ name }) => name),
    ),
    table(
      ['Part', ''],
      rows(element.cssParts, ({ name }) => `::part(${name})`),
    ),
    table(
      ['Custom property', 'Default', ''],
      rows(
        element.cssProperties,
        ({ name }) => name,
        (item) => (hasDefault(item) ? code(item.default) : ''),
      ),
    ),
    table(
      ['State', ''],
      rows(element.cssStates, ({ name }) => `:state(${name})`),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const hasDefault = (item) => item.default !== undefined && item.default !== "''" && item.default !== '';

/** Rows of [name, more, description]; `more` is left out where the head has two columns. */
function table(head, rows) {
  if (rows.length === 0) return '';
  const cells = rows.map(([name, more, text]) => (head.length === 2 ? [name, text] : [name, more, text]));
  const line = (row) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n');
}
