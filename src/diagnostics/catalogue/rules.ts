import { detail, type CatalogueEntry } from '../entry.js';

/** Faults in what a newsroom says of the rules of `check`. */
export const ruleFaults = {
  DB720: {
    severity: 'error',
    name: 'no-such-rule',
    texts: {
      en: (d) => ({
        what: d['known']
          ? `${detail(d, 'rule')} cannot be turned off.`
          : `There is no rule ${detail(d, 'rule')}.`,
        why: d['known']
          ? 'It is about what keeps the site from being right for its readers.'
          : 'What is not understood would be left out without a word.',
        fix: d['suggestion']
          ? `Did you mean ${d['suggestion']}?`
          : 'Remove it; dongbei explain lists the rules.',
      }),
      'zh-Hant': (d) => ({
        what: d['known'] ? `${detail(d, 'rule')} 不能關閉。` : `沒有 ${detail(d, 'rule')} 這條規則。`,
        why: d['known'] ? '它關係到讀者看到的網站對不對。' : '不認得的規則若不指出，就等於沒寫。',
        fix: d['suggestion']
          ? `是不是想寫 ${d['suggestion']}？`
          : '請刪去；執行 dongbei explain 可看所有規則。',
      }),
      'zh-Hans': (d) => ({
        what: d['known'] ? `${detail(d, 'rule')} 不能关闭。` : `没有 ${detail(d, 'rule')} 这条规则。`,
        why: d['known'] ? '它关系到读者看到的网站对不对。' : '不认得的规则若不指出，就等于没写。',
        fix: d['suggestion']
          ? `是不是想写 ${d['suggestion']}？`
          : '请删去；运行 dongbei explain 可看所有规则。',
      }),
    },
  },
  DB721: {
    severity: 'warning',
    name: 'unneeded-ignore',
    texts: {
      en: (d) => ({
        what: `${detail(d, 'rule')} is turned off here, and finds nothing here.`,
        why: 'It would hide the next fault that somebody writes in this place.',
        fix: 'Remove it.',
      }),
      'zh-Hant': (d) => ({
        what: `這裡關閉了 ${detail(d, 'rule')}，而它在這裡並沒有要說的。`,
        why: '留著它，以後這裡出了同樣的錯就看不到了。',
        fix: '請刪去。',
      }),
      'zh-Hans': (d) => ({
        what: `这里关闭了 ${detail(d, 'rule')}，而它在这里并没有要说的。`,
        why: '留着它，以后这里出了同样的错就看不到了。',
        fix: '请删去。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
