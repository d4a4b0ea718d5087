/** The one form of an address's spellings: with or without protocol, percent signs, `index.html`, slash at the end. */
export function looseAddress(address: string): string {
  const path = address
    .replace(/^https?:/iu, '')
    .replace(/[?#].*$/su, (rest) => (rest.startsWith('?') ? rest.replace(/#.*$/su, '') : ''))
    .replace(/(?:\/index\.html?|\/)$/iu, '');
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
