import type { PhrasingContent, Root, Text } from 'mdast';
import { rewriteMarkdown } from './rewrite.js';
import { positionAt, type SourceText } from './source-text.js';

/**
 * Addresses written out in the text become links, as in GFM but for where they end: at the first character that RFC
 * 3986 does not let stand in an address, since the sentence goes on without a space (見https://example.com，下同).
 */
export function linkAddresses(tree: Root, source: SourceText): Root {
  return rewriteMarkdown(
    tree,
    (node) => (node.type === 'text' ? splitText(node, source) : [node]),
    (node) => node.type === 'link' || node.type === 'linkReference',
  );
}

const address =
  /(?<![a-z0-9])(?:https?:\/\/|www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?|(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w-])/giu;

function splitText(node: Text, source: SourceText): PhrasingContent[] {
  if (!node.value.includes('.')) return [node];
  const parts: PhrasingContent[] = [];
  let done = 0;
  let searched = node.position?.start.offset ?? 0;
  for (const match of node.value.matchAll(address)) {
    const written = trimmed(match[0]);
    const at = source.text.indexOf(written, searched);
    searched = Math.max(searched, at);
    const inside = at >= 0 && at < (node.position?.end.offset ?? 0);
    parts.push(...textNode(node.value.slice(done, match.index)), {
      type: 'link',
      url: written.includes('://')
        ? written
        : written.includes('@')
          ? `mailto:${written}`
          : `http://${written}`,
      children: [{ type: 'text', value: written }],
      ...(inside ? { position: placeOf(at, written, source) } : node.position && { position: node.position }),
    });
    done = match.index + written.length;
  }
  return done === 0 ? [node] : [...parts, ...textNode(node.value.slice(done))];
}

/** Punctuation at the end belongs to the sentence, and so does a bracket that the address does not open. */
function trimmed(written: string): string {
  let end = written.length;
  while (end > 0) {
    const rest = written.slice(0, end);
    const unopened = rest.endsWith(')') && count(rest, ')') > count(rest, '(');
    if (!unopened && !/[?!.,:*_~'";\]]$/u.test(rest)) break;
    end -= 1;
  }
  return written.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function placeOf(offset: number, written: string, source: SourceText): NonNullable<Text['position']> {
  const { line, column } = positionAt(source, offset, written.length);
  const end = offset + written.length;
  return {
    start: { line, column, offset },
    end: { line, column: column + written.length, offset: end },
  };
}

function textNode(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
