import type { SiteConfig } from '../model/site.js';
import { movedPaths, type MovedAddress } from './moved-address.js';
import { lastingFolder, responseHeaders } from './response-headers.js';

/** For `http { … }`: where earlier addresses lead. nginx compares with the decoded path. */
export function nginxHttp(basePath: string, moved: Iterable<MovedAddress>): string {
  let entries = '';
  for (const address of moved) {
    for (const path of movedPaths(address)) {
      entries += `  ${quoted(`${basePath}${path}`)} ${quoted(address.target)};\n`;
    }
  }
  return `# include this in http { … }, and server.conf beside it in server { … }.
map_hash_max_size 262144;
map_hash_bucket_size 1024;
map $uri $dongbei_moved {
  default "";
${entries}}
`;
}

/** For `server { … }`. A location that added a header of its own would drop the others: the lasting files have none. */
export function nginxServer({ basePath, editions }: Pick<SiteConfig, 'basePath' | 'editions'>): string {
  const headers = responseHeaders.map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`);
  const pages404 = editions.flatMap(({ prefix }) => {
    const folder = `${basePath}/${prefix.map((segment) => `${segment}/`).join('')}`;
    return prefix.length === 0
      ? [`error_page 404 ${folder}404.html;\n`]
      : [`location ${folder} {\n  error_page 404 ${folder}404.html;\n}\n`];
  });
  return `# include this in server { … }, and http.conf beside it in http { … }.
charset utf-8;
${headers.join('')}if ($dongbei_moved) {
  return 301 $dongbei_moved;
}
${pages404.join('')}location ^~ ${basePath}${lastingFolder} {
  expires 365d;
  types {
    image/avif avif;
    image/webp webp;
    image/jpeg jpg jpeg;
    image/png png;
    image/gif gif;
    image/svg+xml svg;
  }
}
location ~ /\\.(?!well-known/) {
  return 404;
}
`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}
