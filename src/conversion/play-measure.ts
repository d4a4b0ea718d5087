import type { Place } from './features.js';

const chu = 0x51fa;
const qi = 0x9f63;
const which = 0x54ea;
const play = unitSet('戏剧');
const numerals = unitSet('一二两三四五六七八九十几');
const demonstratives = unitSet('这那哪该此每首整全头');
const qualities = unitSet('新好大小');
/** What puts plays on a stage, looks at them or has done so: 上演三出《…》. */
const stages = unitSet('演唱排看听点了');
/** What makes a clause of what stands between 出 and a play: 一出门就看戏. */
const clauseWords = unitSet('了着过就便来去到把被让使向又要会能将是在上演');
/** 这出 and up to so many characters, 戏: 这出新编大型历史话剧. */
const farthest = 8;

/** Whether `playMeasure` may have to say something of the character. */
export function mayCountPlays(unit: number): boolean {
  return unit === chu;
}

/**
 * 齣 where 出 counts plays, by their name or kind (这出川剧, 每出《白蛇传》, 唱的是哪出？); 0 where it does not, as far as can be seen.
 */
export function playMeasure({ units, length, at, start, end, words }: Place): number {
  if (units[at] !== chu || at === start) return 0;
  const unit = (offset: number): number => units[at + offset] ?? 0;
  if (!numerals.has(unit(-1)) && !demonstratives.has(unit(-1))) return 0;
  const local = at - start;
  const wordStart = words.wordStart[local] ?? 0;
  if (wordStart !== local && wordStart !== local - 1) return 0;
  const wordEnd = words.wordEnd[local] ?? 0;
  // The segmentation may see a word in 出戏 and 出新戏; 出手 and 出道 are others.
  const isSplit = play.has(unit(1)) || (qualities.has(unit(1)) && play.has(unit(2)));
  if (wordEnd > local + 1 && !(wordEnd === local + 2 && isSplit)) return 0;
  if (at + 1 >= end) {
    const next = at + 1 < length ? unit(1) : 0;
    const isNamed = next === 0x300a && (!numerals.has(unit(-1)) || stages.has(unit(-2)));
    return isNamed || isWhichOne(unit(-1), unit(-2)) ? qi : 0;
  }
  for (let to = at + 1; to < end && to <= at + farthest; to += 1) {
    const each = units[to] ?? 0;
    if (clauseWords.has(each)) return 0;
    if (play.has(each) && words.boundary[to + 1 - start] === 1) return qi;
  }
  return 0;
}

/** 哪出, 哪一出. */
function isWhichOne(before: number, beforeThat: number): boolean {
  return before === which || (numerals.has(before) && beforeThat === which);
}

function unitSet(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (each) => each.charCodeAt(0)));
}
