import { isWebAddress, textThat } from './values.js';

/** Where the site stands, cut in two: `https://host` and `''` or `/path`, both without a slash at the end. */
export interface BaseUrl {
  readonly origin: string;
  readonly basePath: string;
}

/**
 * Cuts an absolute http or https address in two (WHATWG URL: host in lower case and Punycode, path percent-encoded).
 * Undefined for one with user name, query or fragment, and for everything else.
 */
function parseBaseUrl(address: string): BaseUrl | undefined {
  if (!isWebAddress(address) || /[?#]/u.test(address)) return undefined;
  const { origin, pathname, username, password } = new URL(address);
  if (username !== '' || password !== '') return undefined;
  return { origin, basePath: pathname.replace(/\/+$/u, '') };
}

export const baseUrl = textThat('base-url', (value) => parseBaseUrl(value) !== undefined).transform(
  (value): BaseUrl => parseBaseUrl(value) ?? { origin: '', basePath: '' },
);
