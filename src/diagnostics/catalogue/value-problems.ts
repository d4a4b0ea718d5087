import { detail, type Explanation } from '../entry.js';
import type { Language, Localized } from '../language.js';

type Details = Readonly<Record<string, string>>;
type Words = Localized<(d: Details) => Partial<Explanation>>;

/** DB107: rules about more than the value itself, by the `rule` that was broken. */
const problems: Readonly<Record<string, Words>> = {
  once: {
    en: (d) => ({
      what: `“${detail(d, 'value')}” stands more than once in “${detail(d, 'key')}”.`,
      why: 'Each entry may stand there only once.',
      fix: 'Remove this one.',
    }),
    'zh-Hant': (d) => ({
      what: `「${detail(d, 'key')}」裡的「${detail(d, 'value')}」重複了。`,
      why: '每項只能寫一次。',
      fix: '請刪去多寫的這一項。',
    }),
    'zh-Hans': (d) => ({
      what: `“${detail(d, 'key')}”里的“${detail(d, 'value')}”重复了。`,
      why: '每项只能写一次。',
      fix: '请删去多写的这一项。',
    }),
  },
  'name-or-forms': {
    en: () => ({ why: 'A person has either name, or hans and hant.' }),
    'zh-Hant': () => ({ why: '一個人只寫 name，或寫 hans 和 hant。' }),
    'zh-Hans': () => ({ why: '一个人只写 name，或写 hans 和 hant。' }),
  },
  'section-or-url': {
    en: () => ({ why: 'An entry has either section or url.' }),
    'zh-Hant': () => ({ why: 'section 和 url 只能寫一個。' }),
    'zh-Hans': () => ({ why: 'section 和 url 只能写一个。' }),
  },
};

/** What to say in place of the words for any bad value. */
export function valueProblem(d: Details, language: Language): Partial<Explanation> {
  return problems[d['rule'] ?? '']?.[language](d) ?? {};
}
