import type { Heading, Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { endsSentence, lengthOf } from './portal/page-line.js';
import { captionMark } from './portal/page-body.js';

const longestHead = 26;
/** An indent, or what a page puts where a paragraph should be empty. */
const indent = /^[\s\u3000\u00a0\u2003]+/u;

/**
 * Blocks as our articles have them: lines that are parted by empty ones are paragraphs, none is indented or empty, headings begin at the second
 * level, a paragraph that is one short bold line is a crosshead, and the line below a picture that is its caption belongs to it.
 */
export function tidyBlocks(blocks: readonly RootContent[]): RootContent[] {
  const split = blocks.flatMap((block): RootContent[] =>
    block.type === 'paragraph' ? splitParagraph(block) : [block],
  );
  const trimmed = split.map(trimBlock).filter((block) => !isEmpty(block));
  return levelHeadings(joinCaptions(trimmed.map(asCrosshead)));
}

/** Parts a paragraph where an empty line stands in it, or a line that is indented. */
function splitParagraph(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  const { children } = paragraph;
  for (const [at, child] of children.entries()) {
    const next = children[at + 1];
    const isEnd =
      child.type === 'break' &&
      (next?.type === 'break' ||
        next === undefined ||
        (next.type === 'text' && /^[\s\u00a0]*[\u3000\u00a0]{2}/u.test(next.value)));
    const isAfterEnd = child.type === 'break' && parts.at(-1)?.length === 0;
    if (isEnd || isAfterEnd) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.map((part) => ({ ...paragraph, children: part }));
}

function trimBlock(block: RootContent): RootContent {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block;
  const children = block.children.filter((child) => child.type !== 'text' || child.value !== '');
  const from = children.findIndex((child) => !isSpace(child));
  const to = children.findLastIndex((child) => !isSpace(child));
  const inner = children.slice(Math.max(0, from), to + 1);
  const [first] = inner;
  const last = inner.at(-1);
  const trimmed = inner.map((child) => {
    if (child.type !== 'text') return child;
    const start = child === first ? child.value.replace(indent, '') : child.value;
    return { ...child, value: child === last ? start.replace(/[\s\u3000\u00a0]+$/u, '') : start };
  });
  return { ...block, children: from < 0 ? [] : trimmed };
}

function isSpace(child: PhrasingContent): boolean {
  return child.type === 'break' || (child.type === 'text' && child.value.replace(indent, '') === '');
}

function isEmpty(block: RootContent): boolean {
  return (block.type === 'paragraph' || block.type === 'heading') && block.children.length === 0;
}

function asCrosshead(block: RootContent): RootContent {
  if (block.type !== 'paragraph') return block;
  const [only, ...others] = block.children;
  if (only?.type !== 'strong' || others.length > 0) return block;
  const text = plainOf(only.children);
  if (text === '' || lengthOf(text) > longestHead || (endsSentence(text) && !/[？?！!]$/u.test(text)))
    return block;
  if (only.children.some(({ type }) => type === 'image')) return block;
  const heading: Heading = { type: 'heading', depth: 2, children: only.children };
  return heading;
}

/** The picture that is all of a block. */
export function onlyPicture(block: RootContent | undefined): Image | undefined {
  if (block?.type !== 'paragraph' || block.children.length !== 1) return undefined;
  const [only] = block.children;
  return only?.type === 'image' ? only : undefined;
}

function joinCaptions(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const picture = onlyPicture(joined.at(-1));
    const text = block.type === 'paragraph' ? plainOf(block.children) : '';
    if (picture !== undefined && !picture.title && lengthOf(text) <= 120 && captionMark.test(text)) {
      joined.pop();
      joined.push({ type: 'paragraph', children: [{ ...picture, title: text }] });
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function levelHeadings(blocks: readonly RootContent[]): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const shift = depths.length === 0 ? 0 : 2 - Math.min(...depths);
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, depth: (block.depth + shift) as Heading['depth'] } : block,
  );
}

/** The text of phrasing content. */
export function plainOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) =>
      'value' in child && child.type !== 'html'
        ? child.value
        : 'children' in child
          ? plainOf(child.children)
          : '',
    )
    .join('')
    .trim();
}
