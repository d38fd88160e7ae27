// A static server for tests, on loopback: serves a folder as a well-set host does, or with other answers.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256Digest } from '../../src/cli/publication/digest.js';

/** A server at work. */
export interface Served {
  /** Of its root; it ends with a slash. */
  url: string;
  /** Every request so far. */
  asked: IncomingMessage[];
  close(): Promise<unknown>;
}

/** Other answers than a folder's files. */
export interface Odd {
  /** This status instead of the file. */
  status?: number;
  /** For the first requests only. */
  times?: number;
  /** These headers in place of the usual ones; an empty one is not sent. */
  headers?: Record<string, string>;
  /** Without compression. */
  plain?: boolean;
  /** A page in place of every file that is not there, as hosts of single-page applications send it. */
  fallback?: string;
}

const types: Record<string, string> = {
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder. */
export async function serve(folder: string, odd: Odd = {}): Promise<Served> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, decodeURIComponent(pathname));
    const there = existsSync(file) && statSync(file).isFile();
    const isOdd = odd.status !== undefined && asked.length <= (odd.times ?? Infinity);
    const found = there || odd.fallback !== undefined ? 200 : 404;
    const status = isOdd ? (odd.status ?? 200) : found;
    const body = there && status === 200 ? readFileSync(file) : Buffer.from(odd.fallback ?? 'no');
    const headers = {
      'access-control-allow-origin': '*',
      'content-type': types[extname(file)] ?? 'text/plain',
      'cache-control': 'max-age=60',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256Digest(body).slice(7, 20)}"`,
      ...(!odd.plain && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
      ...odd.headers,
    };
    const sent = Object.entries(headers).filter(([, value]) => value !== '');
    response.writeHead(status, Object.fromEntries(sent)).end(odd.plain ? body : gzipSync(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
