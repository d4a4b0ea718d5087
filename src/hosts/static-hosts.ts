import type { SiteConfig } from '../model/site.js';
import { movedPaths, type MovedAddress } from './moved-address.js';
import { lastingAge, lastingFolder, responseHeaders } from './response-headers.js';

/** Rules in one file that Cloudflare Pages reads; it ignores what comes after. */
const mostOfCloudflare = 2000;

/** `_headers`, which Cloudflare Pages and Netlify read alike. Rules do not overlap: both would join their values. */
export function headersFile({ basePath }: Pick<SiteConfig, 'basePath'>): string {
  const lines = responseHeaders.map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${basePath}/*`,
    ...lines,
    `${basePath}${lastingFolder}*`,
    `  Cache-Control: public, max-age=${String(lastingAge)}, immutable`,
    '',
  ].join('\n');
}

/**
 * `_redirects`. Netlify shows the page at the old address instead, unless it is told with `!` not to; Cloudflare knows no
 * such mark, and never shows it. What does not fit is left to those pages.
 */
export function redirectsFile(
  host: 'cloudflare' | 'netlify',
  basePath: string,
  moved: Iterable<MovedAddress>,
): string {
  const status = host === 'netlify' ? '301!' : '301';
  let text = '';
  let left = host === 'cloudflare' ? mostOfCloudflare : Infinity;
  for (const address of moved) {
    const paths = movedPaths(address);
    left -= paths.length;
    if (left < 0) break;
    for (const path of paths) {
      text += `${basePath}${path.split('/').map(encodeURIComponent).join('/')} ${address.target} ${status}\n`;
    }
  }
  return text;
}
