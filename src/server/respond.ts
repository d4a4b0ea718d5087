import type { IncomingMessage, ServerResponse } from 'node:http';

/** No search engine keeps what a preview shows, wherever it is reached from, and no browser either. */
export const previewHeaders = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' } as const;

export function respond(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...previewHeaders, 'content-type': type }).end(body);
}

export function respondPage(response: ServerResponse, status: number, html: string): void {
  respond(response, status, 'text/html; charset=utf-8', html);
}

/** Whether a request names a host that is ours: a page elsewhere could reach us through a name of its own (DNS rebinding). */
export function isOwnHost({ headers }: IncomingMessage, host: string): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/u, '');
  return [host, 'localhost', '127.0.0.1', '[::1]'].includes(name) || host === '0.0.0.0' || host === '::';
}

/** The URL of a request; nothing in it has been decoded, and `..` never survives its parsing. */
export function urlOf({ url = '/' }: IncomingMessage): URL {
  return new URL(url.replace(/^\/+/u, '/'), 'http://localhost');
}
