// What a host says of the files it serves, held against what pages need. Pure.
import type { AuditFinding } from './check-record.js';
import { headersForPath } from '../publication/hosting-config.js';
import type { HttpResponse } from '../publication/http.js';

/** Hosts with settings of their own that a publisher cannot change, by what they can be known by. */
const hosts: readonly { name: string; header: string; value: RegExp; cannot: readonly string[] }[] = [
  { name: 'GitHub Pages', header: 'server', value: /^GitHub\.com$/i, cannot: ['cache', 'nosniff'] },
  { name: 'jsDelivr', header: 'x-jsd-version', value: /./, cannot: ['cache'] },
  { name: 'Amazon S3', header: 'server', value: /^AmazonS3$/i, cannot: ['nosniff', 'compression'] },
];

/** A record may be old for so long (seconds) before anybody asks whether it was corrected. */
const longest = 86_400;
/** Smaller bodies (bytes) are often sent as they are, and rightly. */
const worthwhile = 1_500;

const minutesText = (seconds: number) =>
  seconds < 120
    ? `${seconds} seconds`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)} minutes`
      : `${Math.round(seconds / 3_600)} hours`;

/** What is wrong with the caching of an answer. A copy of one version never changes, and may be kept for ever. */
function cacheProblem(path: string, cache: string | null, isPinned: boolean): string | undefined {
  if (cache === null)
    return `has no Cache-Control, so that browsers guess how long it is good. Send "${headersForPath(path)['Cache-Control'] ?? ''}"`;
  const seconds = Number(/\bmax-age=(\d+)/i.exec(cache)?.[1] ?? 0);
  const changes = /^(tools\/|catalog\.json|manifest\.json|hashes\/)/.test(path);
  if (isPinned || !changes || (seconds <= longest && !/\bimmutable\b/i.test(cache))) return undefined;
  return `is kept for ${minutesText(seconds)} ("${cache}"): that is how late a correction reaches readers. Send "${headersForPath(path)['Cache-Control'] ?? ''}"`;
}

/**
 * What is wrong with the headers of a published file. What its host cannot set is a notice.
 * @param path below `v1/`
 * @param origin the origin that was sent along
 */
export function checkHeaders(
  path: string,
  { headers, body }: Pick<HttpResponse, 'headers' | 'body'>,
  origin: string,
  isPinned = false,
): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const host = hosts.find(({ header, value }) => value.test(headers.get(header) ?? ''));
  const wrong = (severity: AuditFinding['severity'], code: string, message: string) =>
    findings.push(
      host?.cannot.includes(code)
        ? {
            path,
            severity: 'notice',
            code: 'host-limit',
            message: `${message}; ${host.name} cannot be told to`,
          }
        : { path, severity, code, message },
    );

  const allowed = headers.get('access-control-allow-origin');
  if (allowed !== '*' && allowed !== origin)
    wrong(
      'error',
      'cors',
      `cannot be read by pages of other sites: ${allowed === null ? 'there is no' : `"${allowed}" is its`} Access-Control-Allow-Origin. Send "*"`,
    );
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'no type';
  const { 'Content-Type': expected } = headersForPath(path);
  if (expected !== undefined && type !== expected)
    // Browsers show no image of another type; JSON they read all the same.
    wrong(
      expected.startsWith('image/') ? 'error' : 'warning',
      'type',
      `has type "${type}". Send "${expected}"`,
    );
  const cache = headers.get('cache-control');
  const problem = cacheProblem(path, cache, isPinned);
  if (problem) wrong('warning', 'cache', problem);
  else if (host?.cannot.includes('cache') && !isPinned && path === 'manifest.json')
    wrong(
      'notice',
      'cache',
      `has "${cache ?? ''}", as all files here, so that a change is seen that much later`,
    );
  if (!headers.has('etag') && !headers.has('last-modified'))
    wrong(
      'warning',
      'validator',
      'has neither ETag nor Last-Modified: browsers load it again though it is the same',
    );
  if (!headers.has('content-encoding') && body.length > worthwhile && /json|svg/.test(expected ?? ''))
    wrong(
      'warning',
      'compression',
      `is sent as it is, ${body.length} bytes. Turn on gzip or brotli for "${expected ?? ''}"`,
    );
  if (headers.get('x-content-type-options')?.toLowerCase() !== 'nosniff')
    wrong('warning', 'nosniff', 'lets browsers guess its type. Send "X-Content-Type-Options: nosniff"');
  return findings;
}

/** What is wrong with the answer for a record that is not there: elements tell "no such tool" from "failed" by it. */
export function checkNotFoundResponse(
  path: string,
  { status, headers }: HttpResponse,
  origin: string,
): AuditFinding[] {
  if (status !== 404 && status !== 410)
    return [
      {
        path,
        severity: 'warning',
        code: 'not-found',
        message: `is no record, and yet the answer is ${status}, not 404: pages cannot know that there is no such tool. Turn off the page that stands in for missing ones`,
      },
    ];
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === origin) return [];
  return [
    {
      path,
      severity: 'notice',
      code: 'not-found',
      message:
        'is 404 without Access-Control-Allow-Origin: pages of other sites cannot tell a missing tool from a broken network',
    },
  ];
}
