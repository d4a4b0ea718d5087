/** What XML 1.0 (section 2.2) can hold, as the inside of a character class. */
export const legalCharacters = '\\t\\n\\r\\u{20}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}';
const illegal = new RegExp(`[^${legalCharacters}]`, 'gu');

/** A text without the characters that no XML document can hold, escaped or not: control characters and half pairs. */
export function legalText(text: string): string {
  return text.replace(illegal, '');
}
