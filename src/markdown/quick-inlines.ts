import type { PhrasingContent, Text } from 'mdast';
import type { Point } from './source-lines.js';

/** All but what begins or ends an inline construct of CommonMark or GFM, or is a line end, tab or NUL. */
const character = String.raw`[^\0-\x1F\x7F\\\x60*_[\]<&~|]`;
/** A letter or digit: emphasis opens before it and closes behind it, whatever is on the other side of the marks. */
const edge = String.raw`[0-9A-Za-z\u3400-\u4DBF\u4E00-\u9FFF]`;
const emphasized = `${edge}(?:${character}*${edge})?`;
const label = String.raw`(?!\^)${character}+`;
const address = String.raw`[^\0-\x20\x7F\\\x60*[\]<>&|()"']+`;
const title = `(?:(?!")${character})+`;

const onlyText = new RegExp(`^(?:${character}|\\n)*$`, 'u');
const inline = new RegExp(
  [
    `(?<text>(?:(?!!\\[)${character}|\\n)+)`,
    `\\*\\*(?<strong>${emphasized})\\*\\*(?!\\*)`,
    `\\*(?<emphasis>${emphasized})\\*(?!\\*)`,
    `(?<bang>!?)\\[(?<label>${label})\\]\\((?<url>${address})(?: "(?<title>${title})")?\\)`,
  ].join('|'),
  'guy',
);

/**
 * The phrasing content of a text without spaces at the ends of its lines, as Markdown's parser makes it, where it is text
 * with links, pictures and emphasis of the plainest kind, none in another; undefined for anything else.
 *
 * @param at the point of an index of the text
 */
export function readInlines(value: string, at: (index: number) => Point): PhrasingContent[] | undefined {
  const text = (content: string, start: number): Text => ({
    type: 'text',
    value: content,
    position: { start: at(start), end: at(start + content.length) },
  });
  if (onlyText.test(value)) return [text(value, 0)];
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: written, index: start, groups = {} } of value.matchAll(inline)) {
    end = start + written.length;
    const position = { start: at(start), end: at(end) };
    const { strong, emphasis, bang, label: inside = '', url = '', title: named = null } = groups;
    if (strong !== undefined) nodes.push({ type: 'strong', children: [text(strong, start + 2)], position });
    else if (emphasis !== undefined) {
      nodes.push({ type: 'emphasis', children: [text(emphasis, start + 1)], position });
    } else if (bang === undefined) nodes.push(text(written, start));
    else if (bang === '!') nodes.push({ type: 'image', title: named, url, alt: inside, position });
    else nodes.push({ type: 'link', title: named, url, children: [text(inside, start + 1)], position });
  }
  return end === value.length ? nodes : undefined;
}
