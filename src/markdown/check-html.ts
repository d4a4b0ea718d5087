import type { Html, Root } from 'mdast';
import type { Position } from '../model/diagnostic.js';
import type { Faults } from './faults.js';
import { authorElements, opaqueElements, optionalEnds, tableParts, voidElements } from './html-policy.js';
import { htmlPieces, type HtmlPiece } from './html-tags.js';
import { deepest } from './limits.js';
import { lineAt, type SourceText } from './source-text.js';
import { visit } from './visit.js';

interface OpenElement {
  readonly name: string;
  readonly written: string;
  readonly position: Position;
}

/**
 * Reports HTML that is not published (DB205: each element and attribute once, at its own place) and elements of which
 * only one end is there (DB212). Comments are notes to colleagues and go without a word.
 *
 * @returns whether the article holds any HTML but comments; `too deep` (DB215) for more than can be parsed
 */
export function checkHtml(tree: Root, source: SourceText, faults: Faults): 'none' | 'some' | 'too deep' {
  const open: OpenElement[] = [];
  let found: 'none' | 'some' | 'too deep' = 'none';

  const start = ({ name, written, attributes }: HtmlPiece, node: Html, position: Position): void => {
    const allowed = authorElements.get(name);
    const homeless = tableParts.has(name) && !open.some((element) => element.name === 'table');
    if (allowed === undefined || homeless) faults.add('DB205', position, { written: shortened(written) });
    for (const attribute of attributes) {
      if (allowed === undefined || allowed.includes(attribute.name)) continue;
      faults.add('DB205', placeIn(node, attribute, source), { written: shortened(attribute.written) });
    }
    if (!voidElements.has(name)) open.push({ name, written, position });
    if (open.length > deepest && found !== 'too deep') {
      found = 'too deep';
      faults.add('DB215', position);
    }
  };

  const end = ({ name, written }: HtmlPiece, position: Position): void => {
    if (voidElements.has(name)) return;
    const begin = open.findLastIndex((element) => element.name === name);
    const crossed = open.slice(begin + 1).some((element) => !optionalEnds.has(element.name));
    if (begin < 0 || crossed) {
      const code = authorElements.has(name) ? 'DB212' : 'DB205';
      faults.add(code, position, { written: shortened(written) });
    }
    if (begin >= 0) open.splice(begin, crossed ? 1 : open.length);
  };

  visit(tree, 'html', (node) => {
    for (const piece of htmlPieces(node.value)) {
      if (piece.kind !== 'comment' && found === 'none') found = 'some';
      const hidden = open.at(-1);
      if (hidden !== undefined && opaqueElements.has(hidden.name)) {
        if (piece.kind === 'end' && piece.name === hidden.name) open.pop();
        continue;
      }
      const position = placeIn(node, piece, source);
      const written = shortened(piece.written);
      if (piece.kind === 'open-comment') faults.add('DB212', position, { written });
      if (piece.kind === 'unreadable') faults.add('DB205', position, { written });
      if (piece.kind === 'start') start(piece, node, position);
      if (piece.kind === 'end') end(piece, position);
    }
  });
  for (const { name, written, position } of open) {
    const reported = optionalEnds.has(name) || !authorElements.has(name);
    if (!reported) faults.add('DB212', position, { written: shortened(written) });
  }
  return found;
}

/** The place of a piece of a node; in a quotation or list the node’s lines lack what the source has before them. */
function placeIn(
  node: Html,
  { at, written }: { readonly at: number; readonly written: string },
  source: SourceText,
): Position {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const before = node.value.slice(0, at).split('\n');
  const row = before.length - 1;
  const line = start.line + row;
  const own = node.value.split('\n')[row] ?? '';
  const whole = lineAt(source, line);
  const outside = whole.endsWith(own) ? whole.length - own.length : Math.max(0, whole.indexOf(own));
  const indent = row === 0 ? start.column - 1 : outside;
  const [visible = ''] = written.split('\n');
  return { line, column: indent + (before[row] ?? '').length + 1, length: Math.max(1, visible.length) };
}

function shortened(written: string): string {
  const line = written.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
