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

/**
 * For a site's block in a Caddyfile, which imports it and says where the files are (`root`). Caddy compares with the
 * decoded path.
 */
export function caddySite(
  config: Pick<SiteConfig, 'basePath' | 'editions' | 'plainText'>,
  moved: Iterable<MovedAddress>,
): string {
  const { basePath } = config;
  let entries = '';
  for (const address of moved) {
    for (const path of movedPaths(address)) {
      entries += `  ${quoted(`${basePath}${path}`)} ${quoted(address.target)}\n`;
    }
  }
  const headers = responseHeaders.map(([name, value]) => `  ${name} ${quoted(value)}\n`);
  const pages404 = editionFolders(config).map(
    (folder, index) => `  @missing${String(index)} {
    expression {http.error.status_code} == 404
    path ${quoted(`${folder}*`)}
  }
  handle @missing${String(index)} {
    rewrite * ${quoted(`${folder}404.html`)}
    file_server
  }
`,
  );
  return `# import this in the block of the site, whose root is the folder above.
encode zstd gzip
map {path} {dongbei_moved} {
  default ""
${entries}}
@moved not vars {dongbei_moved} ""
redir @moved {dongbei_moved} 301
header {
${headers.join('')}}
${cacheRules(config)}${config.plainText ? twinRules : ''}@hidden {
  path */.*
  not path */.well-known/*
}
error @hidden 404
file_server
handle_errors {
${pages404.join('')}}
`;
}

const twinRules = `@twin {
  file
  path */${twinFile}
}
header @twin {
  Content-Type "text/markdown; charset=utf-8"
  ${twinHeader.join(' ')}
}
`;

/** Rules of which one holds for each file; not for what is missing from folders whose files may be kept. */
function cacheRules({ basePath }: Pick<SiteConfig, 'basePath'>): string {
  const [lasting, assets] = [lastingFolder, assetsFolder].map((folder) => quoted(`${basePath}${folder}*`));
  return `@lasting {
  file
  path ${lasting}
}
@asset {
  file
  path ${assets}
  not path ${lasting}
}
@other not path ${assets}
header @lasting Cache-Control ${quoted(caching.lasting)}
header @asset Cache-Control ${quoted(caching.asset)}
header @other Cache-Control ${quoted(caching.other)}
`;
}

/** No address has a quotation mark or a backslash in it. */
function quoted(text: string): string {
  return `"${text}"`;
}
