const pairs: ReadonlyMap<string, string> = new Map(
  ['「」', '『』', '“”', '‘’', '《》', '〈〉', '（）', '()', '【】', '〔〕', '[]'].map(
    ([open = '', close = '']) => [open, close],
  ),
);

/**
 * For each place between characters, from before the first to after the last, what closes the brackets and quotation
 * marks that are open there, innermost first. One without its counterpart (a quotation over several paragraphs) does
 * not count.
 */
export function openBrackets(characters: readonly string[]): readonly string[] {
  const open: { readonly close: string; readonly at: number }[] = [];
  const matched: { readonly close: string; readonly from: number; readonly to: number }[] = [];
  for (const [at, character] of characters.entries()) {
    const close = pairs.get(character);
    if (close !== undefined) {
      open.push({ close, at });
      continue;
    }
    if (open.length === 0) continue;
    const begin = open.findLastIndex((each) => each.close === character);
    if (begin < 0) continue;
    matched.push({ close: character, from: open[begin]?.at ?? at, to: at });
    open.splice(begin);
  }
  const closers = new Array<string>(characters.length + 1).fill('');
  // Inner pairs come before the pairs around them.
  for (const { close, from, to } of matched) {
    for (let place = from + 1; place <= to; place += 1) closers[place] = (closers[place] ?? '') + close;
  }
  return closers;
}
