import type { Nodes, Root, Text } from 'hast';
import { isInline } from './inline-elements.js';
import { isBesideText } from './plain-text.js';
import { rewriteHtml } from './rewrite.js';
import { joinsWithoutSpace } from './wide-characters.js';

/** A stretch of text that no block or hard break interrupts, and the nodes it is from. */
interface Run {
  text: string;
  readonly parts: { readonly node: Text; readonly start: number }[];
}

const lineBreak = /[ \t]*\n[ \t\n]*/gu;
/** Stands for a picture. */
const object = '\uFFFC';
/** More than any run of punctuation that has to be looked through. */
const reach = 60;

/**
 * A line break in the source is no break on the page: between Han characters and their punctuation it vanishes, also
 * where one of them is bold or a link, and else it becomes a space. (CSS Text 4, segment break transformation.)
 */
export function joinLines(tree: Root): Root {
  const joined = new Map<Text, string>();
  for (const { text, parts } of textRuns(tree)) {
    for (const { node, start } of parts) {
      if (!node.value.includes('\n')) continue;
      const value = node.value.replace(lineBreak, (written, offset: number) => {
        const at = start + offset;
        const before = text.slice(Math.max(0, at - reach), at).trimEnd();
        const after = text.slice(at + written.length, at + written.length + reach).trimStart();
        if (before === '' || after === '') return written;
        return joinsWithoutSpace(before, after) ? '' : ' ';
      });
      if (value !== node.value) joined.set(node, value);
    }
  }
  return rewriteHtml(tree, (node) => {
    const value = node.type === 'text' ? joined.get(node) : undefined;
    return value === undefined ? [node] : [{ type: 'text', value }];
  });
}

function textRuns(tree: Root): Run[] {
  let run: Run = { text: '', parts: [] };
  const runs = [run];
  const wall = (): void => {
    if (run.text !== '') runs.push((run = { text: '', parts: [] }));
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      run.parts.push({ node, start: run.text.length });
      run.text += node.value;
      return;
    }
    if (node.type === 'element') {
      if (isBesideText(node)) return;
      if (node.tagName === 'img' || node.tagName === 'input') {
        run.text += object;
        return;
      }
      if (node.tagName === 'pre') {
        wall();
        return;
      }
    }
    const block = node.type === 'element' && !isInline(node.tagName);
    if (block) wall();
    if ('children' in node) node.children.forEach(visit);
    if (block) wall();
  };
  visit(tree);
  return runs;
}
