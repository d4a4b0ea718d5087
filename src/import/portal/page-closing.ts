import { readByline } from './byline.js';
import { isFurniture } from './furniture.js';
import type { PlacedByline } from './merge-bylines.js';
import { lengthOf, type PageLine } from './page-line.js';

/** A link to another article, as a page's text has it. */
export interface RelatedLine {
  readonly line: PageLine;
  readonly title: string;
  readonly url?: string;
}

/** What stands below the text of an article. */
export interface PageClosing {
  readonly bylines: readonly PlacedByline[];
  readonly related: readonly RelatedLine[];
  /** What the page calls them. */
  readonly relatedHead: PageLine | undefined;
  readonly leftovers: readonly PageLine[];
  /** How many lines belong to the text. */
  readonly textLength: number;
}

export const closingField =
  /^[（(【[]?\s*(?:(?:[責责]任|值班|本文|[網网]站|[網网]絡|实[習习])?[編编][輯辑]|[責责][編编]|[關关][鍵键](?:[詞词]|字)|[標标][籤签]|[tT]ags?|稿源|(?:稿件|文章|信息)?[來来]源|原[標标][題题])\s*[:：]/u;
const relatedHead =
  /^[【[]?\s*(?:相[關关]|延伸|更多|推[薦荐]|[熱热][點点門门]?|精彩|往期)(?:新[聞闻]|[閱阅][讀读]|[鏈链]接|[報报][導导道]|文章|[專专][題题]|推[薦荐]|[內内]容|[資资][訊讯])\s*[】\]]?\s*[:：>]*$/u;
const listMark = /^(?:[·•●○■◆▪▶►\-*]|\d{1,2}[.、．])\s*/u;
const address = /https?:\/\/\S+/u;

/**
 * Finds where the text ends: at the first line with an editor, keywords or related articles that no further paragraph follows. What
 * stands behind it is read or left over.
 */
export function readClosing(lines: readonly PageLine[]): PageClosing {
  const end = closingStart(lines);
  const bylines: PlacedByline[] = [];
  const related: RelatedLine[] = [];
  const leftovers: PageLine[] = [];
  let head: PageLine | undefined;
  let isRelated = false;
  for (const line of lines.slice(end)) {
    const { text } = line;
    if (relatedHead.test(text)) {
      isRelated = true;
      if (head === undefined) head = line;
      else leftovers.push(line);
    } else if (closingField.test(text)) {
      isRelated = false;
      bylines.push({ ...readByline(text), line: line.number });
    } else if (isRelated && !isFurniture(text)) {
      related.push(readRelated(line));
    } else {
      leftovers.push(line);
    }
  }
  return { bylines, related, relatedHead: head, leftovers, textLength: end };
}

function closingStart(lines: readonly PageLine[]): number {
  let end = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (isClosing(line)) end = at;
    else if (isParagraph(line)) break;
  }
  return end;
}

function isClosing({ text }: PageLine): boolean {
  return lengthOf(text) <= 80 && (closingField.test(text) || relatedHead.test(text));
}

/** A line that can only be a part of the text. */
function isParagraph({ text, isIndented }: PageLine): boolean {
  if (listMark.test(text) || address.test(text)) return false;
  return (isIndented && /[。！？，]/u.test(text)) || lengthOf(text) > 60;
}

function readRelated(line: PageLine): RelatedLine {
  const url = address.exec(line.text)?.[0];
  const title = line.text
    .replace(address, '')
    .replace(listMark, '')
    .replace(/^[[（(]?\d{2,4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?(?:\s+\d{1,2}:\d{2})?[\]）)]?\s*/u, '')
    .replace(
      /\s*[[（(]?(?:\d{2,4}[-./年])?\d{1,2}[-./月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[\]）)]?$/u,
      '',
    )
    .trim();
  return { line, title, ...(url === undefined ? {} : { url }) };
}
