import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { rewriteMarkdown } from './rewrite.js';

const indent = /^[ \t\u3000]+/u;
const spaced = /^[ \t\u3000]|\n[ \t]*\u3000|[ \t\u3000]$/u;
const newParagraph = /\n[ \t]*\u3000+[ \t\u3000]*\n?/u;

/**
 * Takes the U+3000 away with which authors indent paragraphs by hand; CSS indents. A line that begins with one begins
 * a paragraph, even where no empty line is before it, and a line of nothing else is empty.
 */
export function splitIndents(tree: Root): Root {
  return rewriteMarkdown(tree, (node) => (node.type === 'paragraph' ? split(node) : [node]));
}

function split(paragraph: Paragraph): readonly RootContent[] {
  if (paragraph.children.length > 0 && !paragraph.children.some(mayChange)) return [paragraph];
  const parts: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text' || !newParagraph.test(child.value)) {
      parts.at(-1)?.push(child);
      continue;
    }
    for (const [index, value] of child.value.split(newParagraph).entries()) {
      if (index > 0) parts.push([]);
      if (value !== '') parts.at(-1)?.push({ ...child, value });
    }
  }
  return parts
    .map((children) => children.flatMap(withoutIndent))
    .filter((children) => children.length > 0)
    .map((children) => ({ ...paragraph, children }));
}

/** Whether the text has an indent at either end or within, wherever in the paragraph it is; most have none. */
function mayChange(node: PhrasingContent): boolean {
  return node.type === 'text' && (node.value === '' || spaced.test(node.value));
}

/** U+3000 at the paragraph's start, after a hard break and at its end. */
function withoutIndent(
  node: PhrasingContent,
  index: number,
  siblings: readonly PhrasingContent[],
): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  const atStart = index === 0 || siblings[index - 1]?.type === 'break';
  const start = atStart ? node.value.replace(indent, '') : node.value;
  const value = index === siblings.length - 1 ? start.replace(/[ \t\u3000]+$/u, '') : start;
  return value === '' ? [] : [{ ...node, value }];
}
