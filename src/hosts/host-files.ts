import type { OutputFile } from '../model/output.js';
import { outputPath, type OutputPath } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import { caddySite } from './caddy.js';
import type { MovedAddress } from './moved-address.js';
import { nginxHttp, nginxServer } from './nginx.js';
import { headersFile, redirectsFile } from './static-hosts.js';

type Host = NonNullable<SiteConfig['host']>;

/** A file in which a web server looks for rules, and whether these depend on addresses that have moved. */
interface HostFile {
  readonly path: OutputPath;
  readonly hasMoved: boolean;
  readonly text: (config: SiteConfig, moved: () => Iterable<MovedAddress>) => string;
}

function headers(host: 'cloudflare' | 'netlify'): HostFile {
  return { path: outputPath(['_headers']), hasMoved: false, text: (config) => headersFile(host, config) };
}

function redirects(host: 'cloudflare' | 'netlify'): HostFile {
  return {
    path: outputPath(['_redirects']),
    hasMoved: true,
    text: (config, moved) => redirectsFile(host, config, moved()),
  };
}

/** Those of Caddy and nginx stand in a folder that their own rules keep from readers. */
const files: Readonly<Record<Host, readonly HostFile[]>> = {
  caddy: [
    {
      path: outputPath(['.caddy', 'site.caddy']),
      hasMoved: true,
      text: (config, moved) => caddySite(decoded(config), moved()),
    },
  ],
  cloudflare: [headers('cloudflare'), redirects('cloudflare')],
  netlify: [headers('netlify'), redirects('netlify')],
  nginx: [
    {
      path: outputPath(['.nginx', 'http.conf']),
      hasMoved: true,
      text: (config, moved) => nginxHttp(decoded(config), moved()),
    },
    {
      path: outputPath(['.nginx', 'server.conf']),
      hasMoved: false,
      text: (config) => nginxServer(decoded(config)),
    },
  ],
};

/** For servers that compare with decoded paths. */
function decoded(config: SiteConfig): SiteConfig {
  return { ...config, basePath: decodeURI(config.basePath) };
}

/** @param onlyMoved those alone that name addresses that have moved */
export function hostFilePaths({ host }: Pick<SiteConfig, 'host'>, onlyMoved = false): OutputPath[] {
  if (host === undefined) return [];
  return files[host].filter(({ hasMoved }) => hasMoved || !onlyMoved).map(({ path }) => path);
}

/** @param moved newest first; asked for only where the file names them */
export function hostFile(
  path: OutputPath,
  config: SiteConfig,
  moved: () => Iterable<MovedAddress>,
): OutputFile {
  const file = files[config.host ?? 'nginx'].find((each) => each.path === path);
  if (file === undefined) throw new Error(`No rules for a web server: ${path}`);
  return { path, text: file.text(config, moved) };
}
