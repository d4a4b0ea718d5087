import { unitSet } from './character-classes.js';
import type { Place } from './features.js';

const [chu, zhi, hou, tian, ordinal, which] = [0x51fa, 0x53ea, 0x540e, 0x5929, 0x7b2c, 0x54ea];
const [li, sea] = [0x91cc, 0x6d77];
const [plays, animals, after] = [0x9f63, 0x96bb, 0x5f8c];

const numerals = unitSet('一二两三四五六七八九十百千万亿〇零几');
/** What a number may end with: 三百多只, 二十余只. */
const roughly = unitSet('多余来');
/** Days and chances that are called by numbers: 五一只休息一天, 万一只剩一人. */
const noNumbers = unitSet('五十八万');

const demonstratives = unitSet('这那哪该此每首整全头');
const play = unitSet('戏剧');
const qualities = unitSet('新好大小');
/** What puts plays on a stage, looks at them or has done so: 上演三出《…》. */
const stages = unitSet('演唱排看听点了');
/** What makes a clause of what stands between 出 and a play: 一出门就看戏. */
const clauseWords = unitSet('了着过就便来去到把被让使向又要会能将是在上演');
const pointers = unitSet('这那该此每');
/** What makes a verb of 出 after them. */
const continuations = unitSet('了于自乎过');
/** 这出 and up to so many characters, 戏: 这出新编大型历史话剧. */
const farthest = 8;

/** What 只 (only) stands before: 第一只用了三年. */
const verbs = unitSet(
  '有是能要会需占剩用花为因怕够差欠见说想做管限可好得此在对不卖买给收开放休看求留当算按靠',
);
/** What the goddess of the sea has: 三天后宫. */
const houses = unitSet('宫庙殿祠');

/** Whether `readingByNumber` may have to say something of the character. */
export function mayGoWithNumber(unit: number): boolean {
  return unit === chu || unit === zhi || unit === hou || unit === li;
}

/**
 * What 出, 只, 后 and 里 read where they go with a number: 这出川剧 and 每出《白蛇传》 are plays (齣), 十八只 are animals or the like (隻),
 * 三天后 is later (後), and 12海里 is a distance. 0 where they do not, as far as can be seen.
 */
export function readingByNumber(place: Place): number {
  const unit = place.units[place.at] ?? 0;
  if (unit === chu) return countsPlays(place) ? plays : 0;
  if (unit === zhi) return countsAnimals(place) ? animals : 0;
  if (unit === hou) return isDaysLater(place) ? after : 0;
  return unit === li && isDistanceAtSea(place) ? li : 0;
}

function isDistanceAtSea({ units, at }: Place): boolean {
  if (at < 2 || units[at - 1] !== sea) return false;
  const before = units[at - 2] ?? 0;
  return isDigit(before) || numerals.has(before) || roughly.has(before);
}

function countsPlays({ units, length, at, start, end, words }: Place): boolean {
  if (at === start) return false;
  const unit = (offset: number): number => units[at + offset] ?? 0;
  if (!numerals.has(unit(-1)) && !demonstratives.has(unit(-1))) return false;
  const local = at - start;
  const wordStart = words.wordStart[local] ?? 0;
  if (wordStart !== local && wordStart !== local - 1) return false;
  const wordEnd = words.wordEnd[local] ?? 0;
  // The segmentation may see a word in 出戏 and 出新戏; 出手 and 出道 are others.
  const isSplit = play.has(unit(1)) || (qualities.has(unit(1)) && play.has(unit(2)));
  if (wordEnd > local + 1 && !(wordEnd === local + 2 && isSplit)) return false;
  if (at + 1 >= end) {
    const next = at + 1 < length ? unit(1) : 0;
    const isNumeral = numerals.has(unit(-1));
    if (next === 0x300a && (!isNumeral || stages.has(unit(-2)))) return true;
    // 唱的是哪出, 哪一出.
    return unit(-1) === which || (isNumeral && unit(-2) === which);
  }
  // 这出结合了东西音乐的歌剧, but 这出于无奈.
  const isPointedAt = pointers.has(unit(-1)) && !continuations.has(unit(1));
  for (let to = at + 1; to < end && to <= at + (isPointedAt ? 2 * farthest : farthest); to += 1) {
    const each = units[to] ?? 0;
    if (!isPointedAt && clauseWords.has(each)) return false;
    if (play.has(each) && words.boundary[to + 1 - start] === 1) return true;
  }
  return false;
}

function countsAnimals(place: Place): boolean {
  const { units, at, start, end, words } = place;
  const local = at - start;
  if (words.wordStart[local] !== local || words.wordEnd[local] !== local + 1) return false;
  return (at + 1 >= end || !verbs.has(units[at + 1] ?? 0)) && isNumber(place, at);
}

function isDaysLater(place: Place): boolean {
  const { units, at, start, end } = place;
  if (at === start || units[at - 1] !== tian || !isNumber(place, at - 1)) return false;
  return at + 1 >= end || !houses.has(units[at + 1] ?? 0);
}

/** Whether a number ends at `to`, in digits or in words of their own: neither 统一 nor 周一. */
function isNumber({ units, start, words }: Place, to: number): boolean {
  const last = units[to - 1] ?? 0;
  if (isDigit(last) || (last === 0x20 && to > 1 && isDigit(units[to - 2] ?? 0))) return true;
  let from = to;
  while (from > start && roughly.has(units[from - 1] ?? 0)) from -= 1;
  const numeralsEnd = from;
  while (from > start && numerals.has(units[from - 1] ?? 0)) from -= 1;
  if (from > start && units[from - 1] === ordinal) from -= 1;
  if (from === numeralsEnd) return from === start && from > 0 && isDigit(units[from - 1] ?? 0) && to > from;
  if (to - from === 2 && units[to - 1] === 0x4e00 && noNumbers.has(units[from] ?? 0)) return false;
  return words.boundary[from - start] === 1;
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}
