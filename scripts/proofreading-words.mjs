/**
 * Writes src/proofreading/word-list.ts: words that are wrong in every Traditional text.
 *
 *     node scripts/proofreading-words.mjs DICTIONARY TEXT...
 *
 * DICTIONARY is jieba's dict.txt (npm package @node-rs/jieba, MIT): Simplified words with counts. Each TEXT is correct
 * Traditional text of any kind; a word that stands in one is not put into the list. The list that is committed was made
 * with the windows of audreyt/archive.tw, moztw/cc0-sentences and the Legislative Yuan's gazette (CC0).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import { configs as toTraditional } from 'opencc-js/preset/cn2t';
import { configs as toSimplified } from 'opencc-js/preset/t2cn';

/**
 * Which character careless converters write for which, as wrong and right, with the least counts of words of two
 * characters and of longer ones. Pairs that some region's standard takes for the same (布佈 周週 占佔 伙夥 游遊 注註 …) are
 * here at most in the direction that is wrong everywhere.
 */
const confusions = [
  {
    // Character tables leave the Simplified character as it is.
    least: [30, 20],
    pairs:
      '于於 后後 里裡 云雲 干幹 干乾 斗鬥 范範 准準 制製 系係 系繫 松鬆 征徵 采採 沖衝 只隻 面麵 几幾 余餘 党黨 种種 价價 ' +
      '谷穀 郁鬱 丑醜 表錶 吁籲 卷捲 胡鬍 姜薑 御禦 咸鹹 帘簾 舍捨 夸誇 仆僕 朴樸 涂塗 蜡蠟 愿願 确確 筑築 丰豐 荐薦 淀澱 ' +
      '苹蘋 別彆 辟闢 板闆 卜蔔 杰傑 須鬚 叶葉 划劃 胜勝 术術 向嚮 尸屍 虫蟲 柜櫃 佣傭',
  },
  {
    // Or they always write the same one.
    least: [200, 50],
    pairs:
      '朮術 發髮 髮發 後后 幹乾 幹干 乾幹 乾干 製制 繫系 繫係 係系 係繫 復複 複復 複覆 歷曆 曆歷 鐘鍾 鍾鐘 獲穫 穫獲 徵征 ' +
      '鹹咸 採采 捲卷 隻只 衝沖 併並 並併 鬥斗 鬆松 鬱郁 鬍胡 鬚須 錶表 麵面 籲吁 闆板 臟髒 髒臟 彙匯 匯彙 儘盡 盡儘 遊游 裡里 裏里 ' +
      '準准 籤簽 簽籤 癥症 誌志 緻致 註注 雲云 醜丑 幾几 穀谷 闢辟 禦御 蔔卜 劃划 捨舍 嚮向 瞭了 彆別 塗涂',
  },
  {
    // Converters with phrases find one across the border of two words.
    least: [1000, 1000],
    pairs:
      '齣出 傢家 迴回 剋克 噹當 糰團 噁惡 託托 摺折 唸念 鉅巨 姦奸 紮扎 睏困 罈壇 孃娘 氾泛 崑昆 倖幸 餬糊 縴纖 癒愈 瀰彌 嚐嘗 ' +
      '嶽岳 輓挽 佔占 侷局 佈布 颳刮 颱台 檯台 矇蒙 濛蒙 昇升 瀋沈',
  },
].flatMap(({ least, pairs }) => pairs.split(' ').map(([wrong, right]) => ({ least, wrong, right })));

/**
 * Wrong whatever a dictionary or a text has, or not made by the pairs above: `wrong/right/Simplified`. The texts have a
 * few of them as their authors' slips.
 */
