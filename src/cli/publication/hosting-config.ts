// Configuration of static hosts: one table of headers, written in the format of each host.
// Pages of other origins may read all files. Files that corrections change have short cache times.
import * as limits from '../../catalog/limits.js';

/** Headers of some files below `v1/`. */
export interface HeaderRule {
  /** Paths below `v1/`; a `*` at the end matches any rest. No two rules set the same header of a file. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
}

const cached = (seconds: number, stale: number) =>
  `public, max-age=${seconds}, stale-while-revalidate=${stale}`;
const [minute, hour, day] = [60, 3_600, 86_400];

/** Table of headers. Some hosts join the values of two matching rules, so no two rules set the same header of a file. */
export const headerRules: readonly HeaderRule[] = [
  {
    paths: ['*'],
    headers: {
      'Access-Control-Allow-Origin': '*',
      // For logos on pages with a cross-origin embedder policy (COEP).
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  {
    paths: ['tools/*', 'embed/*', 'oembed/*', 'catalog.json'],
    headers: { 'Cache-Control': cached(minute, hour) },
  },
  // Any page may frame these: browsers ignore the site's X-Frame-Options if `frame-ancestors` is set.
  { paths: ['embed/*'], headers: { 'Content-Security-Policy': 'frame-ancestors *' } },
  // The next build reads these, and needs all of them from one version.
  { paths: ['manifest.json', 'hashes/*'], headers: { 'Cache-Control': 'no-cache' } },
  { paths: ['logos/*', 'schema/*', 'changes/*'], headers: { 'Cache-Control': cached(day, 7 * day) } },
];

/** Media types of published files by extension. */
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
/** Media types that hosts compress. */
const compressed = [mediaTypes.json, mediaTypes.svg, mediaTypes.css, mediaTypes.js, mediaTypes.html].join(
  ' ',
);

/** Returns the headers of a path below `v1/`, such as `tools/x-cl/tool-claw-code-record.json`; with `Content-Type` if known. */
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
const headerComment =
  'Headers of a ship-or-skip catalog. This file is yours: once changed, a build leaves it as it is.';

/** Headers of each single path, for formats without lists of paths. */
const eachPath = headerRules.flatMap(({ paths, headers }) =>
  paths.map((path) => ({ path, headers: Object.entries(headers) })),
);

/** Creates the file for Netlify and Cloudflare Pages. */
const headersFile = () =>
  [
    `# ${headerComment}`,
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

/** Converts the paths of a rule to a regular expression for Apache and nginx, for `v1/` at any depth. */
const patternOf = ({ paths }: HeaderRule) => {
  const each = paths.map((path) =>
    path.endsWith('*') ? path.slice(0, -1) : `${path.replaceAll('.', '\\.')}$`,
  );
  return `/${root}/${each[0] ? `(${each.join('|')})` : ''}`;
};

const apacheFile = () =>
  [
    `# ${headerComment}`,
    ...Object.entries(mediaTypes).map(([kind, type]) => `AddType ${type} .${kind}`),
    '<IfModule mod_headers.c>',
    ...headerRules.flatMap((rule) => [
      `  <If "%{REQUEST_URI} =~ m#${patternOf(rule)}#">`,
      // `always` sets headers on errors, too: a page must be able to read the status 404.
      ...Object.entries(rule.headers).map(([name, value]) => `    Header always set ${name} "${value}"`),
      '  </If>',
    ]),
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${compressed}`,
    '</IfModule>',
    '',
  ].join('\n');

/** Creates a file to include in the `server` block. Repeats the common headers, because a `location` with its own drops them. */
function nginxFile(): string {
  const [common, ...others] = headerRules;
  const added = (headers: object, indent: string) =>
    Object.entries(headers).map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  return [
    `# ${headerComment}`,
    '# Include it in the server block: include /path/to/nginx.conf;',
    `location ~ /${root}/ {`,
    '  types {',
    ...Object.entries(mediaTypes).map(([kind, type]) => `    ${type} ${kind};`),
    '  }',
    '  gzip on;',
    '  gzip_vary on;',
    // nginx always compresses text/html, and warns if the list names it.
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
 * Lists the configuration files beside `v1/`, as names and texts. GitHub Pages supports no headers; its empty `.nojekyll`
 * turns off the Jekyll build.
 */
export const hostingFiles = (): [string, string][] => [
  ['_headers', headersFile()],
  ['vercel.json', vercelFile()],
  ['.htaccess', apacheFile()],
  ['nginx.conf', nginxFile()],
  ['.nojekyll', ''],
];
