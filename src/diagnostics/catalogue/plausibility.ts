import { detail, type CatalogueEntry } from '../entry.js';
import type { Language } from '../language.js';

type Details = Parameters<typeof detail>[0];

/** DB722: why a number cannot be, by the `problem` that was found. */
const problems: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  fall: {
    en: 'Nothing can become less by more than all of it.',
    'zh-Hant': '減少的不可能比原來的全部還多。',
    'zh-Hans': '减少的不可能比原来的全部还多。',
  },
  time: {
    en: 'There is no such time of day.',
    'zh-Hant': '一天裡沒有這個時刻。',
    'zh-Hans': '一天里没有这个时刻。',
  },
  date: {
    en: 'The calendar has no such day.',
    'zh-Hant': '日曆上沒有這一天。',
    'zh-Hans': '日历上没有这一天。',
  },
};

function problemOf(d: Details, language: Language): string {
  return (problems[detail(d, 'problem')] ?? problems['date'])?.[language] ?? '';
}

/** Numbers, names and titles that contradict something. */
export const plausibilityFaults = {
  DB722: {
    severity: 'warning',
    name: 'impossible-number',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'wrong')}” cannot be.`,
        why: problemOf(d, 'en'),
        fix: 'Look it up where it comes from, and correct the number or the word before it.',
      }),
      'zh-Hant': (d) => ({
        what: `不可能「${detail(d, 'wrong')}」。`,
        why: problemOf(d, 'zh-Hant'),
        fix: '請核對出處，改正數字或前面的說法。',
      }),
      'zh-Hans': (d) => ({
        what: `不可能“${detail(d, 'wrong')}”。`,
        why: problemOf(d, 'zh-Hans'),
        fix: '请核对出处，改正数字或前面的说法。',
      }),
    },
  },
  DB723: {
    severity: 'warning',
    name: 'wrong-weekday',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'wrong')}”: in ${detail(d, 'year')} that day is a ${detail(d, 'right')}.`,
        why: 'Date and day of the week contradict each other; readers who want to be there need the right one.',
        fix: 'Find out which of the two is wrong; if it is the year, write it.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'wrong')}」：${detail(d, 'year')} 年的這一天是${detail(d, 'right')}。`,
        why: '日期和星期對不上，要去的讀者不知道該信哪個。',
        fix: '請查明哪一個寫錯了；如果說的是別的年份，請寫出年份。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'wrong')}”：${detail(d, 'year')} 年的这一天是${detail(d, 'right')}。`,
        why: '日期和星期对不上，要去的读者不知道该信哪个。',
        fix: '请查明哪一个写错了；如果说的是别的年份，请写出年份。',
      }),
    },
  },
  DB724: {
    severity: 'warning',
    name: 'impossible-amount',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'wrong')}” is more than there is in the world, or no number.`,
        why: 'Between 萬 (ten thousand), 億 (a hundred million) and 萬億 it is easy to slip by a factor of ten thousand.',
        fix: 'Look it up where it comes from.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'wrong')}」比全世界的還多，或者不成數。`,
        why: '萬、億、萬億之間容易錯位，一錯就是一萬倍。',
        fix: '請核對出處。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'wrong')}”比全世界的还多，或者不成数。`,
        why: '万、亿、万亿之间容易错位，一错就是一万倍。',
        fix: '请核对出处。',
      }),
    },
  },
  DB725: {
    severity: 'warning',
    name: 'name-in-two-ways',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'name')}” is written “${detail(d, 'other')}” in ${detail(d, 'file')}.`,
        why: 'Within 30 days one person has two names; the page of the author may be divided, and a search finds half.',
        fix: `Write “${detail(d, 'other')}”, or turn this off here if they are two persons.`,
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'name')}」在 ${detail(d, 'file')} 裡寫作「${detail(d, 'other')}」。`,
        why: '三十天裡同一個人有兩種寫法，作者頁可能分成兩處，搜尋也只找到一半。',
        fix: `請統一寫成「${detail(d, 'other')}」；若確是兩個人，可在這裡關閉這條規則。`,
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'name')}”在 ${detail(d, 'file')} 里写作“${detail(d, 'other')}”。`,
        why: '三十天里同一个人有两种写法，作者页可能分成两处，搜索也只找到一半。',
        fix: `请统一写成“${detail(d, 'other')}”；若确是两个人，可在这里关闭这条规则。`,
      }),
    },
  },
  DB726: {
    severity: 'warning',
    name: 'same-title',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `${detail(d, 'file')} has the same headline, within a week.`,
        why: 'Probably the article was filed twice; in lists and search results nobody can tell one from the other.',
        fix: 'Remove one of the two, or give one another headline.',
      }),
      'zh-Hant': (d) => ({
        what: `一週之內，${detail(d, 'file')} 也用了這個標題。`,
        why: '多半是同一篇發了兩次；在列表和搜尋結果裡，讀者分不清哪篇是哪篇。',
        fix: '請刪去其中一篇，或給一篇換個標題。',
      }),
      'zh-Hans': (d) => ({
        what: `一周之内，${detail(d, 'file')} 也用了这个标题。`,
        why: '多半是同一篇发了两次；在列表和搜索结果里，读者分不清哪篇是哪篇。',
        fix: '请删去其中一篇，或给一篇换个标题。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
