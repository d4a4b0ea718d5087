import type { HtmlElement, HtmlNode } from './html-tree.js';
import { inlineMarkdown, type TextPlace } from './inline-markdown.js';

/** A table as GFM has it, below its caption; the first row is the head, whatever it is. */
export function tableMarkdown({ children }: HtmlElement, place: TextPlace): string[] {
  const caption = find(children, 'caption').map(({ children: text }) => inlineMarkdown(text, place).trim());
  const [head, ...rows] = find(children, 'tr').map((row) =>
    row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [cellText(cell, place)])),
  );
  if (head === undefined) return caption;
  const width = Math.max(head.length, ...rows.map(({ length }) => length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const rule = Array.from({ length: width }, () => '---');
  return [...caption, [head, rule, ...rows].map(line).join('\n')];
}

function cellText({ children }: HtmlElement, place: TextPlace): string {
  return inlineMarkdown(children, place).trim().replace(/\\?\n/gu, ' ').replace(/\|/gu, '\\|');
}

function find(nodes: readonly HtmlNode[], name: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.name === name ? [node] : find(node.children, name);
  });
}
