import type { RootContent } from 'mdast';
import { isByline, readByline, type Byline } from '../portal/byline.js';
import { closingField } from '../portal/page-closing.js';
import { plainOf } from '../tidy-blocks.js';

/** The text of an article without what belongs into its front matter. */
export interface TakenFields {
  readonly blocks: readonly RootContent[];
  readonly bylines: readonly Byline[];
  /** What a byline held besides. */
  readonly leftovers: readonly string[];
}

/** Takes the headline and bylines from the beginning of a text, and editor, source and keywords from its end. */
export function takeFields(blocks: readonly RootContent[], title: string): TakenFields {
  const bylines: Byline[] = [];
  let start = 0;
  for (; start < blocks.length; start += 1) {
    const text = lineOf(blocks[start]);
    if (text === undefined || !(same(text, title) || isByline(text))) break;
    if (!same(text, title)) bylines.push(readByline(text));
  }
  let end = blocks.length;
  for (; end > start; end -= 1) {
    const text = lineOf(blocks[end - 1]);
    if (text === undefined || !closingField.test(text) || !isByline(text)) break;
    bylines.push(readByline(text));
  }
  return {
    blocks: blocks.slice(start, end),
    bylines,
    leftovers: bylines.map(({ rest }) => rest).filter((rest) => rest !== ''),
  };
}

function lineOf(block: RootContent | undefined): string | undefined {
  return block?.type === 'paragraph' || block?.type === 'heading' ? plainOf(block.children) : undefined;
}

function same(a: string, b: string): boolean {
  return a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
