import { isHan, unitSet } from './character-classes.js';
import type { Place } from './features.js';
import { roleWords, titleWords } from './title-words.js';

/**
 * Where a text itself says that a name stands, so that even 于 and 余, which are a preposition and a rest nearly everywhere else,
 * are surnames: after a role (记者于洋摄, 编辑：余霞, 文/于敏), as 于某, before what only people are called (于大爷), and in a list of names
 * (李明、于洋等). Preposition and time or place (记者于昨日, 专家于北京) are told from names by what such words end with.
 */

/** Roles of one character, which count before a mark only: 文/于敏. */
const shortRoles = '文|图|摄|译|编|绘|词|曲';
const gap = '[：:／/|\\s\\u3000]';
const afterRole = new RegExp(
  `(?:(?:${titleWords}|${roleWords})${gap}{0,2}|(?:${shortRoles})${gap}{1,2})$`,
  'u',
);
const longestRole = 5;
/** What such a stretch of text ends with, to look no further in most places. */
const mayEndRole = unitSet(
  [...`${titleWords}|${roleWords}`.split('|').map((role) => role.slice(-1)), '：:／/| \t\n\u3000'].join(''),
);

/** What people do, and what joins their names; stands right after a name. */
const afterGivenName =
  /摄|报道|报导|[说称等和与及率在从被将对把向因已也曾又就获夺即系为到]|表示|介绍|告诉|认为|指出|带领|[文图]|供图|编|撰|译|整理|回忆|坦言|补充|解释|强调|透露|呼吁|当选|先生|女士|夫妇|夫妻|一家|一行|同志/uy;
/** What people do that take the word, and the end of a bracket or a line. */
const speaking = /摄|报道|报导|说|表示|介绍|告诉|夺|[)）\n]|$/uy;
/** What a given name does not begin with, or is, after 于: 于此, 于今年, 于该校. */
const beginsNoName = unitSet(
  '此是其今前后上下中里内外该各本这那昨当近日月年会场事每某同两一二三四五六七八九十几多的了就不还只再',
);
/** What words of time and place end with: 于昨日, 于会后, 于北京. */
const endsNoName = unitSet(
  '日年月天时晨午晚夜间前后初末底旬季期中内外上下际里旁处边侧地市省县区国州郡院校场所室房楼馆站厂店堂司会家京沪港岸线网赛审案途点分秒刻台博群区次位此何',
);
const cities =
  /^(?:上海|海南|海伦|天津|重庆|南京|深圳|武汉|西安|成都|沈阳|长春|大连|澳门|台北|高雄|纽约|伦敦|巴黎|莫斯|平壤|首尔|现代|当代|古代|民国|国内|海外)/u;
const personal =
  /先生|女士|大爷|大妈|大娘|奶奶|爷爷|阿姨|叔叔|大哥|大姐|大叔|大婶|师傅|同学|同志|老汉|太太|小姐|夫妇/uy;
/** Verbs that take 于, by their last characters: 忠于先生, 不利于同学. */
const takesPreposition = unitSet(
  '利助务同命制权职诉求源归属限低高大小多少早晚便善勇乐急位处在关对至由基终甘安等忠',
);
const someone = 0x67d0;
const enumeration = 0x3001;

/**
 * Whether the character at a place is a surname that a role, 某, a form of address or a list of names gives away. Where it makes a word
 * with what follows (余波, 游戏), or that is a word by itself (于海洋, 于网络), only a mark before it or what people do behind it does.
 */
export function isOfNamedPerson(place: Place, text: string): boolean {
  const { units, length, at, start, end, words, phraseStart, phraseEnd } = place;
  const local = at - start;
  const before = at > 0 ? (units[at - 1] ?? 0) : 0;
  if (at + 1 >= end || (words.wordStart[local] !== local && !mayEndRole.has(before))) return false;
  if (units[at + 1] === someone) return isSomeone(units, length, at, text);
  const beginsWord = phraseStart === at && phraseEnd > at + 1;
  personal.lastIndex = at + 1;
  if (personal.test(text)) return !beginsWord && !takesPreposition.has(before);
  if (mayEndRole.has(before) && afterRole.test(text.slice(Math.max(0, at - longestRole - 2), at))) {
    const isStrict = at === start ? false : beginsWord || (words.wordEnd[local + 1] ?? 0) > local + 2;
    return isName(units, length, at, text, isStrict ? speaking : afterGivenName);
  }
  return (
    before === enumeration &&
    !beginsWord &&
    isBehindName(units, at) &&
    isName(units, length, at, text, afterGivenName)
  );
}

/** 于某, 余某某: but 毕业于某大学. */
function isSomeone(units: Uint16Array, length: number, at: number, text: string): boolean {
  let end = at + 2;
  if (end < length && (units[end] === someone || '甲乙丙丁'.includes(text.charAt(end)))) end += 1;
  return end >= length || !isHan(units[end] ?? 0) || isFollowed(text, end, afterGivenName);
}

/** Whether two or three characters stand there that may be a name, and then what `follows` says, or no character. */
function isName(units: Uint16Array, length: number, at: number, text: string, follows: RegExp): boolean {
  if (
    !isHan(units[at + 1] ?? 0) ||
    beginsNoName.has(units[at + 1] ?? 0) ||
    cities.test(text.slice(at + 1, at + 3))
  )
    return false;
  for (const end of [at + 3, at + 2]) {
    if (end > length || !isHan(units[end - 1] ?? 0)) continue;
    if (end === at + 3 && endsNoName.has(units[end - 1] ?? 0)) continue;
    if (
      (follows === afterGivenName && (end >= length || !isHan(units[end] ?? 0))) ||
      isFollowed(text, end, follows)
    )
      return true;
  }
  return false;
}

function isFollowed(text: string, at: number, follows: RegExp): boolean {
  follows.lastIndex = at;
  return follows.test(text);
}

/** Whether two or three characters that may be a name stand between two marks, the second of them before the place. */
function isBehindName(units: Uint16Array, at: number): boolean {
  let from = at - 1;
  while (from > 0 && at - 1 - from < 4 && isHan(units[from - 1] ?? 0)) from -= 1;
  const size = at - 1 - from;
  return size === 2 || size === 3;
}
