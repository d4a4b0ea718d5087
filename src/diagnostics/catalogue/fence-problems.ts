import type { Explanation } from '../entry.js';
import type { Language, Localized } from '../language.js';

type Details = Readonly<Record<string, string>>;
type Words = Localized<Pick<Explanation, 'fix'> & Partial<Explanation>>;

/** DB101 and DB108: what stands where a line `---` belongs, by the `problem` that the reporter found. */
const problems: Readonly<Record<string, Words>> = {
  empty: {
    en: {
      what: 'The file is empty.',
      fix: 'Write the article, or delete the file.',
    },
    'zh-Hant': { what: '檔案是空的。', fix: '請寫入稿件，或刪去這個檔案。' },
    'zh-Hans': { what: '文件是空的。', fix: '请写入稿件，或删去这个文件。' },
  },
  'space-before': {
    en: {
      what: 'The front matter does not begin in the first line.',
      fix: 'Remove the lines and spaces in front of this ---.',
    },
    'zh-Hant': { what: '資料區不在檔案的第一行。', fix: '請刪去這個 --- 之前的空行和空格。' },
    'zh-Hans': { what: '数据区不在文件的第一行。', fix: '请删去这个 --- 之前的空行和空格。' },
  },
  'odd-fence': {
    en: {
      what: 'This line is not --- but looks like it.',
      fix: 'Write three hyphens (-), half-width, and nothing else in this line.',
    },
    'zh-Hant': { what: '這一行像 ---，但不是。', fix: '請在這一行只寫三個半形減號 ---。' },
    'zh-Hans': { what: '这一行像 ---，但不是。', fix: '请在这一行只写三个半角减号 ---。' },
  },
  'no-fence': {
    en: {
      what: 'The line --- above the front matter is missing.',
      fix: 'Put a line --- above this one, and another below the last key.',
    },
    'zh-Hant': {
      what: '資料區前面缺少一行 ---。',
      fix: '請在這一行之前加一行 ---，最後一個鍵之後再加一行。',
    },
    'zh-Hans': {
      what: '数据区前面缺少一行 ---。',
      fix: '请在这一行之前加一行 ---，最后一个键之后再加一行。',
    },
  },
};

const general: Localized<Pick<Explanation, 'fix'>> = {
  en: { fix: 'Begin the file with a line ---, then title: and date:, then a line --- again.' },
  'zh-Hant': { fix: '請在檔案第一行寫 ---，接著寫 title: 和 date:，再寫一行 ---。' },
  'zh-Hans': { fix: '请在文件第一行写 ---，接着写 title: 和 date:，再写一行 ---。' },
};

/** What is known more exactly of front matter that is missing. */
export function fenceProblem(
  d: Details,
  language: Language,
): Pick<Explanation, 'fix'> & Partial<Explanation> {
  return problems[d['problem'] ?? '']?.[language] ?? general[language];
}

/** What is known more exactly of front matter that is not closed. */
export function oddFence(d: Details, language: Language): Partial<Explanation> {
  return problems[d['problem'] ?? '']?.[language] ?? {};
}
