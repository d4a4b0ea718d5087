import type { Nodes, Root } from 'hast';
import { isInline } from './inline-elements.js';
import { isBesideText } from './plain-text.js';

const counted =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}]|[.,:’'-](?=\p{N}|[a-z]))*/giu;

/** 字數 as Chinese editors count: each Han character, and each word or number of another script. No code. */
export function textLength(body: Root): number {
  return [...articleText(body).matchAll(counted)].length;
}

function articleText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.tagName === 'code' || node.tagName === 'pre' || isBesideText(node)) return ' ';
    const text = node.children.map(articleText).join('');
    return isInline(node.tagName) ? text : `\n${text}\n`;
  }
  return 'children' in node ? node.children.map(articleText).join('') : '';
}
