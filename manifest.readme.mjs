// Writes the tables of README.md: first members that all catalog elements share, then those of each element.
// @custom-elements-manifest/to-markdown 0.1.0 gives attributes neither types nor descriptions, and knows no states.
import { readFileSync, writeFileSync } from 'node:fs';
import { markdownTable } from 'markdown-table';

const base = 'ShipElement';
const place = /(?<=<!-- elements -->\n\n).*(?=\n\n<!-- \/elements -->)/s;

/** Format of names, and column heads, for each list of an element; the last column has descriptions. */
const tables = {
  attributes: ['%', 'Attribute', 'Type, default'],
  events: ['%', 'Event', 'Class'],
  slots: ['%', 'Slot'],
  cssParts: ['::part(%)', 'Part'],
  cssProperties: ['%', 'Custom property', 'Default'],
  cssStates: [':state(%)', 'State'],
};

const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

function section(title, text, element) {
  const filled = Object.entries(tables).flatMap(([list, [form, ...head]]) => {
    const own = (element[list] ?? []).filter(({ inheritedFrom }) => inheritedFrom?.name !== base);
    const rows = own.map(({ name, type, parsedType = type, default: value, description }) => {
      const details = [parsedType?.text, value].filter((detail) => detail && detail !== "''").map(code);
      const first = name ? code(form.replace('%', name)) : '(default)';
      return [first, ...(head.length > 1 ? [details.join(', ')] : []), description.replace(/\s+/g, ' ')];
    });
    return rows.length > 0 ? markdownTable([[...head, ''], ...rows]) : [];
  });
  return [`### ${title}`, text, ...filled].join('\n\n');
}

export const readmePlugin = (outdir) => ({
  name: 'readme',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const classes = modules.flatMap(({ declarations }) => declarations);
    const elements = classes.filter(({ tagName }) => tagName);
    const tags = elements
      .filter(({ superclass }) => superclass.name === base)
      .map(({ tagName }) => code(`<${tagName}>`));
    const text = [
      section(
        'Every element that shows a catalog',
        `${tags.join(', ')} have these in common.`,
        classes.find(({ name }) => name === base),
      ),
      ...elements.map((element) => section(code(`<${element.tagName}>`), element.description, element)),
    ].join('\n\n');
    writeFileSync(
      `${outdir}/README.md`,
      readFileSync('README.md', 'utf8').replace(place, () => text),
    );
  },
});
