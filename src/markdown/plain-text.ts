import type { Element, Nodes } from 'hast';
import { joinsWithoutSpace } from './wide-characters.js';

/** The text that a reader reads: no readings above the line, no marks of footnotes, no words of the interface. */
export function plainText(node: Nodes): string {
  return joinLineBreaks(rawText(node)).replace(/ {2,}/gu, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.tagName === 'br') return '\n';
    if (isBesideText(node)) return '';
  }
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** Whether an element is no part of the line of text in which it stands. */
export function isBesideText({ tagName, properties, data }: Element): boolean {
  return (
    tagName === 'rt' ||
    tagName === 'rp' ||
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    data?.word !== undefined
  );
}

/** Every line break becomes a space, or nothing between Han characters. */
function joinLineBreaks(text: string): string {
  return text
    .split(/[ \t]*\n[ \t\n]*/u)
    .reduce(
      (before, after) =>
        before + (joinsWithoutSpace(before, after) || before === '' || after === '' ? '' : ' ') + after,
    );
}
