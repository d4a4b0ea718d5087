/** An address with its characters in place of percent signs, as far as that can be done. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address).normalize('NFC');
  } catch {
    return address;
  }
}
