/** Control characters and two others that XML 1.0 (section 2.2) cannot hold; half pairs are the rest of these. */
const control = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff';
const illegal = new RegExp(`[${control}]|\\p{Surrogate}`, 'gu');
const someControl = new RegExp(`[${control}]`, 'u');

/** Whether an XML document can hold all characters of a text. */
export function isLegal(text: string): boolean {
  return !someControl.test(text) && text.isWellFormed();
}

/** A text without the characters that no XML document can hold, escaped or not: control characters and half pairs. */
export function legalText(text: string): string {
  return isLegal(text) ? text : text.replace(illegal, '');
}
