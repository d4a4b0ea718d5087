import { detail, type CatalogueEntry } from '../entry.js';

type Details = Parameters<typeof detail>[0];

/** Why the word is wrong: one sentence by the cause that the proofreader found. */
const reasons = {
  en: (d: Details): string => {
    const [simplified, wrong, right] = named(d);
    if (d['cause'] === 'glyph')
      return `Traditional text has no ${wrong} here: it was confused with ${right}.`;
    if (d['cause'] === 'internal') {
      return `${wrong} is the inner form of a converter; today every region writes ${right}.`;
    }
    return `Simplified ${simplified} stands for several Traditional characters; a converter took the wrong one.`;
  },
  'zh-Hant': (d: Details): string => {
    const [simplified, wrong, right] = named(d);
    if (d['cause'] === 'glyph') return `「${wrong}」與「${right}」相混，繁體文字裡這裡不用「${wrong}」。`;
    if (d['cause'] === 'internal') return `「${wrong}」是轉換程式內部的字形，如今各地都寫「${right}」。`;
    return `簡體的「${simplified}」對應不止一個繁體字，轉換時選錯了。`;
  },
  'zh-Hans': (d: Details): string => {
    const [simplified, wrong, right] = named(d);
    if (d['cause'] === 'glyph') return `“${wrong}”与“${right}”相混，繁体文字里这里不用“${wrong}”。`;
    if (d['cause'] === 'internal') return `“${wrong}”是转换程序内部的字形，如今各地都写“${right}”。`;
    return `简体的“${simplified}”对应不止一个繁体字，转换时选错了。`;
  },
};

/** How to have a word left as it is. */
const ways = {
  en: (d: Details): string => (d['noMarks'] ? 'in the glossary' : 'with :zh[…] or in the glossary'),
  'zh-Hant': (d: Details): string => (d['noMarks'] ? '加入詞表' : '寫成 :zh[…] 或加入詞表'),
  'zh-Hans': (d: Details): string => (d['noMarks'] ? '加入词表' : '写成 :zh[…] 或加入词表'),
};

function named(d: Details): [string, string, string] {
  return [detail(d, 'simplified'), detail(d, 'wrong'), detail(d, 'right')];
}

export const proofreadingFaults = {
  DB701: {
    severity: 'warning',
    name: 'miswritten-word',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'wrong')}” should be “${detail(d, 'right')}”.`,
        why: reasons.en(d),
        fix: d['byHand']
          ? `Write “${detail(d, 'right')}”, or keep the word ${ways.en(d)}.`
          : `Run dongbei check --fix to have all such words put right, or keep this one ${ways.en(d)}.`,
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'wrong')}」應作「${detail(d, 'right')}」。`,
        why: reasons['zh-Hant'](d),
        fix: d['byHand']
          ? `請改為「${detail(d, 'right')}」；要保留原樣，請${ways['zh-Hant'](d)}。`
          : `執行 dongbei check --fix 即可全部改正；要保留原樣，請${ways['zh-Hant'](d)}。`,
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'wrong')}”应作“${detail(d, 'right')}”。`,
        why: reasons['zh-Hans'](d),
        fix: d['byHand']
          ? `请改为“${detail(d, 'right')}”；要保留原样，请${ways['zh-Hans'](d)}。`
          : `运行 dongbei check --fix 即可全部改正；要保留原样，请${ways['zh-Hans'](d)}。`,
      }),
    },
  },
  DB702: {
    severity: 'warning',
    name: 'doubtful-word',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `Is “${detail(d, 'wrong')}” meant, or “${detail(d, 'right')}”?`,
        why: reasons.en(d),
        fix: `Only you can tell, so --fix leaves it. Write “${detail(d, 'right')}”, or keep it ${ways.en(d)}.`,
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'wrong')}」是不是「${detail(d, 'right')}」？`,
        why: reasons['zh-Hant'](d),
        fix: `要看文意，所以 --fix 不改。請改為「${detail(d, 'right')}」，要保留原樣則${ways['zh-Hant'](d)}。`,
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'wrong')}”是不是“${detail(d, 'right')}”？`,
        why: reasons['zh-Hans'](d),
        fix: `要看文意，所以 --fix 不改。请改为“${detail(d, 'right')}”，要保留原样则${ways['zh-Hans'](d)}。`,
      }),
    },
  },
  DB703: {
    severity: 'error',
    name: 'not-repaired',
    texts: {
      en: (d) => ({
        what: 'The words in this file were not put right.',
        why: d['problem']
          ? `The system says: ${detail(d, 'problem')}.`
          : 'It was changed by somebody else in the meantime.',
        fix: d['problem'] ? 'Make the file writable and run the command again.' : 'Run the command again.',
      }),
      'zh-Hant': (d) => ({
        what: '這個檔案裡的詞沒有改正。',
        why: d['problem'] ? `系統說：${detail(d, 'problem')}。` : '在此期間有人改動了這個檔案。',
        fix: d['problem'] ? '請讓檔案可以寫入，再執行一次。' : '請再執行一次。',
      }),
      'zh-Hans': (d) => ({
        what: '这个文件里的词没有改正。',
        why: d['problem'] ? `系统说：${detail(d, 'problem')}。` : '在此期间有人改动了这个文件。',
        fix: d['problem'] ? '请让文件可以写入，再运行一次。' : '请再运行一次。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
