import type { BlockContent } from 'mdast';
import { endsSentence, lengthOf, type PageLine } from './page-line.js';

/** The text of an article. */
export interface PageBody {
  readonly blocks: readonly BlockContent[];
  readonly subtitle: string | undefined;
  readonly caption: string | undefined;
  readonly leftovers: readonly PageLine[];
}

const longestHead = 26;
const longestLead = 48;
/** How captions begin and end. */
export const captionMark =
  /^(?:▲|△|[圖图](?:[為为片]|\d|[一二三四五六七八九]|[:：／/])|[資资]料[圖图])|(?:[攝摄]|[供製制][圖图]|[資资]料[圖图](?:片)?|[圖图]片?[來来]源.{1,12})[）)。]?$/u;
const numberedHead =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章節节部][\s:：]?|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const dash = /^[—─–-]{1,3}\s*/u;

/**
 * Reads the lines between header and closing. Where paragraphs are indented, lines before the first of them that are not are a subtitle
 * or the caption of the picture that the page had; a short line between paragraphs that ends no sentence is a crosshead.
 */
export function readBody(lines: readonly PageLine[]): PageBody {
  const isIndentedText =
    lines.filter(isTextLine).filter(({ isIndented }) => isIndented).length * 2 >
    lines.filter(isTextLine).length;
  const leadEnd = isIndentedText ? lines.findIndex(({ isIndented }) => isIndented) : firstText(lines);
  const lead = readLead(lines.slice(0, Math.max(0, leadEnd)), isIndentedText);
  const leftovers = [...lead.leftovers];
  const blocks: BlockContent[] = lead.paragraphs.map(paragraph);
  const text = lines.slice(Math.max(0, leadEnd));
  let caption = lead.caption;
  for (const [at, line] of text.entries()) {
    if (isCaption(line, isIndentedText)) {
      if (caption === undefined) caption = line.text;
      else leftovers.push(line);
    } else if (isCrosshead(line, text[at + 1], blocks.at(-1))) {
      blocks.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: line.text }] });
    } else {
      blocks.push(paragraph(line.text));
    }
  }
  return { blocks, subtitle: lead.subtitle, caption, leftovers };
}

function readLead(lines: readonly PageLine[], isIndentedText: boolean) {
  let subtitle: string | undefined;
  let caption: string | undefined;
  const paragraphs: string[] = [];
  const leftovers: PageLine[] = [];
  for (const { text, number, isIndented } of lines) {
    const isShort = lengthOf(text) <= longestLead;
    const isHeadline = dash.test(text) || (isIndentedText && !endsSentence(text) && !captionMark.test(text));
    if (subtitle === undefined && caption === undefined && isShort && isHeadline) {
      subtitle = text.replace(dash, '');
    } else if (captionMark.test(text) || (isIndentedText && isShort)) {
      if (caption === undefined) caption = text;
      else leftovers.push({ text, number, isIndented });
    } else {
      paragraphs.push(text);
    }
  }
  return { subtitle, caption, paragraphs, leftovers };
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function isTextLine({ text }: PageLine): boolean {
  return lengthOf(text) > longestHead && endsSentence(text);
}

function firstText(lines: readonly PageLine[]): number {
  const at = lines.findIndex(({ text }) => !dash.test(text) && !captionMark.test(text));
  return at < 0 ? lines.length : at;
}

/** A line of another kind than the paragraphs around it. */
function isCaption({ text, isIndented }: PageLine, isIndentedText: boolean): boolean {
  return lengthOf(text) <= 120 && captionMark.test(text) && (!isIndentedText || !isIndented);
}

/** A short line that ends no sentence, with text after it, and not right behind another one. */
function isCrosshead(line: PageLine, next: PageLine | undefined, before: BlockContent | undefined): boolean {
  const { text } = line;
  if (next === undefined || lengthOf(text) > longestHead) return false;
  if (before?.type === 'heading') return false;
  if (/[，,。；;：:、]$/u.test(text) || (endsSentence(text) && !/[？?！!]$/u.test(text))) return false;
  // A question that somebody asks.
  if (/^.{1,8}[：:].*[？?！!]$/u.test(text)) return false;
  if (/^[（(「『“"]/u.test(text) && /[）)」』”"]$/u.test(text)) return false;
  return endsSentence(next.text) || lengthOf(next.text) > longestHead || numberedHead.test(text);
}
