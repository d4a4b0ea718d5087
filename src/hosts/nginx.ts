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

/** What is sent compressed besides HTML, which nginx names by itself. */
const compressed = [
  ...['text/css', 'text/plain', 'text/markdown', 'text/xml', 'text/javascript', 'application/javascript'],
  ...['application/json', 'application/atom+xml', 'application/rss+xml', 'image/svg+xml'],
];

/** For `http { … }`: where earlier addresses lead, and what may be kept. nginx compares with the decoded path. */
export function nginxHttp(
  { basePath, plainText }: Pick<SiteConfig, 'basePath' | 'plainText'>,
  moved: Iterable<MovedAddress>,
): string {
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
map $uri $dongbei_cache {
  default ${quoted(caching.other)};
  ${startsWith(`${basePath}${lastingFolder}`)} ${quoted(caching.lasting)};
  ${startsWith(`${basePath}${assetsFolder}`)} ${quoted(caching.asset)};
}
${plainText ? twinMap : ''}`;
}

const twinMap = `map $uri $dongbei_robots {
  default "";
  "~/${twinFile.replaceAll('.', '\\.')}$" ${twinHeader[1]};
}
`;

const twinRules = `add_header ${twinHeader[0]} $dongbei_robots;
location ~ /${twinFile.replaceAll('.', '\\.')}$ {
  types {
    text/markdown md;
  }
  charset_types text/markdown;
}
`;

/**
 * For `server { … }`. A location that added a header of its own would drop the others: none does. `Cache-Control` alone is
 * not said of errors.
 */
export function nginxServer(config: Pick<SiteConfig, 'basePath' | 'editions' | 'plainText'>): string {
  const headers = responseHeaders.map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`);
  const root = `${config.basePath}/`;
  const pages404 = editionFolders(config).map((folder) => {
    const rule = `error_page 404 ${folder}404.html;\n`;
    return folder === root ? rule : `location ${folder} {\n  ${rule}}\n`;
  });
  return `# include this in server { … }, and http.conf beside it in http { … }.
charset utf-8;
gzip on;
gzip_comp_level 6;
gzip_vary on;
gzip_types ${compressed.join(' ')};
${headers.join('')}add_header Cache-Control $dongbei_cache;
${config.plainText ? twinRules : ''}if ($dongbei_moved) {
  return 301 $dongbei_moved;
}
${pages404.join('')}location ^~ ${config.basePath}${lastingFolder} {
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

/** A regular expression, which the map tries in this order. */
function startsWith(path: string): string {
  return quoted(`~^${path.replace(/[^\p{L}\p{N}/]/gu, '\\$&')}`);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}
