import type { Samples } from './sample.js';

/** Examples of faults in the rules of check. */
export const proofreadingSamples = {
  DB701: {
    place: 'body',
    wrong: '全省防范風險，這裡支橕有力。',
    right: '全省防範風險，這裡支撐有力。',
    details: { wrong: '防范', right: '防範', simplified: '范', cause: 'conversion' },
  },
  DB702: {
    place: 'body',
    wrong: '列車開往沈陽。',
    right: '列車開往瀋陽。',
    details: { wrong: '沈陽', right: '瀋陽', simplified: '沈', cause: 'conversion' },
  },
  DB710: {
    place: 'body',
    wrong: '水位已退,堤上仍有人。',
    right: '水位已退，堤上仍有人。',
    details: { wrong: ',', right: '，' },
  },
  DB711: {
    place: 'body',
    wrong: '用 GPS 找，用 APP 看，在iPhone上拍。',
    right: '用 GPS 找，用 APP 看，在 iPhone 上拍。',
    details: { wrong: '在i', right: '在 i', put: 'yes' },
  },
  DB712: {
    place: 'body',
    wrong: '他說：「還要守。',
    right: '他說：「還要守。」',
    details: { mark: '「', opens: 'yes' },
  },
  DB713: {
    place: 'body',
    wrong: '水位退了。。',
    right: '水位退了。',
    details: { wrong: '。。', right: '。' },
  },
  DB714: {
    place: 'body',
    wrong: '他想了想...還是留下。',
    right: '他想了想……還是留下。',
    details: { wrong: '...', right: '……' },
  },
  DB715: {
    place: 'body',
    wrong: '比爾・蓋茨來了。',
    right: '比爾·蓋茨來了。',
    details: { wrong: '・', right: '·' },
  },
  DB716: {
    place: 'body',
    wrong: 'Ｇ５１２次列車正點。',
    right: 'G512次列車正點。',
    details: { wrong: 'Ｇ５１２', right: 'G512' },
  },
  DB717: {
    place: 'body',
    wrong: '堤壩上的這些人没有離開。',
    right: '堤壩上的這些人沒有離開。',
    details: { wrong: '没', right: '沒', script: 'hant' },
  },
  DB718: {
    place: 'body',
    wrong: '殘廢人優先上車。',
    right: '殘疾人優先上車。',
    details: { wrong: '殘廢', right: '殘疾', reason: '對人不敬' },
  },
  DB720: {
    place: 'config',
    wrong: ['check:', '  rules: { DB7100: off }'].join('\n'),
    right: ['check:', '  rules: { DB710: off }'].join('\n'),
    details: { key: 'check.rules.DB7100', value: 'off', rule: 'DB7100', suggestion: 'DB710' },
  },
  DB721: {
    place: 'body',
    wrong: ['<!-- dongbei-ignore DB715 -->', '', '比爾·蓋茨來了。'].join('\n'),
    right: '比爾·蓋茨來了。',
    details: { rule: 'DB715' },
  },
  DB722: {
    place: 'body',
    wrong: '發案下降120%。',
    right: '發案下降12%。',
    details: { wrong: '下降120%', problem: 'fall' },
  },
  DB723: {
    place: 'body',
    wrong: '8月7日（星期四）開幕。',
    right: '8月7日（星期五）開幕。',
    details: { wrong: '8月7日（星期四', right: '星期五', year: '2020' },
  },
  DB724: {
    place: 'body',
    wrong: '貸款餘額3000萬億元。',
    right: '貸款餘額3000億元。',
    details: { wrong: '3000萬億元' },
  },
  DB725: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-08T07:24:00+08:00', 'authors: 鐘海林'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-08T07:24:00+08:00', 'authors: 鍾海林'].join('\n'),
    details: { name: '鐘海林', other: '鍾海林', file: 'content/other.md' },
  },
  DB726: {
    place: 'front',
    wrong: ['title: 清晨六點的水位站', 'date: 2020-08-08T07:24:00+08:00'].join('\n'),
    right: ['title: 傍晚六點的水位站', 'date: 2020-08-08T07:24:00+08:00'].join('\n'),
    details: { title: '清晨六點的水位站', file: 'content/other.md' },
  },
} satisfies Samples;
