// YAML as an editor writes it: plain where that is safe, long prose folded under `>-`. For the strings, numbers, lists
// and objects of a catalog; a library that knows all of YAML would take minutes over 100,000 files.
const width = 96;

/** Plain style must not look like another type, nor hold what starts a comment or a key. */
const plain = /^[\p{L}\d][^\n]*$/u;
const notPlain = /: | #|:$|\s$|^(true|false|null|yes|no|on|off)$|^[\d.]+(e\d+)?$/i;

const scalar = (value) =>
  typeof value !== 'string' || (plain.test(value) && !notPlain.test(value))
    ? String(value)
    : JSON.stringify(value);

/** Text in lines, broken at its spaces; reading it puts the spaces back. */
function folded(text, indent) {
  let lines = '';
  let rest = text;
  const room = width - indent.length;
  while (rest.length > room) {
    const before = rest.lastIndexOf(' ', room);
    const at = before > 0 ? before : rest.indexOf(' ', room);
    if (at < 0) break;
    lines += `${indent}${rest.slice(0, at)}\n`;
    rest = rest.slice(at + 1);
  }
  return `${lines}${indent}${rest}\n`;
}

/** Single spaces between words and no line breaks: what folding can give back. */
const foldable = (text) => !/ {2}|^ | $|\n/.test(text);

function entry(key, value, indent) {
  const head = `${indent}${key}:`;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `${head}\n${value.map((item) => listItem(item, inner)).join('')}`;
  if (typeof value === 'object') return `${head}\n${yamlOf(value, inner)}`;
  if (typeof value === 'string' && head.length + 1 + value.length > width && foldable(value))
    return `${head} >-\n${folded(value, inner)}`;
  return `${head} ${scalar(value)}\n`;
}

/** An object in a list: its first key stands behind the dash. */
const listItem = (item, indent) => `${indent}- ${yamlOf(item, `${indent}  `).trimStart()}`;

/** An object as YAML. */
export function yamlOf(object, indent = '') {
  let text = '';
  for (const key in object) text += entry(key, object[key], indent);
  return text;
}