const more =
  '提昇/提升/提升 昇級/升級/升级 上昇/上升/上升 標志/標誌/标志 雜志/雜誌/杂志 日志/日誌/日志 制販毒/製販毒/制贩毒 分鍾/分鐘/分钟 心里/心裡/心里 盡管/儘管/尽管 ' +
  '體製/體制/体制 復雜/複雜/复杂 至于/至於/至于 在于/在於/在于 象征/象徵/象征 制成/製成/制成 復習/複習/复习 外彙/外匯/外汇 合並/合併/合并 ' +
  '杰出/傑出/杰出 不同于/不同於/不同于 長徵/長征/长征 抵御/抵禦/抵御 對准/對準/对准 稻谷/稻穀/稻谷 情愿/情願/情愿 精辟/精闢/精辟 ' +
  '后盾/後盾/后盾 后臺/後臺/后台 后台/後台/后台 核準/核准/核准 相提併論/相提並論/相提并论 席卷/席捲/席卷 不遺余力/不遺餘力/不遗余力 ' +
  '頭發/頭髮/头发 干脆/乾脆/干脆 谷物/穀物/谷物 城里/城裡/城里 做齣/做出/做出 詞匯/詞彙/词汇 后面/後面/后面 生于/生於/生于';

/**
 * Words that the rules below let through though somebody writes them so, or two words often meet in them: found in
 * four collections of text from Taiwan and Hong Kong.
 */
const never = new Set(
  (
    '膠卷 沖出 沖入 沖向 沖散 沖激 反沖 衝天 一麵 並入 並購 液面 洋面 炒製 創製 長于 昇高 直昇機 村里人 園里 兩里 田里 數裡 數千里 里子 ' +
    '錶面 儀錶 后山 午后 法製 所有製 專製 官製 角斗 認准 鍥而不舍 窮追不舍 就范 糊裡糊塗 下髮 首只 一只 兩只 三只 四只 五只 六只 ' +
    '七只 八只 九只 十只 幾只 數只 半只 餘只 咸菜 水云 金表 收獲 盡快 鐘表 復合'
  ).split(' '),
);

/** What the dictionary lacks of what `rightNeighbours` looks for: before a character, and after it. */
const moreNeighbours = {
  后: ['皇太王母天球歌影視妃帝幕', '冠妃'],
  隻: ['雞狗犬豬牛羊鳥蟲貓馬鴨鵝魚獸這那哪每第一二三四五六七八九十百千萬兩幾數半多首船艦', ''],
  製: ['編印繪訂自再複監承精特量研仿改', '程圖'],
  髮: ['', '夾型色髻際絲'],
  捲: ['', '土起入走'],
  繫: ['', '繩帶船泊舟'],
  系: ['', '所科上內外刊教友主'],
  迴: ['遞輪巡低', ''],
  云: ['', '云'],
  盡: ['善', ''],
  徵: ['', '件稿才'],
  彙: ['', '整編總'],
  准: ['', '駁'],
  昇: ['', '起'],
  干: ['', '犯政'],
  合: ['結融符配綜聯整組混集撮吻糅複縫', ''],
  管: ['', '理道轄控制教束'],
};

const output = fileURLToPath(new URL('../src/proofreading/word-list.ts', import.meta.url));
const [dictionaryFile, ...textFiles] = process.argv.slice(2);
if (dictionaryFile === undefined || textFiles.length === 0) {
  process.stderr.write('Usage: node scripts/proofreading-words.mjs DICTIONARY TEXT...\n');
  process.exit(2);
}

/** @param {string} list */
const entries = (list) => list.split('|').map((entry) => entry.split(' '));
const converters = ['tw', 'hk', 't'].map((to) => Converter({ from: 'cn', to }));
const [convert] = converters;

