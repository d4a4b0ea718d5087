import type { Edit } from '../model/repair.js';
import { chinese, isChinese } from './chinese-text.js';
import { inEachBlock, type Slip } from './slip.js';

const wideForms: Readonly<Record<string, string>> = {
  ...{ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' },
  ...{ '(': '（', ')': '）' },
};

/** Marks after a Chinese character, with the spaces that a full-width one has no use for. */
const afterHan = new RegExp(`(?<=[${chinese}])(?:[?!]+|(?<mark>[,;:])(?!\\k<mark>))(?: +(?=\\S))?`, 'gu');
/** Between other characters and a Chinese one: 39.6%,現行. */
const beforeHan = /(?<=[\p{L}\p{N}%‰°℃)\uFFFC])(?<!\p{Script=Han})[,;:?!] ?(?=\p{Script=Han})/gu;
/** A full stop: not that of an address (東北網.cn), of a name (約翰.史密斯) or of three dots. */
const stop = new RegExp(`(?<=[${chinese}])\\.(?: +(?=[${chinese}])|(?= *$|[」』”’）]))`, 'gu');
const brackets = new RegExp(
  `(?<=[${chinese}]) ?[（(][^()（）]*[)）](?: (?=[${chinese}]))?|[（(][^()（）]*[)）]`,
  'gu',
);
const straightQuotes = /"[^"]*"/gu;

/**
 * DB710: half-width marks in Chinese text. Numbers (3.2億, 10:30, 39.6%), addresses, and text in other languages are left
 * alone; straight quotation marks are found, but which of the Chinese ones they should be is the newsroom's to say.
 * GB/T 15834—2011, 5.1; clreq, “Indication of punctuation marks”.
 */
export const halfWidthMarks = inEachBlock((text) => {
  if (!isChinese(text)) return [];
  const marks = [afterHan, beforeHan, stop].flatMap((pattern) => [...text.matchAll(pattern)].map(slipOf));
  const found = new Map(marks.map((slip) => [slip.start, slip]));
  return [...found.values(), ...bracketSlips(text), ...quoteSlips(text)];
});

function slipOf({ 0: written, index: start }: RegExpMatchArray & { index: number }): Omit<Slip, 'block'> {
  const wrong = written.trimEnd();
  const right = widened(wrong);
  const edits = [{ start, end: start + written.length, text: right }];
  return { code: 'DB710', start, end: start + wrong.length, details: { wrong, right }, edits };
}

function bracketSlips(text: string): Omit<Slip, 'block'>[] {
  return [...text.matchAll(brackets)].flatMap(({ 0: written, index }) => {
    const pair = written.trim();
    const isMixed = pair.startsWith('(') !== pair.endsWith(')');
    if (!isMixed && (!pair.startsWith('(') || !/\p{Script=Han}/u.test(pair))) return [];
    const start = index + written.indexOf(pair);
    const end = start + pair.length;
    const edits: Edit[] = [
      { start: index, end: start + 1, text: '（' },
      { start: end - 1, end: index + written.length, text: '）' },
    ];
    return [
      { code: 'DB710', start, end, details: { wrong: pair, right: `（${pair.slice(1, -1)}）` }, edits },
    ];
  });
}

function quoteSlips(text: string): Omit<Slip, 'block'>[] {
  if (((text.match(/"/gu)?.length ?? 0) & 1) === 1) return [];
  return [...text.matchAll(straightQuotes)]
    .filter(({ 0: quoted }) => /\p{Script=Han}/u.test(quoted))
    .map(({ 0: wrong, index: start }) => ({
      ...{ code: 'DB710', start, end: start + wrong.length },
      ...{ details: { wrong, quotes: 'yes' }, edits: [] },
    }));
}

function widened(marks: string): string {
  return [...marks].map((mark) => wideForms[mark] ?? mark).join('');
}
