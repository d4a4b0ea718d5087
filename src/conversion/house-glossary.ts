import type { Script } from '../model/edition.js';
import type { Glossary, GlossaryEntry } from './glossary.js';

/**
 * What dongbei converts otherwise than opencc-js 1.4.2, each with its reason. A longer word of the dictionary goes
 * before a term, so that a word is taken out of the dictionary only together with the longer ones that begin as it
 * does.
 */
export const houseGlossary: Glossary = [
  ...terms('hans', 'a miswriting of careless converters, in no dictionary', '橕 撑|懮 忧'),
  ...terms(
    'hans',
    'a form that the dictionary for Taiwan does not know: printed before the standard, of Hong Kong, or a variant',
    '衞 卫|敍 叙|堿 碱|緖 绪|槪 概|吿 告|靑 青|輭 软|隣 邻|鎗 枪|砲 炮|蔴 麻|痲 麻|甦 苏|衹 只|様 样|刦 劫|攷 考',
  ),
  ...terms('hans', 'a distinction that Simplified text does not make', '牠 它|妳 你'),
  ...terms(
    'hans',
    '著 is what somebody wrote here, or stands out; the dictionary takes it for the particle 着',
    '編著 编著|專著 专著|撰著 撰著|遺著 遗著|拙著 拙著|土著 土著|卓著 卓著|' +
      '所著的 所著的|所著《 所著《|著有《 著有《|譯著 译著|論著 论著|原著 原著',
  ),
  ...terms(
    'hans',
    'here 著 is the particle after a verb that ends like the noun above',
    '翻譯著 翻译着|討論著 讨论着|議論著 议论着|談論著 谈论着|爭論著 争论着|辯論著 辩论着|評論著 评论着|還原著 还原着|復原著 复原着',
  ),
  ...terms('hans', 'here it is not: 著作 begins', '翻譯著作 翻译著作|討論著作 讨论著作|評論著作 评论著作'),
  ...terms(
    'hant',
    '回 is what news writes; the dictionary has 迴',
    '回归 回歸|回归年 回歸年|回归潮 回歸潮|回归热 回歸熱|回归线 回歸線|北回归线 北回歸線|南回归线 南回歸線',
  ),
  ...terms(
    'hant',
    '了 is what news writes; the dictionary has 瞭',
    '了解 了解|不了解 不了解|了解到 了解到|据了解 據了解',
  ),
  ...terms('hant', '巨 is what news writes; the dictionary has 鉅', '巨额 巨額'),
  ...terms('hant', '背 is what news writes; the dictionary has 揹', '背负 背負'),
];

/** Terms `from to`, divided by `|`. */
function terms(toScript: Script, reason: string, list: string): GlossaryEntry[] {
  return list.split('|').map((term) => {
    const [from = '', to = ''] = term.split(' ');
    return { from, to, toScript, reason };
  });
}