/** Simplified words with counts, and whether each is a person's name. */
const words = readFileSync(dictionaryFile, 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .map(([word = '', count, kind = '']) => ({ word, count: Number(count), isName: /^nr/u.test(kind) }))
  .filter(({ word }) => /^[\u4e00-\u9fff]{2,6}$/u.test(word));

/** What a wrong form is to be held against: nothing that is a word in some region, nor often a part of one. */
const whole = new Set();
const neighbours = rightNeighbours();
/** @type {Map<string, { text: string, start: number, count: number }[]>} */
const parts = new Map();
const learn = (/** @type {string} */ text, /** @type {number} */ count) => {
  for (const [start, part] of pieceEntries(text))
    parts.set(part, [...(parts.get(part) ?? []), { text, start, count }]);
};
for (const { word, count } of words) {
  for (const form of new Set(converters.map((each) => each(word)))) {
    // opencc-js converts a rare word wrongly now and then.
    if (count >= 10) whole.add(form);
    learn(form, count);
  }
}
const phrases = [
  ...Object.values(toTraditional).flatMap(({ conversionChain }) =>
    conversionChain
      .flat()
      .flatMap(entries)
      .map(([, to = '']) => to),
  ),
  ...Object.values(toSimplified).flatMap(({ conversionChain }) =>
    conversionChain[0].flatMap(entries).map(([from = '']) => from),
  ),
];
for (const phrase of phrases) {
  whole.add(phrase);
  learn(phrase, 20);
}

/**
 * Wrong forms -> the right one and the Simplified word.
 *
 * @type {Map<string, { right: string, word: string, count: number }>}
 */
const found = new Map();
for (const { word, count, isName } of words) {
  const right = convert(word);
  if (isName || word.length > 4 || right.length !== word.length) continue;
  const choices = [...right].map((character) => [character, ...wrongFor(character, word.length, count)]);
  const forms = choices.reduce(
    (begun, next) => begun.flatMap((form) => next.map((each) => form + each)),
    [''],
  );
  for (const form of forms) {
    if (form === right || whole.has(form) || never.has(form) || isPart(form, count)) continue;
    if ((found.get(form)?.count ?? -1) < count) found.set(form, { right, word, count });
  }
}
const certain = new Set();
for (const [form = '', right = '', word = ''] of more.split(' ').map((forms) => forms.split('/'))) {
  certain.add(form);
  found.set(form, { right, word, count: 0 });
}

const seen = countIn(textFiles);
for (const [form, { right }] of found) {
  const [wrongCount, rightCount] = [seen.get(form) ?? 0, seen.get(right) ?? 0];
  // An author's slip in a text that is right as a whole does not make a word of it.
  if (wrongCount * 100 > rightCount && !certain.has(form)) found.delete(form);
}
writeFileSync(output, source(withoutLonger(found), neighbours));

/**
 * Which characters may stand wrongly for a right one in a word of this length and count.
 *
 * @param {string} right
 * @param {number} length
 * @param {number} count
 */
function wrongFor(right, length, count) {
  return confusions
    .filter((pair) => pair.right === right && count >= (pair.least[length > 2 ? 1 : 0] ?? 0))
    .map(({ wrong }) => wrong);
}

/**
 * What makes a right word together with the first or last character of a wrong one: 管 before 制, 室 after 斗.
 *
 * @returns {Map<string, { before: string, after: string }>}
 */
function rightNeighbours() {
  const wrongs = new Set(confusions.map(({ wrong }) => wrong));
  const made = new Map(
    Object.entries(moreNeighbours).map(([character, [before = '', after = '']]) => [
      character,
      { before, after },
    ]),
  );
  for (const { word, count, isName } of words) {
    const right = convert(word);
    if (right.length !== 2 || count < 20 || isName) continue;
    const [first = '', last = ''] = right;
    const put = (
      /** @type {string} */ character,
      /** @type {'before' | 'after'} */ side,
      /** @type {string} */ other,
    ) => {
      const sides = made.get(character) ?? { before: '', after: '' };
      made.set(character, { ...sides, [side]: sides[side] + other });
    };
    if (wrongs.has(last)) put(last, 'before', first);
    if (wrongs.has(first)) put(first, 'after', last);
  }
  return made;
}

/**
 * Whether a character at an edge belongs to the word beside; as `find-miswritings.ts` asks.
 *
 * @param {string} text
 * @param {number} start
 * @param {string} form
 */
function belongsBeside(text, start, form) {
  const [previous = '\n', next = '\n'] = [text[start - 1], text[start + form.length]];
  return (
    neighbours.get(form.charAt(0))?.before.includes(previous) ||
    neighbours.get(form.charAt(form.length - 1))?.after.includes(next)
  );
}

/**
 * Whether words that are right have the form in them too often, in view of the count of the right one.
 *
 * @param {string} form
 * @param {number} count
 */
function isPart(form, count) {
  const held = (parts.get(form) ?? []).filter(({ text, start }) => !belongsBeside(text, start, form));
  return held.reduce((sum, each) => sum + each.count, 0) * 50 > count;
}

/**
 * How often each form, right and wrong, stands in the texts where its edges do not belong to other words.
 *
 * @param {readonly string[]} files
 */
function countIn(files) {
  const counts = new Map(
    [...found].flatMap(([form, { right }]) => [
      [form, 0],
      [right, 0],
    ]),
  );
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (let start = 0; start < text.length; start += 1) {
      for (let length = 2; length <= 4; length += 1) {
        const piece = text.slice(start, start + length);
        const count = counts.get(piece);
        if (count === undefined) continue;
        // A text may consist of windows, whose edges may have cut a word.
        const isCut = '\n'.includes(text[start - 1] ?? '\n') || '\n'.includes(text[start + length] ?? '\n');
        if (!isCut && !belongsBeside(text, start, piece)) counts.set(piece, count + 1);
      }
    }
  }
  return counts;
}

