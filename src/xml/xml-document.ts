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

/** Writes an element as it stands in a document of no mixed elements. @param depth how many elements it is in */
export function xmlFragment(element: XmlElement, depth: number): string {
  return elementText(element, lineStartAt(depth));
}

/**
 * What goes before elements (`xmlFragment`) that are put at the end of a document's root, or of what stands last in it, and what goes
 * after them. No element of the document may be mixed.
 *
 * @param depth 1 where they are children of the root
 */
export function xmlFrame(
  root: XmlElement,
  depth: number,
): { readonly before: string; readonly after: string } {
  let after = '\n';
  let element = root;
  for (let level = 0; level < depth; level += 1) {
    after = `${lineStartAt(level)}</${element.name}>${after}`;
    const last = element.children.at(-1);
    if (typeof last === 'object') element = last;
  }
  return { before: xmlDocument(root).slice(0, -after.length), after };
}

function lineStartAt(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
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
