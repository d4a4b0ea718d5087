import { unitSet } from './character-classes.js';
import type { Place } from './features.js';
import { foreignCharacters } from './foreign-names.js';
import { isOfNamedPerson } from './named-people.js';
import { roleWords, titleWords } from './title-words.js';

const foreignUnits = unitSet(foreignCharacters);

/** What a character reads in such a name, where it may read otherwise elsewhere. */
const foreignReadings = new Map(
  Array.from('里布范夸干松卜采', (each) => [each.charCodeAt(0), each.charCodeAt(0)] as const),
);

/** Surnames that are written otherwise than the same character usually is. */
const surnames = new Map(
  '范范 于于 钟鍾 沈沈 岳岳 姜姜 余余 郁郁 谷谷 涂涂 游游 曲曲 卜卜 朴朴'
    .split(' ')
    .map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const),
);

const longestFirst = titleWords.split('|').sort((a, b) => b.length - a.length);
const titles = new RegExp(`(?:${longestFirst.join('|')})`, 'uy');
/** Titles of one character, where that is a word of its own: 钟总说. */
const shortTitles = unitSet('总导队局处工董姓氏');
const endsInRole = new RegExp(`(?:${titleWords}|${roleWords})$`, 'u');
/** What a given name does not begin or end with. */
const noGivenName = unitSet(
  '的了是在和与也都就不很有着过上下里中外前后到被把从对为向说又再还却只响停敲一二三两几个便暮',
);
/** Surnames that are little else by themselves, and what they stand behind where they are: 九点钟. */
const mereSurnames = unitSet('钟范');
const fan = 0x8303;
const noNameBefore = unitSet('点分秒刻个座口晨走闹时大小古铜金敲撞挂洪艺际国尚星牌风院');
const family = 0x5bb6;
/** What makes a place of 钟家: 钟家村. */
const places = unitSet('村屯庄寨湾沟坪岭坡堡店营镇河桥坝祠');

/** Whether a character may read otherwise in a name. */
export function mayBeInName(unit: number): boolean {
  return foreignReadings.has(unit) || surnames.has(unit);
}

/**
 * What the character at a place reads as part of a name, 0 where it is none: 塔里克 keeps its 里, 范教授 and 姓钟的
 * are surnames.
 */
export function nameReading(place: Place, text: string): number {
  const unit = place.units[place.at] ?? 0;
  const foreign = foreignReadings.get(unit);
  if (foreign !== undefined && isInForeignName(place)) return foreign;
  const surname = surnames.get(unit);
  return surname !== undefined && (isSurname(place, text) || isOfNamedPerson(place, text)) ? surname : 0;
}

/**
 * The Traditional form of the surname that a person's name of two to four characters begins with, where that is not the
 * usual form of the character: 鍾 of 钟海林. Undefined for every other name.
 */
export function specialSurname(name: string): string | undefined {
  const surname = surnames.get(name.charCodeAt(0));
  return surname !== undefined && /^\p{Script=Han}{2,4}$/u.test(name)
    ? String.fromCharCode(surname)
    : undefined;
}

/** Beside a dot or a hyphen between names, or three and more such characters that make no words. */
function isInForeignName({ units, length, at, start, end, words }: Place): boolean {
  let [from, to] = [at, at + 1];
  while (from > start && foreignUnits.has(units[from - 1] ?? 0)) from -= 1;
  while (to < end && foreignUnits.has(units[to] ?? 0)) to += 1;
  if (to - from < 2) return false;
  if (isNameDot(units[from - 1] ?? 0)) return true;
  // What stands after the text is left over from another one.
  if (to < length && isNameDot(units[to] ?? 0)) return true;
  if (to - from < 3) return false;
  for (let unit = from; unit < to; unit += 1) {
    if ((words.wordEnd[unit - start] ?? 0) - (words.wordStart[unit - start] ?? 0) > 1) return false;
  }
  return true;
}

/** Whether what follows a surname is 姓, 氏 or a short title, a word by itself, or makes the name of a place. */
function isOfFamily({ units, at, start, end, words }: Place): boolean {
  const next = at + 1 < end ? (units[at + 1] ?? 0) : 0;
  if (next === family) return at + 2 < end && places.has(units[at + 2] ?? 0);
  return shortTitles.has(next) && words.boundary[at + 2 - start] === 1;
}

/**
 * Whether two characters that may be a given name follow, and the sentence sees no word in them, has a role or a mark before, or
 * there is hardly another reading.
 */
function isBeforeGivenName({ units, at, start, end, words, phraseEnd }: Place, text: string): boolean {
  if (
    at + 2 >= end ||
    phraseEnd > at + 1 ||
    !mereSurnames.has(units[at] ?? 0) ||
    noNameBefore.has(units[at - 1] ?? 0)
  )
    return false;
  if (noGivenName.has(units[at + 1] ?? 0) || noGivenName.has(units[at + 2] ?? 0)) return false;
  const local = at - start;
  if (words.boundary[local + 3] !== 1) return false;
  // 範 hardly stands alone before two characters; 鐘 does.
  const isAlone = units[at] === fan || at === start;
  return isAlone || words.boundary[local + 2] === 1 || endsInRole.test(text.slice(Math.max(0, at - 4), at));
}

function isNameDot(unit: number): boolean {
  return (
    unit === 0x2d || unit === 0xb7 || unit === 0x2022 || unit === 0x2027 || unit === 0x30fb || unit === 0xff0e
  );
}

/**
 * A name before a title, or a single character between words that is followed by a title, or by a given name of two
 * characters and a title.
 */
function isSurname(place: Place, text: string): boolean {
  const { units, at, start, words } = place;
  const local = at - start;
  if (text.charAt(at - 1) === '姓') return true;
  const length = (words.wordEnd[local] ?? 0) - (words.wordStart[local] ?? 0);
  // A whole name that the segmentation knows as a word, before a title.
  if (length === 3 && words.wordStart[local] === local && isTitle(place, text, at + 3)) return true;
  if (length !== 1) return false;
  const surname = text.charAt(at);
  // 于 is a preposition and 余 a rest nearly everywhere else.
  if ((surname === '于' || surname === '余') && at !== start) return false;
  return (
    isTitle(place, text, at + 1) ||
    isOfFamily(place) ||
    isBeforeGivenName(place, text) ||
    (surname !== '于' &&
      surname !== '余' &&
      (units[at + 1] ?? 0) > 0x3400 &&
      (units[at + 2] ?? 0) > 0x3400 &&
      isTitle(place, text, at + 3))
  );
}

/** Whether a title stands there, up to the end of a word: no 总统 in 总统府. */
function isTitle({ start, end, words }: Place, text: string, at: number): boolean {
  if (at >= end) return false;
  titles.lastIndex = at;
  const [title] = titles.exec(text) ?? [];
  return title !== undefined && words.boundary[at + title.length - start] === 1;
}
