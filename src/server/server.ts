import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import sirv from 'sirv';

/** The preview server of `dongbei dev`. */
export interface SiteServer {
  readonly url: () => string;
  /** Serves the published site again and reloads open pages. */
  readonly showSite: (basePath: string) => void;
  /** Answers every page with `html` and reloads open pages. */
  readonly showErrors: (html: string) => void;
  readonly close: () => Promise<void>;
}

const events = '/.dongbei/events';
const script = '/.dongbei/reload.js';
/** Keeps the place on the page by itself: a browser restores the scroll position on reload. */
const reloadScript = `new EventSource('${events}').addEventListener('reload', () => location.reload());\n`;

/**
 * Serves `folder` on a free port, or on `port`. Only answers requests that name the host it listens on, so that no
 * other site can read a preview through a name that it controls (DNS rebinding).
 *
 * Rejects with EADDRINUSE where the port is taken.
 */
export async function startServer(options: {
  readonly folder: string;
  readonly host: string;
  readonly port?: number;
}): Promise<SiteServer> {
  let basePath = '';
  let errors: string | undefined;
  const listeners = new Set<ServerResponse>();
  const files = sirv(options.folder, { dev: true, dotfiles: false });

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isOwnHost(request, options.host)) {
      end(response, 403, 'text/plain', 'Forbidden');
      return;
    }
    const path = pathOf(request);
    if (path === events) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
    } else if (path === script) {
      end(response, 200, 'text/javascript; charset=utf-8', reloadScript);
    } else if (path === '/' && basePath !== '') {
      response.writeHead(302, { location: `${basePath}/` }).end();
    } else {
      servePage(request, response, path);
    }
  };

  const servePage = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const local = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined;
    const isPage = local === undefined || /\/$|\.html?$/u.test(local);
    if (errors !== undefined && isPage) {
      end(response, 500, 'text/html; charset=utf-8', errors);
      return;
    }
    if (local === undefined || /\/\.(?!well-known\/)/u.test(local)) {
      notFound(response);
      return;
    }
    const page = local.endsWith('/') ? `${local}index.html` : local;
    const html = isPage ? readPage(options.folder, page) : undefined;
    if (html !== undefined) {
      end(response, 200, 'text/html; charset=utf-8', withReload(html));
      return;
    }
    if (!isPage && readPage(options.folder, `${local}/index.html`) !== undefined) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    request.url = local;
    files(request, response, () => {
      notFound(response);
    });
  };

  const notFound = (response: ServerResponse): void => {
    const html = readPage(options.folder, '/404.html') ?? '404';
    end(response, 404, 'text/html; charset=utf-8', withReload(html));
  };

  const reload = (): void => {
    for (const response of listeners) response.write('event: reload\ndata:\n\n');
  };

  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host, resolve);
  });
  return {
    url: () => `http://${options.host}:${(server.address() as AddressInfo).port}${basePath}/`,
    showSite: (path) => {
      basePath = path;
      errors = undefined;
      reload();
    },
    showErrors: (html) => {
      errors = withReload(html);
      reload();
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of listeners) response.end();
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function withReload(html: string): string {
  return html.replace('</head>', `<script src="${script}" type="module"></script></head>`);
}

function isOwnHost({ headers }: IncomingMessage, host: string): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/u, '');
  return [host, 'localhost', '127.0.0.1', '[::1]'].includes(name) || host === '0.0.0.0' || host === '::';
}

/** The path, decoded no further than `sirv` does; `..` never survives URL parsing. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return new URL(url, 'http://localhost').pathname;
}

function readPage(folder: string, path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    if (decoded.split(/[/\\]/u).some((segment) => segment === '..' || segment.startsWith('.')))
      return undefined;
    return readFileSync(join(folder, decoded), 'utf8');
  } catch {
    return undefined; // not there, or no valid path: not found
  }
}

function end(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
