import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { caching } from '../../dist/hosts/response-headers.js';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};
const binary = 'application/octet-stream';
const compressed = /^(?:text|application)\/|svg/u;

/**
 * Serves a published site as the rules that dongbei writes for web servers have it: compressed, with ETags, ranges for the
 * search index, the 404 page, and what browsers may keep.
 *
 * @param {string} folder
 * @param {{ assets?: string }} rules `Cache-Control` of style sheets and scripts, where it is another than ours
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveSite(folder, { assets = caching.asset } = {}) {
  const known = new Map();
  const load = (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const type = types[extname(path)] ?? binary;
    const raw = readFileSync(join(folder, path));
    const bytes = compressed.test(type) && type !== binary ? gzipSync(raw, { level: 6 }) : raw;
    const file = { type, raw, bytes, tag: `"${createHash('sha1').update(raw).digest('hex').slice(0, 16)}"` };
    known.set(path, file);
    return file;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const [file, status] = find(load, path.endsWith('/') ? `${path}index.html` : path);
    const kept = path.startsWith('/assets/pictures/')
      ? caching.lasting
      : path.startsWith('/assets/')
        ? assets
        : caching.other;
    const head = { 'content-type': file.type, etag: file.tag, 'cache-control': kept };
    const range = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? '');
    if (range !== null) {
      const [from, to] = [Number(range[1]), Math.min(Number(range[2]), file.raw.length - 1)];
      response.writeHead(206, { ...head, 'content-range': `bytes ${from}-${to}/${file.raw.length}` });
      response.end(file.raw.subarray(from, to + 1));
    } else if (request.headers['if-none-match'] === file.tag) {
      response.writeHead(304, head).end();
    } else {
      const encoding = file.bytes === file.raw ? {} : { 'content-encoding': 'gzip' };
      response
        .writeHead(status, { ...head, ...encoding, 'content-length': file.bytes.length })
        .end(file.bytes);
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function find(load, path) {
  try {
    return [load(path), 200];
  } catch {
    return [load('/404.html'), 404];
  }
}
