/** Elements that stand within a line of text. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b cite code del dfn em i ins kbd mark q rb ruby s samp small span strong sub sup time u wbr'.split(
    ' ',
  ),
);

export function isInline(tagName: string): boolean {
  return inline.has(tagName);
}
