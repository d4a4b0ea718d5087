import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import sirv from 'sirv';

import { previewHeaders, respondPage, urlOf } from './respond.js';

/** Answers a request for a page or a file of the site. */
export type ServePage = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves the files of a published site.
 *
 * @param basePath of the site at the time of a request
 * @param finish changes the HTML of a page before it is sent
 */
export function sitePages(
  folder: string,
  basePath: () => string,
  finish: (html: string) => string,
): ServePage {
  const files = sirv(folder, {
    dev: true,
    dotfiles: false,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(previewHeaders)) response.setHeader(name, value);
    },
  });
  const notFound = (response: ServerResponse): void => {
    respondPage(response, 404, finish(readPage(folder, '/404.html') ?? '<title>404</title></head>404'));
  };
  return (request, response) => {
    const path = urlOf(request).pathname;
    const base = basePath();
    if (path === '/' && base !== '') {
      response.writeHead(302, { location: `${base}/` }).end();
      return;
    }
    const local = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    if (local === undefined || /\/\.(?!well-known\/)/u.test(local)) {
      notFound(response);
      return;
    }
    const isPage = /\/$|\.html?$/u.test(local);
    const html = isPage ? readPage(folder, local.endsWith('/') ? `${local}index.html` : local) : undefined;
    if (html !== undefined) {
      respondPage(response, 200, finish(html));
      return;
    }
    if (!isPage && readPage(folder, `${local}/index.html`) !== undefined) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    request.url = local;
    files(request, response, () => {
      notFound(response);
    });
  };
}

/** Of a page but for its style sheets, which a browser can put on a page that it shows. */
export function pageDigest(html: string): string {
  const rest = html.replace(/<link\b[^>]*\brel="?stylesheet\b[^>]*>|<style\b.*?<\/style>/gsu, '');
  return createHash('sha256').update(rest).digest('hex').slice(0, 16);
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
