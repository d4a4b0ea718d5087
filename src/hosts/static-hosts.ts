import type { SiteConfig } from '../model/site.js';
import { editionFolders } from './edition-folders.js';
import { movedPaths, type MovedAddress } from './moved-address.js';
import {
  assetsFolder,
  caching,
  lastingFolder,
  responseHeaders,
  twinFile,
  twinHeader,
} from './response-headers.js';

/** Rules in one file that Cloudflare Pages reads; it ignores what comes after. */
const mostOfCloudflare = 2000;

/**
 * `_headers`, which Cloudflare Pages and Netlify read alike. Rules that hold for one file name no header twice: both would
 * join its values, so that of assets is for files in that folder itself (`:file` is one segment). Both let browsers keep
 * nothing else without asking.
 */
export function headersFile(
  host: 'cloudflare' | 'netlify',
  { basePath, plainText }: Pick<SiteConfig, 'basePath' | 'plainText'>,
): string {
  const lines = responseHeaders.map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${basePath}/*`,
    ...lines,
    // Netlify knows no rule for what a path ends with.
    ...(plainText && host === 'cloudflare'
      ? [`${basePath}/*/${twinFile}`, `  ${twinHeader.join(': ')}`]
      : []),
    `${basePath}${assetsFolder}:file`,
    `  Cache-Control: ${caching.asset}`,
    `${basePath}${lastingFolder}*`,
    `  Cache-Control: ${caching.lasting}`,
    '',
  ].join('\n');
}

/**
 * `_redirects`. Netlify shows the page at the old address instead, unless it is told with `!` not to; Cloudflare knows no
 * such mark, and never shows it. What does not fit is left to those pages. Cloudflare finds the nearest 404.html by itself,
 * Netlify that of the root alone.
 */
export function redirectsFile(
  host: 'cloudflare' | 'netlify',
  config: Pick<SiteConfig, 'basePath' | 'editions'>,
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
      text += `${config.basePath}${path.split('/').map(encodeURIComponent).join('/')} ${address.target} ${status}\n`;
    }
  }
  if (host === 'netlify') {
    for (const folder of editionFolders(config)) text += `${folder}* ${folder}404.html 404\n`;
  }
  return text;
}
