// Pictures by their content, as browsers see them.

const latin = (bytes: Uint8Array, from = 0, to = 64) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Formats that browsers show, by their first bytes. */
const shown: [name: string, ending: string, test: (head: string) => boolean][] = [
  ['PNG', 'png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['JPEG', 'jpg', (head) => head.startsWith('\xff\xd8\xff')],
  ['GIF', 'gif', (head) => /^GIF8[79]a/.test(head)],
  ['WebP', 'webp', (head) => /^RIFF[^]{4}WEBP/.test(head)],
  ['AVIF', 'avif', (head) => /^[^]{4}ftyp[^]*avi[fs]/.test(head.slice(0, 40))],
  ['ICO', 'ico', (head) => head.startsWith('\0\0\x01\0')],
  ['BMP', 'bmp', (head) => /^BM[^]{4}\0\0\0\0/.test(head)],
];
/** Files that are taken for pictures and are none, or that browsers do not show. */
const notShown: [message: string, test: (head: string) => boolean][] = [
  ['is a file of Adobe Photoshop', (head) => head.startsWith('8BPS')],
  ['is a TIFF', (head) => /^(II\*\0|MM\0\*)/.test(head)],
  ['is a HEIC photo', (head) => /^[^]{4}ftyp(hei[cfmsx]|mif1|msf1|hevc)/.test(head)],
  ['is a PDF', (head) => head.startsWith('%PDF')],
  ['is PostScript', (head) => head.startsWith('%!PS')],
  ['is compressed (SVGZ or gzip)', (head) => head.startsWith('\x1f\x8b')],
  ['is a web page', (head) => /^\s*(<!doctype html|<html|<head|<body)/i.test(head)],
];

/** Returns the text of an SVG; `undefined` for anything else. */
function svgText(bytes: Uint8Array): string | undefined {
  const isUtf16 = /^(\xff\xfe|\xfe\xff)/.test(latin(bytes, 0, 2));
  const text = isUtf16
    ? new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes)
    : Buffer.from(bytes).toString();
  const start = text.replace(
    /^\ufeff?(?:\s|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s[^[>]*(?:\[[^\]]*\]\s*)?>)*/i,
    '',
  );
  return /^<(?:\w+:)?svg[\s/>]/.test(start) ? text : undefined;
}

/** Tests if an SVG has scripts. */
const hasScript = (svg: string) => {
  const markup = svg.replaceAll(/<!--[^]*?-->/g, '');
  return (
    /<(?:\w+:)?(script|handler)[\s/>]/i.test(markup) ||
    /<[^>]*\s(on[a-z]+\s*=|(?:\w+:)?href\s*=\s*["']?\s*(javascript|data:text\/html)\b)/i.test(markup)
  );
};

/** Returns a message about a file that is not shown as a picture, or is more than one; `undefined` for a sound one. */
export function pictureMessage(name: string, bytes: Uint8Array): string | undefined {
  const head = latin(bytes);
  const isNamedSvg = /\.svg$/i.test(name);
  if (!bytes.length) return 'is empty; save the picture again';
  if (head.startsWith('version https://git-lfs'))
    return 'is a pointer of Git LFS in place of the picture; fetch it with: git lfs pull';
  const [format, ending] = shown.find(([, , test]) => test(head)) ?? [];
  if (format)
    return isNamedSvg
      ? `is a ${format} picture, and browsers expect an SVG by its name; rename it to end in .${ending ?? ''}`
      : undefined;
  const svg = svgText(bytes);
  if (svg === undefined) {
    const [what] = notShown.find(([, test]) => test(head)) ?? ['is no picture'];
    return `${what}, which browsers do not show; put an SVG, PNG, WebP, AVIF, JPEG or GIF in its place, or move it out of logos/`;
  }
  if (!isNamedSvg) return 'is an SVG, and browsers show it only if its name ends in .svg; rename it';
  return hasScript(svg)
    ? 'has a script in it, which runs for whoever opens the file; remove <script>, on… and javascript: from it'
    : undefined;
}