/**
 * Every piece of two to four characters, with its place.
 *
 * @param {string} text
 * @returns {[number, string][]}
 */
function pieceEntries(text) {
  /** @type {[number, string][]} */
  const pieces = [];
  for (let start = 0; start < text.length; start += 1) {
    for (let length = 2; length <= 4 && start + length <= text.length; length += 1) {
      pieces.push([start, text.slice(start, start + length)]);
    }
  }
  return pieces;
}

/**
 * Leaves out words that a shorter one in them mends already, and those that opencc-js itself got wrong.
 *
 * @param {typeof found} forms
 */
function withoutLonger(forms) {
  const list = new Map();
  const byLength = [...forms].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [form, entry] of byLength) {
    let mended = form;
    for (let length = 2; length < form.length; length += 1) {
      for (let start = 0; start + length <= form.length; start += 1) {
        const part = list.get(form.slice(start, start + length))?.right;
        if (part !== undefined) mended = mended.slice(0, start) + part + mended.slice(start + length);
      }
    }
    const isRight = pieceEntries(entry.right).every(([, piece]) => !forms.has(piece));
    if (mended !== entry.right && isRight) list.set(form, entry);
  }
  return list;
}

/**
 * @param {typeof found} list
 * @param {typeof neighbours} beside
 */
function source(list, beside) {
  const groups = new Map();
  for (const [form, { right, word }] of list) {
    const at = [...form].findIndex((character, index) => character !== right[index]);
    const group = groups.get(word[at]) ?? new Map();
    groups.set(word[at], group.set(right, [...(group.get(right) ?? []), form]));
  }
  const byKey = (
    /** @type {readonly [string, unknown]} */ [a],
    /** @type {readonly [string, unknown]} */ [b],
  ) => (a < b ? -1 : 1);
  const wordLines = [...groups].sort(byKey).map(([character, group]) => {
    const written = [...group].sort(byKey).map(([right, forms]) => [right, ...forms].join('/'));
    return `  ${character}: '${written.join(' ')}',\n`;
  });
  const used = new Set([...list].flatMap(([form]) => [form[0], form.at(-1)]));
  const sideLines = [...beside]
    .filter(([character]) => used.has(character))
    .sort(byKey)
    .map(([character, { before, after }]) => `  ${character}: '${before}/${after}',\n`);
  return `/*
 * Made by scripts/proofreading-words.mjs, which says how. Not to be changed by hand.
 */

/** By the Simplified character that was converted carelessly: \`right/wrong/wrong …\`, words of equal length. */
// prettier-ignore
export const miswrittenWords: Readonly<Record<string, string>> = {
${wordLines.join('')}};

/** What makes a right word with a character of the list: \`before/after\` it. */
// prettier-ignore
export const rightNeighbours: Readonly<Record<string, string>> = {
${sideLines.join('')}};
`;
}
