/**
 * Names and distances among jieba's words with the reading that those have: 埃里克 keeps its 里, and
 * 余秋雨, 钟南山 and 范仲淹 begin with a surname.
 */
import { foreignCharacters } from '../../dist/conversion/foreign-names.js';

const foreign = foreignCharacters.replace('里', '');
const withForeign = new RegExp(`[${foreign}]里|里[${foreign}]`, 'u');

/** @type {Record<string, string>} */
const surnames = { 余: '余', 钟: '鍾', 岳: '岳', 郁: '郁', 范: '范' };

/** What jieba takes for a name by mistake. */
const noNames =
  /^(?:余(?:姚|杭|因|子式|留|类|纬|维|悸|香|之遥|事|味|妙|波|音|勇|光[^中]|海里|怒|家村|清楚|率军|田予|郭襄|怀.|安安|威|存|闲|缺|利$|风)|钟(?:鼓|点|鼎|形|鸣|声|楼|摆|塔|表|灵毓|磬|罩|山|爱)|岳(?:父|母|丈|阳|麓|岳|池|城)|郁(?:金|江|之策|化|而|新卒|久|气|塞|郁|南|林)|范(?:畴|文$|文网|围|例|本|式|水模|型|阳$))/u;

/**
 * @param {Map<string, import('./jieba.mjs').JiebaWord>} words
 * @param {(word: string) => string} convert
 * @returns {Map<string, string>}
 */
export function nameWords(words, convert) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const [word, { kind }] of words) {
    // Distances: 几十里, 三十余里.
    if (kind === 'm' && /^.+里$/u.test(word)) names.set(word, `${convert(word.slice(0, -1))}里`);
    if (!/^n[rsz]/u.test(kind)) continue;
    const surname = surnames[word.charAt(0)];
    const isPerson = kind.startsWith('nr') && word.length >= 2 && word.length <= 4 && surname !== undefined;
    let reading = convert(word);
    if (reading.length !== word.length) continue;
    if (word.length > 1 && withForeign.test(word)) {
      reading = Array.from(reading, (character, i) => (word.charAt(i) === '里' ? '里' : character)).join('');
    }
    const isName = isPerson && !noNames.test(word);
    if (isName) reading = surname + reading.slice(1);
    if (isName || reading !== convert(word)) names.set(word, reading);
  }
  return names;
}
