import type { Place } from './features.js';
import { foreignCharacters } from './foreign-names.js';

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

/** Titles that follow a surname, or a whole name; alternatives of a regular expression. */
export const titleWords =
  '教授|院士|先生|女士|议员|主任|市长|省长|县长|区长|镇长|乡长|村长|州长|书记|部长|局长|厅长|处长|科长|所长|院长|社长|校长|行长|队长|团长|会长|总理|总统|主席|经理|总经理|董事长|总监|秘书|秘书长|医生|医师|大夫|护士|护士长|老师|导师|记者|律师|法官|检察官|检察长|警官|博士|同学|同志|师傅|将军|司令|上校|少校|中校|上将|中将|少将|教练|工程师|研究员|馆长|奶奶|爷爷|阿姨|叔叔|大爷|大妈|大娘|大哥|大姐|小姐|太太';
const titles = new RegExp(`^(?:${titleWords})`, 'u');

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
  return surname !== undefined && isSurname(place, text) ? surname : 0;
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

/** Beside a dot between names, or three and more such characters that make no words. */
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

function isNameDot(unit: number): boolean {
  return unit === 0xb7 || unit === 0x2022 || unit === 0x2027 || unit === 0x30fb || unit === 0xff0e;
}

/**
 * A name before a title, or a single character between words that is followed by a title, or by a given name of two
 * characters and a title.
 */
function isSurname({ units, at, start, words }: Place, text: string): boolean {
  const local = at - start;
  if (text.charAt(at - 1) === '姓') return true;
  const length = (words.wordEnd[local] ?? 0) - (words.wordStart[local] ?? 0);
  // A whole name that the segmentation knows as a word, before a title.
  if (length === 3 && words.wordStart[local] === local && titles.test(text.slice(at + 3, at + 7)))
    return true;
  if (length !== 1) return false;
  const surname = text.charAt(at);
  // 于 is a preposition and 余 a rest nearly everywhere else.
  if (surname === '于' || surname === '余') return at === start && titles.test(text.slice(at + 1, at + 5));
  return (
    titles.test(text.slice(at + 1, at + 5)) ||
    (titles.test(text.slice(at + 3, at + 7)) &&
      (units[at + 1] ?? 0) > 0x3400 &&
      (units[at + 2] ?? 0) > 0x3400)
  );
}

function unitSet(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (each) => each.charCodeAt(0)));
}
