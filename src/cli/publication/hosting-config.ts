// Configuration of static hosts: one table of headers, written in the format of each host.
// Pages of other origins may read everything; nothing is kept for long that a correction may change.
import * as limits from '../../catalog/limits.js';

/** The headers of some files below `v1/`. */
export interface HeaderRule {
  /** Paths below `v1/`: one file, or with `*` at the end all that begins so. No two rules set the same header of a file. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
}

const cached = (seconds: number, stale: number) =>
  `public, max-age=${seconds}, stale-while-revalidate=${stale}`;
const [minute, hour, day] = [60, 3_600, 86_400];

/** The one table. Hosts that find two rules for a file join what they say, so each header stands in one of them. */
export const headerRules: readonly HeaderRule[] = [
  {
    paths: ['*'],
    headers: {
      'Access-Control-Allow-Origin': '*',
      // Logos, too, for pages that isolate themselves (COEP).
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  {
    paths: ['tools/*', 'embed/*', 'oembed/*', 'catalog.json'],
    headers: { 'Cache-Control': cached(minute, hour) },
  },
  // Any page may frame these, whatever X-Frame-Options the rest of a site has: where there are both, this counts.
  { paths: ['embed/*'], headers: { 'Content-Security-Policy': 'frame-ancestors *' } },
  // Read by the next build, which needs all of one version.
  { paths: ['manifest.json', 'hashes/*'], headers: { 'Cache-Control': 'no-cache' } },
  { paths: ['logos/*', 'schema/*', 'changes/*'], headers: { 'Cache-Control': cached(day, 7 * day) } },
];

/** The media type of each kind of published file. */
export const mediaTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
};
/** Files that compression makes smaller. */
const compressed = [mediaTypes.json, mediaTypes.svg, mediaTypes.css, mediaTypes.js, mediaTypes.html].join(
  ' ',
);

/** The headers of a path below `v1/`, such as `tools/cl/claw-code.json`; its `Content-Type` where we know it. */
export function headersForPath(path: string): Record<string, string> {
  const matches = (pattern: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  const rules = headerRules.filter(({ paths }) => paths.some(matches));
  const type = mediaTypes[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
  return Object.assign(
    {},
    ...rules.map(({ headers }) => headers),
    type && { 'Content-Type': type },
  ) as Record<string, string>;
}

const root = `v${limits.schemaMajor}`;
const about =
  'Headers of a ship-or-skip catalog. This file is yours: once changed, a build leaves it as it is.';

/** Each rule and each of its paths alone, for the formats that have no lists. */
const eachPath = headerRules.flatMap(({ paths, headers }) =>
  paths.map((path) => ({ path, headers: Object.entries(headers) })),
);

/** Netlify and Cloudflare Pages. */
const headersFile = () =>
  [
    `# ${about}`,
    `# It belongs into the root of the site; where ${root}/ is deeper, put that path before each /${root}/.`,
    ...eachPath.flatMap(({ path, headers }) => [
      `/${root}/${path}`,
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
    ]),
    '',
  ].join('\n');

const vercelFile = () =>
  `${JSON.stringify(
    {
      headers: eachPath.map(({ path, headers }) => ({
        source: `/${root}/${path.replace(/\*$/, '(.*)').replace(/\.(?=\w)/g, '\\.')}`,
        headers: headers.map(([key, value]) => ({ key, value })),
      })),
    },
    undefined,
    2,
  )}\n`;

/** A rule's paths as a regular expression of Apache and nginx, wherever `v1/` is. */
const patternOf = ({ paths }: HeaderRule) => {
  const each = paths.map((path) =>
    path.endsWith('*') ? path.slice(0, -1) : `${path.replaceAll('.', '\\.')}$`,
  );
  return `/${root}/${each[0] ? `(${each.join('|')})` : ''}`;
};

const apacheFile = () =>
  [
    `# ${about}`,
    ...Object.entries(mediaTypes).map(([kind, type]) => `AddType ${type} .${kind}`),
    '<IfModule mod_headers.c>',
    ...headerRules.flatMap((rule) => [
      `  <If "%{REQUEST_URI} =~ m#${patternOf(rule)}#">`,
      // "always", because a page must be able to read that there is no such record.
      ...Object.entries(rule.headers).map(([name, value]) => `    Header always set ${name} "${value}"`),
      '  </If>',
    ]),
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${compressed}`,
    '</IfModule>',
    '',
  ].join('\n');

/** A file to include in the `server` block. A location that adds a header forgets those of the one around it. */
function nginxFile(): string {
  const [common, ...others] = headerRules;
  const added = (headers: object, indent: string) =>
    Object.entries(headers).map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  return [
    `# ${about}`,
    '# Include it in the server block: include /path/to/nginx.conf;',
    `location ~ /${root}/ {`,
    '  types {',
    ...Object.entries(mediaTypes).map(([kind, type]) => `    ${type} ${kind};`),
    '  }',
    '  gzip on;',
    '  gzip_vary on;',
    // Responses of text/html are always compressed, and naming the type twice is a warning.
    `  gzip_types ${compressed.replace(' text/html', '')};`,
    ...added(common?.headers ?? {}, '  '),
    ...others.flatMap((rule) => [
      `  location ~ ${patternOf(rule)} {`,
      ...added({ ...common?.headers, ...rule.headers }, '    '),
      '  }',
    ]),
    '}',
    '',
  ].join('\n');
}

/**
 * The files beside `v1/` that tell common hosts of its headers, by name with their text. GitHub Pages takes no headers
 * and gets an empty `.nojekyll`, which spares it a build of its own.
 */
export const hostingFiles = (): [string, string][] => [
  ['_headers', headersFile()],
  ['vercel.json', vercelFile()],
  ['.htaccess', apacheFile()],
  ['nginx.conf', nginxFile()],
  ['.nojekyll', ''],
];
