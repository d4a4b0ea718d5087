import type { Explanation } from '../entry.js';
import type { Language, Localized } from '../language.js';

type Details = Readonly<Record<string, string>>;
/** What is wrong, within a sentence, and what to do about it. */
type Words = readonly [problem: string, fix: string];

/** DB102: what is wrong with the YAML, by the `problem` that the reporter found. */
const problems: Readonly<Record<string, Localized<Words>>> = {
  'full-width-colon': {
    en: [
      'the colon after a key is full-width (：); it must be “:” and a space',
      'Replace “：” by “: ”, a half-width colon and a space.',
    ],
    'zh-Hant': ['鍵後面用了全形冒號「：」', '請把「：」改成「: 」，也就是半形冒號加空格。'],
    'zh-Hans': ['键后面用了全角冒号“：”', '请把“：”改成“: ”，也就是半角冒号加空格。'],
  },
  'no-space-after-colon': {
    en: ['the colon after a key needs a space behind it', 'Put a space behind the colon.'],
    'zh-Hant': ['鍵後面的冒號之後缺一個空格', '請在冒號後面加一個空格。'],
    'zh-Hans': ['键后面的冒号之后缺一个空格', '请在冒号后面加一个空格。'],
  },
  'no-space-after-dash': {
    en: ['the hyphen of a list item needs a space behind it', 'Put a space behind the hyphen.'],
    'zh-Hant': ['列表項的短橫「-」之後缺一個空格', '請在短橫後面加一個空格。'],
    'zh-Hans': ['列表项的短横“-”之后缺一个空格', '请在短横后面加一个空格。'],
  },
  'no-colon': {
    en: [
      'this line is neither a key with a colon nor the continuation of an indented text',
      'Write it as “key: value”; if it continues the line above, indent it by two spaces.',
    ],
    'zh-Hant': [
      '這一行沒有「鍵: 」，也不是縮排的續行',
      '請寫成「鍵: 值」；若是接著上一行的文字，請在行首加兩個空格。',
    ],
    'zh-Hans': [
      '这一行没有“键: ”，也不是缩进的续行',
      '请写成“键: 值”；若是接着上一行的文字，请在行首加两个空格。',
    ],
  },
  'no-comma': {
    en: ['a comma is missing within { } or [ ]', 'Put a half-width comma (,) between the entries.'],
    'zh-Hant': ['{ } 或 [ ] 裡缺了逗號', '請在各項之間寫半形逗號「,」。'],
    'zh-Hans': ['{ } 或 [ ] 里缺了逗号', '请在各项之间写半角逗号“,”。'],
  },
  'colon-in-text': {
    en: [
      'a second colon followed by a space stands in the text',
      'Put the whole text into single quotes, or use a full-width colon (：).',
    ],
    'zh-Hant': ['文字裡又有一個後面帶空格的冒號', '請把整段文字放進單引號，或改用全形冒號「：」。'],
    'zh-Hans': ['文字里又有一个后面带空格的冒号', '请把整段文字放进单引号，或改用全角冒号“：”。'],
  },
  'hash-in-text': {
    en: [
      'what stands behind a space and # is a comment and would be lost',
      'Put the whole text into single quotes; if it is meant as a comment, put a space behind #.',
    ],
    'zh-Hant': [
      '空格和 # 之後的內容會被當成註解丟掉',
      '請把整段文字放進單引號；若真是註解，請在 # 後加空格。',
    ],
    'zh-Hans': [
      '空格和 # 之后的内容会被当成注释丢掉',
      '请把整段文字放进单引号；若真是注释，请在 # 后加空格。',
    ],
  },
  'reserved-sign': {
    en: ['a text cannot begin with this sign', 'Put the whole text into single quotes.'],
    'zh-Hant': ['文字不能用這個符號開頭', '請把整段文字放進單引號。'],
    'zh-Hans': ['文字不能用这个符号开头', '请把整段文字放进单引号。'],
  },
  'unclosed-quote': {
    en: ['this quotation mark is not closed', 'Put the same mark at the end of the text.'],
    'zh-Hant': ['這個引號沒有結束', '請在文字末尾補上同樣的引號。'],
    'zh-Hans': ['这个引号没有结束', '请在文字末尾补上同样的引号。'],
  },
  'unclosed-bracket': {
    en: ['this bracket is not closed', 'Put the closing bracket, ] or }, where it belongs.'],
    'zh-Hant': ['這個括號沒有結束', '請補上另一半：] 或 }。'],
    'zh-Hans': ['这个括号没有结束', '请补上另一半：] 或 }。'],
  },
  'text-after-value': {
    en: [
      'there is more text behind a closing quotation mark or bracket',
      'Put the whole text into single quotes, marks and brackets included.',
    ],
    'zh-Hant': ['引號或括號結束之後還有文字', '請把整段文字連同其中的引號、括號放進單引號。'],
    'zh-Hans': ['引号或括号结束之后还有文字', '请把整段文字连同其中的引号、括号放进单引号。'],
  },
  'bad-escape': {
    en: ['this \\ in double quotation marks has no meaning', 'Use single quotes instead, or write \\\\.'],
    'zh-Hant': ['雙引號裡的這個 \\ 沒有意義', '請改用單引號，或寫成 \\\\。'],
    'zh-Hans': ['双引号里的这个 \\ 没有意义', '请改用单引号，或写成 \\\\。'],
  },
  'bad-indent': {
    en: [
      'the indentation of this line fits none of the lines above it',
      'Begin it where the other lines of its group begin.',
    ],
    'zh-Hant': ['這一行的縮排和上面的行對不上', '請讓它和同一組的其他行左邊對齊。'],
    'zh-Hans': ['这一行的缩进和上面的行对不上', '请让它和同一组的其他行左边对齐。'],
  },
  tab: {
    en: ['the indentation has a tab in it', 'Replace the tab by two spaces.'],
    'zh-Hant': ['縮排裡用了定位字元（Tab）', '請改成兩個空格。'],
    'zh-Hans': ['缩进里用了制表符（Tab）', '请改成两个空格。'],
  },
  'wide-indent': {
    en: ['the indentation has full-width spaces in it', 'Replace them by half-width spaces.'],
    'zh-Hant': ['縮排裡用了全形空格', '請改成半形空格。'],
    'zh-Hans': ['缩进里用了全角空格', '请改成半角空格。'],
  },
  'duplicate-key': {
    en: ['this key stands here twice', 'Remove one of the two lines.'],
    'zh-Hant': ['這個鍵寫了兩次', '請刪去其中一行。'],
    'zh-Hans': ['这个键写了两次', '请删去其中一行。'],
  },
  'complex-key': {
    en: ['this cannot be a key', 'Write one of the known keys, a colon and a space.'],
    'zh-Hant': ['這裡不能作鍵', '請寫成「鍵: 值」。'],
    'zh-Hans': ['这里不能作键', '请写成“键: 值”。'],
  },
  'multiple-documents': {
    en: ['the data ends here, and a second block of data begins', 'Remove the line --- or ... between them.'],
    'zh-Hant': ['資料到這裡已經結束，後面又開始了另一份', '請刪去隔開兩份的 --- 或 ... 行。'],
    'zh-Hans': ['数据到这里已经结束，后面又开始了另一份', '请删去隔开两份的 --- 或 ... 行。'],
  },
  'no-map': {
    en: ['this is no group of keys (“key: value”)', 'Write one “key: value” a line.'],
    'zh-Hant': ['這裡不是「鍵: 值」的形式', '請每行寫一個「鍵: 值」。'],
    'zh-Hans': ['这里不是“键: 值”的形式', '请每行写一个“键: 值”。'],
  },
  'too-deep': {
    en: ['lists and groups are nested too deep', 'Nest them less.'],
    'zh-Hant': ['列表和鍵值套得太深', '請減少層次。'],
    'zh-Hans': ['列表和键值套得太深', '请减少层次。'],
  },
  'alias-cycle': {
    en: ['this reference (*) leads to something it is itself a part of', 'Write the value itself.'],
    'zh-Hant': ['這個引用（*）指向了包含它自己的內容', '請直接寫出內容。'],
    'zh-Hans': ['这个引用（*）指向了包含它自己的内容', '请直接写出内容。'],
  },
  'alias-bomb': {
    en: ['the references (*) make far too much data of this', 'Write the values themselves.'],
    'zh-Hant': ['引用（*）展開後內容過多', '請直接寫出內容。'],
    'zh-Hans': ['引用（*）展开后内容过多', '请直接写出内容。'],
  },
};

/** For a problem that has no words here: told in those of the YAML library, which are English. */
const unnamed: Localized<string> = {
  en: 'Correct this place; text with unusual signs is safe in single quotes.',
  'zh-Hant': '請改正此處；帶特殊符號的文字放進單引號就不會讀錯。',
  'zh-Hans': '请改正此处；带特殊符号的文字放进单引号就不会读错。',
};

/** `what` within a sentence, and `fix`. */
export function yamlProblem(d: Details, language: Language): Pick<Explanation, 'what' | 'fix'> {
  const { problem = '', message = problem } = d;
  const [what, fix] = problems[problem]?.[language] ?? [message, unnamed[language]];
  return { what, fix };
}
