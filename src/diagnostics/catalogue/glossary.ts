import { detail, type CatalogueEntry } from '../entry.js';

export const glossaryFaults = {
  DB801: {
    severity: 'error',
    name: 'half-term',
    texts: {
      en: () => ({
        what: 'The term lacks a form: both hans and hant are needed.',
        why: 'Articles are written in either script, and both editions need to know the word.',
        fix: 'Write {hans: …, hant: …}, or the bare word if it is the same in both.',
      }),
      'zh-Hant': () => ({
        what: '詞條不完整：hans 和 hant 兩種寫法都要有。',
        why: '稿件可能用任一種字體寫成，兩個版本都要認得這個詞。',
        fix: '請寫成 {hans: …, hant: …}；兩種寫法相同就只寫那個詞。',
      }),
      'zh-Hans': () => ({
        what: '词条不完整：hans 和 hant 两种写法都要有。',
        why: '稿件可能用任一种字体写成，两个版本都要认得这个词。',
        fix: '请写成 {hans: …, hant: …}；两种写法相同就只写那个词。',
      }),
    },
  },
  DB802: {
    severity: 'error',
    name: 'terms-in-conflict',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'form')}” has another form in ${detail(d, 'other')}.`,
        why: 'Both lines hold in the same place, so it is not decided which one counts.',
        fix: 'Remove one of them, or give one file a narrower scope.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'form')}」在 ${detail(d, 'other')} 另有寫法。`,
        why: '兩行的適用範圍相同，無從決定用哪一個。',
        fix: '請刪去其中一行，或給其中一個檔案寫更小的 scope。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'form')}”在 ${detail(d, 'other')} 另有写法。`,
        why: '两行的适用范围相同，无从决定用哪一个。',
        fix: '请删去其中一行，或给其中一个文件写更小的 scope。',
      }),
    },
  },
  DB803: {
    severity: 'warning',
    name: 'term-never-found',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'form')}” occurs in no article where this term holds.`,
        why: 'A term that never matches is often mistyped, or has a wrong scope.',
        fix: 'Correct it, or remove the line.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'form')}」在適用範圍內的稿件裡從未出現。`,
        why: '從不出現的詞條，多半是打錯了字或寫錯了 scope。',
        fix: '請改正，或刪去這一行。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'form')}”在适用范围内的稿件里从未出现。`,
        why: '从不出现的词条，多半是打错了字或写错了 scope。',
        fix: '请改正，或删去这一行。',
      }),
    },
  },
  DB804: {
    severity: 'error',
    name: 'unknown-scope',
    texts: {
      en: (d) => ({
        what: `There is no folder “${detail(d, 'scope')}” in the content folder.`,
        why: 'The terms of this file would hold nowhere.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : 'Correct scope:, or leave it out to have the terms hold everywhere.',
      }),
      'zh-Hant': (d) => ({
        what: `內容資料夾裡沒有「${detail(d, 'scope')}」。`,
        why: '這個檔案的詞條會無處適用。',
        fix: d['suggestion']
          ? `是不是想寫「${d['suggestion']}」？`
          : '請改正 scope:，或不寫它，讓詞條處處適用。',
      }),
      'zh-Hans': (d) => ({
        what: `内容文件夹里没有“${detail(d, 'scope')}”。`,
        why: '这个文件的词条会无处适用。',
        fix: d['suggestion']
          ? `是不是想写“${d['suggestion']}”？`
          : '请改正 scope:，或不写它，让词条处处适用。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
