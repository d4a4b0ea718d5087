import type { RootContent } from 'mdast';
import { isByline, readByline } from '../portal/byline.js';
import type { PlacedByline } from '../portal/merge-bylines.js';
import { closingField } from '../portal/page-closing.js';
import { plainOf } from '../tidy-blocks.js';

/** The text of an article without what belongs into its front matter. */
export interface TakenFields {
  readonly blocks: readonly RootContent[];
  readonly bylines: readonly PlacedByline[];
}

/** Takes the headline and bylines from the beginning of a text, and editor, source and keywords from its end. */
export function takeFields(blocks: readonly RootContent[], title: string): TakenFields {
  const bylines: PlacedByline[] = [];
  const read = (block: RootContent | undefined, text: string): void => {
    bylines.push({ ...readByline(text), line: block?.position?.start.line ?? 1 });
  };
  let start = 0;
  for (; start < blocks.length; start += 1) {
    const text = lineOf(blocks[start]);
    if (text === undefined || !(same(text, title) || isByline(text))) break;
    if (!same(text, title)) read(blocks[start], text);
  }
  let end = blocks.length;
  for (; end > start; end -= 1) {
    const text = lineOf(blocks[end - 1]);
    if (text === undefined || !closingField.test(text) || !isByline(text)) break;
    read(blocks[end - 1], text);
  }
  return {
    blocks: blocks.slice(start, end),
    bylines,
  };
}

function lineOf(block: RootContent | undefined): string | undefined {
  return block?.type === 'paragraph' || block?.type === 'heading' ? plainOf(block.children) : undefined;
}

function same(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
