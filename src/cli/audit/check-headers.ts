// Check of the HTTP headers of published files against the needs of pages. Pure.
import type { AuditFinding } from './check-record.js';
import { headersForPath } from '../publication/hosting-config.js';
import type { HttpResponse } from '../publication/http.js';

/** Hosts with settings that a publisher cannot change, recognized by a header. */
const hosts: readonly { name: string; header: string; value: RegExp; cannot: readonly string[] }[] = [
  { name: 'GitHub Pages', header: 'server', value: /^GitHub\.com$/i, cannot: ['cache', 'nosniff'] },
  { name: 'jsDelivr', header: 'x-jsd-version', value: /./, cannot: ['cache'] },
  { name: 'Amazon S3', header: 'server', value: /^AmazonS3$/i, cannot: ['nosniff', 'compression'] },
];

/** Longest acceptable max-age of a record in seconds: a correction reaches readers that late. */
const maxAgeLimit = 86_400;
/** Size in bytes below which a body need not be compressed. */
const compressionThreshold = 1_500;

const durationText = (seconds: number) =>
  seconds < 120
    ? `${seconds} seconds`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)} minutes`
      : `${Math.round(seconds / 3_600)} hours`;

/** Describes what is wrong with a file's caching. A pinned copy of one version never changes, so any caching is right. */
function cacheProblem(path: string, cache: string | null, isPinned: boolean): string | undefined {
  if (cache === null)
    return `has no Cache-Control, so that browsers guess how long it is good. Send "${headersForPath(path)['Cache-Control'] ?? ''}"`;
  const seconds = Number(/\bmax-age=(\d+)/i.exec(cache)?.[1] ?? 0);
  const changes = /^(tools\/|catalog\.json|manifest\.json|hashes\/)/.test(path);
  if (isPinned || !changes || (seconds <= maxAgeLimit && !/\bimmutable\b/i.test(cache))) return undefined;
  return `is kept for ${durationText(seconds)} ("${cache}"): that is how late a correction reaches readers. Send "${headersForPath(path)['Cache-Control'] ?? ''}"`;
}

/**
 * Checks the headers of a published file. A header that the host does not let publishers set is a notice.
 * @param path the file's path below `v1/`
 * @param origin the `Origin` header of the request
 * @param isPinned true if the URL names one version, whose files never change
 */
export function checkHeaders(
  path: string,
  { headers, body }: Pick<HttpResponse, 'headers' | 'body'>,
  origin: string,
  isPinned = false,
): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const host = hosts.find(({ header, value }) => value.test(headers.get(header) ?? ''));
  const add = (severity: AuditFinding['severity'], code: string, message: string) =>
    findings.push(
      host?.cannot.includes(code)
        ? {
            path,
            severity: 'notice',
            code: 'host-limit',
            message: `${message}; ${host.name} does not let publishers change this`,
          }
        : { path, severity, code, message },
    );

  const allowed = headers.get('access-control-allow-origin');
  if (allowed !== '*' && allowed !== origin)
    add(
      'error',
      'cors',
      `cannot be read by pages of other sites: ${allowed === null ? 'there is no' : `"${allowed}" is its`} Access-Control-Allow-Origin. Send "*"`,
    );
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'no type';
  const { 'Content-Type': expected } = headersForPath(path);
  if (expected !== undefined && type !== expected)
    // Browsers refuse an image with a wrong type, but elements read JSON with any type.
    add(
      expected.startsWith('image/') ? 'error' : 'warning',
      'type',
      `has type "${type}". Send "${expected}"`,
    );
  const cache = headers.get('cache-control');
  const problem = cacheProblem(path, cache, isPinned);
  if (problem) add('warning', 'cache', problem);
  else if (host?.cannot.includes('cache') && !isPinned && path === 'manifest.json')
    add(
      'notice',
      'cache',
      `has "${cache ?? ''}", as all files here, so that a change is seen that much later`,
    );
  if (!headers.has('etag') && !headers.has('last-modified'))
    add(
      'warning',
      'validator',
      'has neither ETag nor Last-Modified: browsers load it again though it is the same',
    );
  if (
    !headers.has('content-encoding') &&
    body.length > compressionThreshold &&
    /json|svg/.test(expected ?? '')
  )
    add(
      'warning',
      'compression',
      `is sent as it is, ${body.length} bytes. Turn on gzip or brotli for "${expected ?? ''}"`,
    );
  if (headers.get('x-content-type-options')?.toLowerCase() !== 'nosniff')
    add('warning', 'nosniff', 'lets browsers guess its type. Send "X-Content-Type-Options: nosniff"');
  return findings;
}

/** Checks the response for a record that does not exist, by which elements tell a missing tool from a failed request. */
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
