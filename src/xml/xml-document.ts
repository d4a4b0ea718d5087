import { isLegal, legalText } from './legal-text.js';
import type { XmlElement } from './xml-element.js';

/**
 * Writes an XML 1.0 document: declaration, elements, a newline at the end. Two spaces of indentation a level, but none
 * at all when some element mixes text and elements, since there a space would be content.
 *
 * Characters that XML 1.0 (section 2.2) cannot hold, escaped or not, are left out. A carriage return becomes a
 * newline, and in an attribute every tab and newline a space: what any parser would make of them.
 */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${elementText(root, isMixed(root) ? '' : '\n')}\n`;
}

/** @param lineStart what goes before a tag: a newline and the indentation, or nothing */
function elementText({ name, attributes, children }: XmlElement, lineStart: string): string {
  let opening = `${lineStart}<${name}`;
  for (const [key, value] of Object.entries(attributes)) opening += ` ${key}="${attributeText(value)}"`;
  const within = lineStart === '' ? '' : `${lineStart}  `;
  let content = '';
  let endsInElement = false;
  for (const child of children) {
    endsInElement = typeof child !== 'string';
    content += typeof child === 'string' ? contentText(child) : elementText(child, within);
  }
  if (content === '') return `${opening}/>`;
  return `${opening}>${content}${endsInElement ? lineStart : ''}</${name}>`;
}

function isMixed({ children }: XmlElement): boolean {
  const elements = children.filter((child) => typeof child !== 'string');
  return (elements.length > 0 && elements.length < children.length) || elements.some(isMixed);
}

const special = /[\r&<>"']/u;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function contentText(text: string): string {
  if (!special.test(text) && isLegal(text)) return text;
  return legalText(text)
    .replace(/\r\n?/gu, '\n')
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

function attributeText(text: string): string {
  return contentText(text).replace(/[\t\n]/gu, ' ');
}
