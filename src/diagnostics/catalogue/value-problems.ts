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
  colour: {
    en: () => ({
      why: 'A colour is # and three or six hexadecimal digits, in quotes, since # begins a comment.',
      fix: 'Write for example pine: "#0f5645".',
    }),
    'zh-Hant': () => ({
      why: '顏色寫作 # 加三位或六位十六進位數字；# 在 YAML 裡是註釋的開頭，要加引號。',
      fix: '例如 pine: "#0f5645"。',
    }),
    'zh-Hans': () => ({
      why: '颜色写作 # 加三位或六位十六进制数字；# 在 YAML 里是注释的开头，要加引号。',
      fix: '例如 pine: "#0f5645"。',
    }),
  },
  typefaces: {
    en: () => ({ why: 'Typefaces are names with commas between them, as in CSS.' }),
    'zh-Hant': () => ({ why: '字體寫名稱，用逗號隔開，與 CSS 的寫法相同。' }),
    'zh-Hans': () => ({ why: '字体写名称，用逗号隔开，与 CSS 的写法相同。' }),
  },
  'name-or-forms': {
    en: () => ({ why: 'A person has either name, or hans and hant.' }),
    'zh-Hant': () => ({ why: '一個人只寫 name，或寫 hans 和 hant。' }),
    'zh-Hans': () => ({ why: '一个人只写 name，或写 hans 和 hant。' }),
  },
  'site-picture': {
    en: () => ({
      why: 'It is the address of a picture in the folder that “assets” names: SVG, PNG, JPEG, WebP or AVIF.',
      fix: 'Write for example wordmark: /brand/wordmark.svg.',
    }),
    'zh-Hant': () => ({
      why: '這裡要寫 assets 所指資料夾裡一張圖片的網址，格式是 SVG、PNG、JPEG、WebP 或 AVIF。',
      fix: '例如 wordmark: /brand/wordmark.svg。',
    }),
    'zh-Hans': () => ({
      why: '这里要写 assets 所指文件夹里一张图片的网址，格式是 SVG、PNG、JPEG、WebP 或 AVIF。',
      fix: '例如 wordmark: /brand/wordmark.svg。',
    }),
  },
  'site-icon': {
    en: () => ({
      why: 'It is the address of an SVG or PNG in the folder that “assets” names.',
      fix: 'Write for example icon: /brand/icon.svg.',
    }),
    'zh-Hant': () => ({
      why: '這裡要寫 assets 所指資料夾裡一個 SVG 或 PNG 的網址。',
      fix: '例如 icon: /brand/icon.svg。',
    }),
    'zh-Hans': () => ({
      why: '这里要写 assets 所指文件夹里一个 SVG 或 PNG 的网址。',
      fix: '例如 icon: /brand/icon.svg。',
    }),
  },
  'site-touch-icon': {
    en: () => ({
      why: 'It is the address of a PNG in the folder that “assets” names; phones take no other kind.',
      fix: 'Write for example touchIcon: /brand/touch-icon.png.',
    }),
    'zh-Hant': () => ({
      why: '這裡要寫 assets 所指資料夾裡一個 PNG 的網址，手機不認別的格式。',
      fix: '例如 touchIcon: /brand/touch-icon.png。',
    }),
    'zh-Hans': () => ({
      why: '这里要写 assets 所指文件夹里一个 PNG 的网址，手机不认别的格式。',
      fix: '例如 touchIcon: /brand/touch-icon.png。',
    }),
  },
  'event-date': {
    en: () => ({
      why: 'An event has a year, a month, a day, or a moment with its offset.',
      fix: 'Write 2020, 2020-08, 2020-08-07 or 2020-08-07T07:24:00+08:00.',
    }),
    'zh-Hant': () => ({
      why: '大事記的日期可以是年、月、日，或帶時差的時刻。',
      fix: '請寫 2020、2020-08、2020-08-07 或 2020-08-07T07:24:00+08:00。',
    }),
    'zh-Hans': () => ({
      why: '大事记的日期可以是年、月、日，或带时差的时刻。',
      fix: '请写 2020、2020-08、2020-08-07 或 2020-08-07T07:24:00+08:00。',
    }),
  },
  'page-file': {
    en: () => ({
      why: 'It names the .md file of a page or an article, from the content folder on.',
      fix: 'Write for example about: /pages/about.md.',
    }),
    'zh-Hant': () => ({
      why: '這裡要寫頁面或稿件的 .md 檔，以 / 開頭，從內容資料夾寫起。',
      fix: '例如 about: /pages/about.md。',
    }),
    'zh-Hans': () => ({
      why: '这里要写页面或稿件的 .md 文件，以 / 开头，从内容文件夹写起。',
      fix: '例如 about: /pages/about.md。',
    }),
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
