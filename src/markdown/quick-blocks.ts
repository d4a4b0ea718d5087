import type { AlignType, Heading, List, ListItem, Paragraph, RootContent, TableRow } from 'mdast';
import { readInlines } from './quick-inlines.js';
import { placeOf, pointAt, type SourceLines } from './source-lines.js';

/** What a line of a paragraph may begin with: nothing that begins a container or another block. */
const textStart = /^(?:[^\0-\x7F]|[A-Za-z"'(]|\d+(?=[^\d.)])|\*{1,2}(?=[^\s*])|!?\[)/u;
const heading = /^#{1,6} (?=[^ ])/u;
const listMarker = /^(?:(?<bullet>[-+*])|(?<number>\d{1,9})(?<end>[.)])) /u;
const tableRow = /^\|(?: +[^ |](?:[^|]*[^ |])? +\|)+$/u;
const delimiterRow = /^\|(?: +:?-+:? +\|)+$/u;

/**
 * The blocks of lines that have an empty line on both sides, as Markdown's parser makes them, where they are of the plainest
 * kind: paragraphs and headings, a quotation, a list of one line an item, a table. undefined for anything else.
 */
export function readBlocks(source: SourceLines, first: number, last: number): RootContent[] | undefined {
  const line = source.lines[first] ?? '';
  if (line.startsWith('>')) return readQuotation(source, first, last);
  if (line.startsWith('|')) return readTable(source, first, last);
  return listMarker.test(line) ? readList(source, first, last) : readTextBlocks(source, first, last);
}

function readTextBlocks(source: SourceLines, first: number, last: number): RootContent[] | undefined {
  const blocks: RootContent[] = [];
  for (let at = first; at <= last; at += 1) {
    const begin = at;
    const isHeading = heading.test(source.lines[at] ?? '');
    while (!isHeading && at < last && !heading.test(source.lines[at + 1] ?? '')) at += 1;
    const block = isHeading ? readHeading(source, at) : readParagraph(source, begin, at, 0);
    if (block === undefined) return undefined;
    blocks.push(block);
  }
  return blocks;
}

function readHeading(source: SourceLines, line: number): Heading | undefined {
  const written = source.lines[line] ?? '';
  const depth = written.indexOf(' ') as Heading['depth'];
  const value = written.slice(depth + 1);
  // Signs at its end may close it.
  if (value.includes('#') || value.endsWith(' ')) return undefined;
  const children = readInlines(value, (index) => pointAt(source, line, depth + 1 + index));
  return children && { type: 'heading', depth, children, position: placeOf(source, line, 0, line) };
}

/** A paragraph each of whose lines begins behind `indent` characters. */
function readParagraph(
  source: SourceLines,
  first: number,
  last: number,
  indent: number,
): Paragraph | undefined {
  const rows = source.lines.slice(first, last + 1).map((line) => line.slice(indent));
  if (!rows.every((row) => textStart.test(row) && !row.endsWith(' '))) return undefined;
  const children = readInlines(rows.join('\n'), (index) => {
    let row = 0;
    let left = index;
    while (left > (rows[row] ?? '').length && row < rows.length - 1) {
      left -= (rows[row] ?? '').length + 1;
      row += 1;
    }
    return pointAt(source, first + row, indent + left);
  });
  // Where a line begins with a construct, the text before it ends before what the line begins with.
  if (children === undefined || (indent > 0 && first < last && children.length > 1)) return undefined;
  return { type: 'paragraph', children, position: placeOf(source, first, indent, last) };
}

function readQuotation(source: SourceLines, first: number, last: number): RootContent[] | undefined {
  if (!source.lines.slice(first, last + 1).every((line) => line.startsWith('> '))) return undefined;
  const paragraph = readParagraph(source, first, last, 2);
  if (paragraph === undefined) return undefined;
  return [{ type: 'blockquote', children: [paragraph], position: placeOf(source, first, 0, last) }];
}

function readList(source: SourceLines, first: number, last: number): [List] | undefined {
  const children: ListItem[] = [];
  const { bullet, number, end } = listMarker.exec(source.lines[first] ?? '')?.groups ?? {};
  for (let at = first; at <= last; at += 1) {
    const { 0: marker = '', groups } = listMarker.exec(source.lines[at] ?? '') ?? {};
    if (groups === undefined || groups['bullet'] !== bullet || groups['end'] !== end) return undefined;
    const paragraph = readParagraph(source, at, at, marker.length);
    if (paragraph === undefined) return undefined;
    const position = placeOf(source, at, 0, at);
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position });
  }
  const start = number === undefined ? null : Number(number);
  const position = placeOf(source, first, 0, last);
  return [{ type: 'list', ordered: start !== null, start, spread: false, children, position }];
}

function readTable(source: SourceLines, first: number, last: number): RootContent[] | undefined {
  const delimiters = source.lines[first + 1] ?? '';
  if (first === last || !delimiterRow.test(delimiters)) return undefined;
  const align = delimiters.slice(1, -1).split('|').map(alignment);
  const children: TableRow[] = [];
  for (let at = first; at <= last; at += 1) {
    if (at === first + 1) continue;
    const row = readRow(source, at);
    if (row?.children.length !== align.length) return undefined;
    children.push(row);
  }
  return [{ type: 'table', align, children, position: placeOf(source, first, 0, last) }];
}

function alignment(delimiter: string): AlignType {
  const [left, right] = [/^ *:/u.test(delimiter), /: *$/u.test(delimiter)];
  if (left) return right ? 'center' : 'left';
  return right ? 'right' : null;
}

function readRow(source: SourceLines, at: number): TableRow | undefined {
  const line = source.lines[at] ?? '';
  if (!tableRow.test(line)) return undefined;
  const children: TableRow['children'] = [];
  for (let start = 0; start < line.length - 1;) {
    const bar = line.indexOf('|', start + 1);
    const written = line.slice(start + 1, bar);
    const begin = start + 1 + written.search(/[^ ]/u);
    const content = readInlines(written.replace(/^ +| +$/gu, ''), (index) =>
      pointAt(source, at, begin + index),
    );
    if (content === undefined) return undefined;
    // The last cell takes the bar that ends the row.
    const end = bar === line.length - 1 ? line.length : bar;
    const position = { start: pointAt(source, at, start), end: pointAt(source, at, end) };
    children.push({ type: 'tableCell', children: content, position });
    start = bar;
  }
  return { type: 'tableRow', children, position: placeOf(source, at, 0, at) };
}
