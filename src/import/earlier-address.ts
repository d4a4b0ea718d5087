import { isEarlierAddress } from '../schema/front-matter.js';
import { readableAddress } from './readable-address.js';

/**
 * The earlier address of an article as its front matter has it: a path from the root of the site; undefined for an address that is none of ours
 * to answer, such as one with a query.
 */
export function earlierAddress(address: string): string | undefined {
  const { pathname, search } = new URL(address, 'http://localhost');
  if (search !== '' || pathname === '/') return undefined;
  const path = readableAddress(pathname);
  return isEarlierAddress(path) ? path : undefined;
}
