import type { OutputFile } from '../../src/model/output.js';

/**
 * Every address in the pages that points into the site and has no file, as `page -> address`. Knows what any static
 * server does: a folder answers with its `index.html`.
 */
export function brokenLinks(files: readonly OutputFile[], origin: string, basePath = ''): string[] {
  const paths = new Set<string>(files.map(({ path }) => path));
  const ids = new Map<string, Set<string>>();
  const texts = files.flatMap((file) => ('text' in file && file.path.endsWith('.html') ? [file] : []));
  for (const { path, text } of texts) {
    ids.set(path, new Set([...text.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id ?? '')));
  }
  return texts.flatMap(({ path, text }) => {
    const page = new URL(encodeURI(`${origin}${basePath}/${path.replace(/index\.html$/u, '')}`));
    return addresses(text).flatMap((address) => {
      const url = new URL(address, page);
      if (url.origin !== origin) return [];
      if (!url.pathname.startsWith(`${basePath}/`)) return [`${path} -> ${address} (outside the base path)`];
      const local = decodeURIComponent(url.pathname.slice(basePath.length + 1));
      const file = local === '' || local.endsWith('/') ? `${local}index.html` : local;
      if (!paths.has(file)) return [`${path} -> ${address}`];
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (fragment === '' || ids.get(file)?.has(fragment) !== false) return [];
      return [`${path} -> ${address} (no such place on the page)`];
    });
  });
}

function addresses(html: string): string[] {
  const found = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/gu)].map(([, address]) => address ?? '');
  const refresh = [...html.matchAll(/content="\d+;\s*url=([^"]*)"/giu)].map(([, address]) => address ?? '');
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/gu)].flatMap(([, set = '']) => set.split(', '));
  return [...found, ...refresh, ...sets.map((each) => each.replace(/ \d+w$/u, ''))]
    .map((address) => address.replace(/&#x26;|&amp;|&#38;/gu, '&'))
    .filter((address) => !/^(?:mailto|tel|data):/u.test(address));
}
