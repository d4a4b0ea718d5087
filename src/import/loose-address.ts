import { readableAddress } from './readable-address.js';

/** The one form of an address's spellings: with or without protocol, percent signs, `index.html`, slash at the end. */
export function looseAddress(address: string): string {
  const path = address
    .replace(/^https?:/iu, '')
    .replace(/#.*$/su, '')
    .replace(/(?:\/index\.html?|\/)$/iu, '');
  return readableAddress(path);
}
