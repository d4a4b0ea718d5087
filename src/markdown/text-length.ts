import type { Nodes, Root } from 'hast';
import { isInline } from './inline-elements.js';
import { isBesideText } from './plain-text.js';

const counted =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}]|[.,:’'-](?=\p{N}|[a-z]))*/giu;

/** 字數 as Chinese editors count: each Han character, and each word or number of another script. No code. */
export function textLength(body: Root): number {
  const text = articleText(body);
  let count = 0;
  // Nothing that is counted runs across a Han character: what stands between two is looked at alone, if it can hold any.
  let start = 0;
  let isCounted = false;
  const countBetween = (end: number): void => {
    if (isCounted) count += text.slice(start, end).match(counted)?.length ?? 0;
    start = end + 1;
    isCounted = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      countBetween(at);
      count += 1;
    } else if (!isPunctuation(unit)) isCounted = true;
  }
  countBetween(text.length);
  return count;
}

/** Spaces and punctuation of ASCII, General Punctuation, CJK, and the full-width forms: most of them, and nothing else. */
function isPunctuation(unit: number): boolean {
  return (
    unit < 0x30 ||
    (unit >= 0x2000 && unit < 0x2070) ||
    (unit >= 0x3000 && unit < 0x3004) ||
    (unit >= 0x3008 && unit < 0x3021) ||
    (unit >= 0xff01 && unit < 0xff10)
  );
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
