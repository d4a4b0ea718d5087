import { isMap, isScalar, isSeq, Scalar, type Node } from 'yaml';
import { mapText, type MappedText } from '../model/mapped-text.js';
import { parseTolerantly } from './tolerant-yaml.js';
import type { Path } from './yaml-data.js';

/** The header of a block scalar, with a comment that may follow it: `>- # comment`. */
const blockHeader = /^[^\n]*/u;
/** A line break in a text is none to its reader, so that a word may run across it. */
const brokenLine =
  /(?<=\p{Script=Han})[ \t]*\n[ \t\n]*(?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/**
 * The texts of a YAML map with the place of each of their characters; never throws.
 *
 * @param yaml a text, and where it begins in its file
 * @param isWanted tells by its path whether a text is to be read
 */
export function yamlTexts(
  yaml: { readonly text: string; readonly offset: number },
  isWanted: (path: Path) => boolean,
): MappedText[] {
  const found: MappedText[] = [];
  const visit = (node: Node | null | undefined, path: Path): void => {
    if (isMap<Scalar, Node | null>(node)) {
      for (const { key, value } of node.items) visit(value, [...path, String(key.value)]);
    } else if (isSeq<Node>(node)) {
      node.items.forEach((item, index) => visit(item, [...path, index]));
    } else if (isScalar(node) && typeof node.value === 'string' && node.range && isWanted(path)) {
      found.push(textOf(node, node.value, node.range[0], node.range[1], yaml));
    }
  };
  visit(parseTolerantly(yaml.text).document?.contents, []);
  return found;
}

function textOf(
  { type }: Scalar,
  value: string,
  start: number,
  end: number,
  { text, offset }: { readonly text: string; readonly offset: number },
): MappedText {
  const written = text.slice(start, end);
  const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
  const header = isBlock ? (blockHeader.exec(written)?.[0].length ?? 0) : 0;
  const read = written.includes('\n') ? value.replace(brokenLine, '') : value;
  return mapText(read, { text: written.slice(header), offset: offset + start + header });
}
