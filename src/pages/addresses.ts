import type { Edition } from '../model/edition.js';
import { fileUrl, folderUrl, outputPath, type OutputPath, type UrlPath } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';

/** Where a page stands: its address and its file. */
export interface Address {
  readonly url: UrlPath;
  readonly output: OutputPath;
  /** The address with the base path, for an attribute. */
  readonly href: string;
  /** With origin. */
  readonly absolute: string;
}

/** Makes the addresses of one edition. */
export interface Addresses {
  /** `['heilongjiang']` -> `/heilongjiang/`, written to `heilongjiang/index.html`. */
  readonly folder: (segments: readonly string[]) => Address;
  /** `['feed.xml']` -> `/feed.xml`. */
  readonly file: (segments: readonly string[]) => Address;
}

export function addressesOf(config: SiteConfig, edition: Edition): Addresses {
  const address = (url: UrlPath, output: OutputPath): Address => {
    const href = `${config.basePath}${url}`;
    return { url, output, href, absolute: `${config.origin}${href}` };
  };
  return {
    folder: (segments) => {
      const all = [...edition.prefix, ...segments];
      return address(folderUrl(all), outputPath([...all, 'index.html']));
    },
    file: (segments) => {
      const all = [...edition.prefix, ...segments];
      return address(fileUrl(all), outputPath(all));
    },
  };
}
