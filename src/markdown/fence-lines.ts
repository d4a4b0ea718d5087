import type { Paragraph, Root } from 'mdast';
import type { Position } from '../model/diagnostic.js';
import { attributeName, blockNames, findBlock } from './blocks.js';
import { lineAt, type SourceText } from './source-text.js';
import { visit } from './visit.js';

/** A line that would be printed as text although its author meant a block to begin or end there. */
export interface FenceLine {
  readonly kind: 'open' | 'close';
  readonly position: Position;
  readonly written: string;
  /** How it has to be written; undefined for a right `:::` that closes nothing. */
  readonly suggestion?: string;
}

/** Every such line has them. */
const colons = /[:：]{2}/u;
/** Such a line whose author says that it is text: `\:::`, `&#58;::`. */
const escaped = /^[^:：]*(?:\\(?=:)|&#x?[\da-f]+;)/iu;
const three = /^[:：]{3,}/u;
const two = new RegExp(`^[:：]{2}[\\s\\u3000]*(?:${blockNames.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a line of text was meant to begin or end a block. */
export function looksLikeFence(line: string): boolean {
  return three.test(line.trim()) || two.test(line.trim());
}

/** Finds them in paragraphs only: in code and in headings such a line is what it is, and so is one whose first colon is escaped. */
export function findFenceLines(tree: Root, source: SourceText): FenceLine[] {
  const found: FenceLine[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    for (const line of fenceLineNumbers(paragraph)) {
      const written = lineAt(source, line);
      if (!escaped.test(written)) found.push(describeFence(written, line));
    }
  });
  return found;
}

function fenceLineNumbers({ children }: Paragraph): number[] {
  return children.flatMap((child, index) => {
    const first = child.position?.start.line;
    if (child.type !== 'text' || first === undefined || !colons.test(child.value)) return [];
    const atLineStart = index === 0 || children[index - 1]?.type === 'break';
    return child.value
      .split('\n')
      .flatMap((line, count) => ((count > 0 || atLineStart) && looksLikeFence(line) ? [first + count] : []));
  });
}

function describeFence(line: string, number: number): FenceLine {
  const begin = Math.max(0, line.search(/[:：]{2}/u));
  const written = line.slice(begin).trim();
  const colons = ':'.repeat(Math.max(3, written.search(/[^:：]|$/u)));
  const rest = written.replace(/^[:：]+/u, '').trim();
  const position = { line: number, column: begin + 1, length: written.length };
  if (rest !== '') return { kind: 'open', position, written, suggestion: colons + halfWidth(rest) };
  return { kind: 'close', position, written, ...(written === colons ? {} : { suggestion: colons }) };
}

/** `引文 ｛出處＝“某某”｝` and `引文 某某` -> `引文{出處="某某"}`. */
function halfWidth(rest: string): string {
  const [, written = '', after = ''] = /^([\p{L}\p{N}_-]*)[\s\u3000]*(.*)$/u.exec(rest) ?? [];
  const block = findBlock(written);
  const name = written === '' ? (blockNames[0] ?? '') : written;
  if (after === '') return name;
  const inner = after.replace(/^[{｛]|[}｝]$/gu, '').trim();
  const braced = inner !== after;
  const [, key = '', value = inner] = /^([^=＝\s]+)[\s\u3000]*[=＝](.*)$/su.exec(inner) ?? [];
  const attribute = braced && key !== '' ? key : block && attributeName(block, name);
  if (attribute === undefined) return name;
  const bare = value.trim().replace(/^["'“”＂「『]|["'“”＂」』]$/gu, '');
  return `${name}{${attribute}="${bare.replaceAll('"', '”')}"}`;
}
