import type { Explanation } from '../entry.js';
import type { Language, Localized } from '../language.js';

type Details = Readonly<Record<string, string>>;

/** DB207: why an address cannot be published, and what to write instead. */
const problems = {
  empty: {
    en: { why: 'There is nothing to follow.', fix: 'Write the address, or remove the brackets.' },
    'zh-Hant': { why: '括號裡沒有寫網址。', fix: '請寫上網址，或去掉括號。' },
    'zh-Hans': { why: '括号里没有写网址。', fix: '请写上网址，或去掉括号。' },
  },
  disk: {
    en: {
      why: 'It is a place on a computer of yours, which readers do not have.',
      fix: 'Put the file into the content folder, and write its path there.',
    },
    'zh-Hant': {
      why: '這是自己電腦上的位置，讀者那裡沒有。',
      fix: '請把檔案放進內容資料夾，寫它在那裡的路徑。',
    },
    'zh-Hans': {
      why: '这是自己电脑上的位置，读者那里没有。',
      fix: '请把文件放进内容文件夹，写它在那里的路径。',
    },
  },
  picture: {
    en: {
      why: 'Pictures are files of this site; pages load nothing else.',
      fix: 'Put the picture into the content folder, and write its path there.',
    },
    'zh-Hant': {
      why: '圖片要是本站的檔案；頁面不載入別的東西。',
      fix: '請把圖片放進內容資料夾，寫它在那裡的路徑。',
    },
    'zh-Hans': {
      why: '图片要是本站的文件；页面不加载别的东西。',
      fix: '请把图片放进内容文件夹，写它在那里的路径。',
    },
  },
  link: {
    en: {
      why: 'Only http, https, mailto and tel addresses and pages of this site are safe to follow.',
      fix: 'Correct or remove it.',
    },
    'zh-Hant': { why: '只有 http、https、mailto、tel 網址和本站頁面點開是安全的。', fix: '請改正或刪去。' },
    'zh-Hans': { why: '只有 http、https、mailto、tel 网址和本站页面点开是安全的。', fix: '请改正或删去。' },
  },
} satisfies Record<string, Localized<Pick<Explanation, 'why' | 'fix'>>>;

/** `use` among the details is `picture` for the address of a picture. */
export function addressProblem(d: Details, language: Language): Pick<Explanation, 'why' | 'fix'> {
  const { address = '', use } = d;
  if (address === '') return problems.empty[language];
  if (/^(?:[a-z]:[\\/]|file:|\\\\)/iu.test(address)) return problems.disk[language];
  return problems[use === 'picture' ? 'picture' : 'link'][language];
}
