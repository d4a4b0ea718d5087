import { XMLBuilder } from 'fast-xml-parser';
import type { XmlElement } from './xml-element.js';

/**
 * Writes an XML 1.0 document: declaration, elements, a newline at the end. Two spaces of indentation a level, but none
 * at all when some element mixes text and elements, since there a space would be content.
 *
 * Characters that XML 1.0 (section 2.2) cannot hold, escaped or not, are left out. A carriage return becomes a
 * newline, and in an attribute every tab and newline a space: what any parser would make of them.
 */
export function xmlDocument(root: XmlElement): string {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is the same code as a package of its own
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    suppressEmptyNode: true,
    format: !isMixed(root),
  });
  const declaration = { '?xml': [], [attributesKey]: { version: '1.0', encoding: 'UTF-8' } };
  return `${builder.build([declaration, builderNode(root)])}\n`;
}

/** Where the builder looks for attributes. */
const attributesKey = ':@';

function builderNode({ name, attributes, children }: XmlElement): object {
  const cleaned = Object.entries(attributes).map(([key, value]) => [key, attributeValue(value)]);
  return {
    [name]: children.map((child) =>
      typeof child === 'string' ? { '#text': legalText(child) } : builderNode(child),
    ),
    [attributesKey]: Object.fromEntries(cleaned) as object,
  };
}

function isMixed({ children }: XmlElement): boolean {
  const elements = children.filter((child) => typeof child !== 'string');
  return (elements.length > 0 && elements.length < children.length) || elements.some(isMixed);
}

const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function legalText(text: string): string {
  return text.replace(illegal, '').replace(/\r\n?/gu, '\n');
}

function attributeValue(text: string): string {
  return legalText(text).replace(/[\t\n]/gu, ' ');
}
