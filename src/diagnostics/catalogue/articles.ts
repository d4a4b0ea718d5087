import { detail, type CatalogueEntry } from '../entry.js';
import { fenceProblem, oddFence } from './fence-problems.js';
import { valueProblem } from './value-problems.js';
import { yamlProblem } from './yaml-problems.js';

/** Faults of YAML data: front matter, `section.yaml`, the configuration. */
export const articleFaults = {
  DB101: {
    severity: 'error',
    name: 'no-front-matter',
    texts: {
      en: (d) => ({
        what: 'The article has no front matter.',
        why: 'Headline and date stand there; without them it cannot be published.',
        ...fenceProblem(d, 'en'),
      }),
      'zh-Hant': (d) => ({
        what: '稿件開頭沒有資料區（front matter）。',
        why: '標題和時間寫在那裡，缺了就無法發布。',
        ...fenceProblem(d, 'zh-Hant'),
      }),
      'zh-Hans': (d) => ({
        what: '稿件开头没有数据区（front matter）。',
        why: '标题和时间写在那里，缺了就无法发布。',
        ...fenceProblem(d, 'zh-Hans'),
      }),
    },
  },
  DB102: {
    severity: 'error',
    name: 'malformed-yaml',
    texts: {
      en: (d) => {
        const { what, fix } = yamlProblem(d, 'en');
        return {
          what: `The YAML cannot be read: ${what}.`,
          why: 'What stands behind such a place may be taken for something else.',
          fix,
        };
      },
      'zh-Hant': (d) => {
        const { what, fix } = yamlProblem(d, 'zh-Hant');
        return { what: `YAML 寫法有誤：${what}。`, why: '從這裡往後的內容可能被讀成別的意思。', fix };
      },
      'zh-Hans': (d) => {
        const { what, fix } = yamlProblem(d, 'zh-Hans');
        return { what: `YAML 写法有误：${what}。`, why: '从这里往后的内容可能被读成别的意思。', fix };
      },
    },
  },
  DB103: {
    severity: 'error',
    name: 'unknown-key',
    texts: {
      en: (d) => ({
        what: `Unknown key “${detail(d, 'key')}”.`,
        why: 'A key that is not understood would be lost without a word.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : `Remove it, or use one of: ${detail(d, 'known')}.`,
      }),
      'zh-Hant': (d) => ({
        what: `不認得的鍵「${detail(d, 'key')}」。`,
        why: '不認得的鍵若不指出，所寫的內容就白白丟了。',
        fix: d['suggestion']
          ? `是不是想寫「${d['suggestion']}」？`
          : `請刪去，或改用：${detail(d, 'known')}。`,
      }),
      'zh-Hans': (d) => ({
        what: `不认得的键“${detail(d, 'key')}”。`,
        why: '不认得的键若不指出，所写的内容就白白丢了。',
        fix: d['suggestion'] ? `是不是想写“${d['suggestion']}”？` : `请删去，或改用：${detail(d, 'known')}。`,
      }),
    },
  },
  DB104: {
    severity: 'error',
    name: 'wrong-type',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'key')}” must be ${typeName(d, 'en')}.`,
        why: `What is written here is ${typeName(d, 'en', 'actual')}.`,
        fix: typeFix(d, 'en'),
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'key')}」應當是${typeName(d, 'zh-Hant')}。`,
        why: `這裡寫的是${typeName(d, 'zh-Hant', 'actual')}。`,
        fix: typeFix(d, 'zh-Hant'),
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'key')}”应当是${typeName(d, 'zh-Hans')}。`,
        why: `这里写的是${typeName(d, 'zh-Hans', 'actual')}。`,
        fix: typeFix(d, 'zh-Hans'),
      }),
    },
  },
  DB105: {
    severity: 'error',
    name: 'missing-key',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'key')}” is missing.`,
        why: 'It is needed here.',
        fix: `Add a line “${detail(d, 'example')}”.`,
      }),
      'zh-Hant': (d) => ({
        what: `缺少「${detail(d, 'key')}」。`,
        why: '這一項必須有。',
        fix: `請加一行「${detail(d, 'example')}」。`,
      }),
      'zh-Hans': (d) => ({
        what: `缺少“${detail(d, 'key')}”。`,
        why: '这一项必须有。',
        fix: `请加一行“${detail(d, 'example')}”。`,
      }),
    },
  },
  DB106: {
    severity: 'error',
    name: 'bad-date',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'value')}” is not a date that can be used for “${detail(d, 'key')}”.`,
        why: 'Day, time and offset from UTC must all be there and exist, or it is published at the wrong moment.',
        fix: d['suggestion']
          ? `Did you mean ${d['suggestion']}?`
          : 'Write it like 2020-08-07T07:24:00+08:00.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'key')}」寫的「${detail(d, 'value')}」不是可用的時間。`,
        why: '日期、時刻、時差都要齊全而且確實存在，否則會在錯的時候發布。',
        fix: d['suggestion'] ? `是不是想寫 ${d['suggestion']}？` : '請寫成 2020-08-07T07:24:00+08:00 這樣。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'key')}”写的“${detail(d, 'value')}”不是可用的时间。`,
        why: '日期、时刻、时差都要齐全而且确实存在，否则会在错的时候发布。',
        fix: d['suggestion'] ? `是不是想写 ${d['suggestion']}？` : '请写成 2020-08-07T07:24:00+08:00 这样。',
      }),
    },
  },
  DB107: {
    severity: 'error',
    name: 'bad-value',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'value')}” cannot stand for “${detail(d, 'key')}”.`,
        why: `Possible is: ${allowedText(d, 'en')}.`,
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : 'Correct the value, or remove the line.',
        ...valueProblem(d, 'en'),
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'key')}」不能寫「${detail(d, 'value')}」。`,
        why: `可以寫：${allowedText(d, 'zh-Hant')}。`,
        fix: d['suggestion'] ? `是不是想寫「${d['suggestion']}」？` : '請改正這個值，或刪去這一行。',
        ...valueProblem(d, 'zh-Hant'),
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'key')}”不能写“${detail(d, 'value')}”。`,
        why: `可以写：${allowedText(d, 'zh-Hans')}。`,
        fix: d['suggestion'] ? `是不是想写“${d['suggestion']}”？` : '请改正这个值，或删去这一行。',
        ...valueProblem(d, 'zh-Hans'),
      }),
    },
  },
  DB108: {
    severity: 'error',
    name: 'unclosed-front-matter',
    texts: {
      en: (d) => ({
        what: 'The front matter is not closed.',
        why: 'Without a second line --- the whole article counts as data.',
        fix: 'Put a line --- between the last key and the text.',
        ...oddFence(d, 'en'),
      }),
      'zh-Hant': (d) => ({
        what: '開頭的資料區沒有結束。',
        why: '少了第二行 ---，整篇稿件都會被當成資料。',
        fix: '請在最後一個鍵和正文之間寫一行 ---。',
        ...oddFence(d, 'zh-Hant'),
      }),
      'zh-Hans': (d) => ({
        what: '开头的数据区没有结束。',
        why: '少了第二行 ---，整篇稿件都会被当成数据。',
        fix: '请在最后一个键和正文之间写一行 ---。',
        ...oddFence(d, 'zh-Hans'),
      }),
    },
  },
  DB109: {
    severity: 'error',
    name: 'empty-value',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'key')}” is empty.`,
        why: 'A key with nothing behind it says nothing to the reader.',
        fix: 'Fill it in, or remove the line if the key is not required.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'key')}」是空的。`,
        why: '寫了鍵卻沒有內容，讀者什麼也看不到。',
        fix: '請填上內容；若不是必填，刪去這一行即可。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'key')}”是空的。`,
        why: '写了键却没有内容，读者什么也看不到。',
        fix: '请填上内容；若不是必填，删去这一行即可。',
      }),
    },
  },
  DB110: {
    severity: 'warning',
    name: 'updated-before-date',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'key')}” is earlier than “date”.`,
        why: 'An article cannot have been changed before it was published.',
        fix: 'Correct one of the two.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'key')}」的時間早於發布時間（date）。`,
        why: '稿件不可能在發布之前就更新或更正。',
        fix: '請改正其中一個。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'key')}”的时间早于发布时间（date）。`,
        why: '稿件不可能在发布之前就更新或更正。',
        fix: '请改正其中一个。',
      }),
    },
  },
  DB111: {
    severity: 'warning',
    name: 'several-in-one',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'value')}” counts as one entry of “${detail(d, 'key')}”.`,
        why: 'YAML takes no 、 or full-width comma for the end of an entry.',
        fix: `If several are meant, write ${detail(d, 'example')}.`,
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'key')}」裡的「${detail(d, 'value')}」算作一個。`,
        why: '頓號和全形逗號不會把它分開。',
        fix: `若是幾個，請寫成 ${detail(d, 'example')}。`,
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'key')}”里的“${detail(d, 'value')}”算作一个。`,
        why: '顿号和全角逗号不会把它分开。',
        fix: `若是几个，请写成 ${detail(d, 'example')}。`,
      }),
    },
  },
  DB112: {
    severity: 'warning',
    name: 'no-text',
    texts: {
      en: () => ({
        what: 'The article has no text.',
        why: 'It is published with its headline alone.',
        fix: 'Write the text below the second line ---, or put draft: true above it.',
      }),
      'zh-Hant': () => ({
        what: '稿件沒有正文。',
        why: '發布出去只有標題。',
        fix: '請在第二行 --- 之後寫正文；還沒寫好就在它上面加一行 draft: true。',
      }),
      'zh-Hans': () => ({
        what: '稿件没有正文。',
        why: '发布出去只有标题。',
        fix: '请在第二行 --- 之后写正文；还没写好就在它上面加一行 draft: true。',
      }),
    },
  },
  DB113: {
    severity: 'warning',
    name: 'ends-before-date',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'key')}” is not later than “date”.`,
        why: 'It would be over before any reader could see it.',
        fix: 'Write a later time, or remove it.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'key')}」不晚於發布時間（date）。`,
        why: '讀者還沒看到，它就已經結束。',
        fix: '請寫更晚的時間，或把它刪去。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'key')}”不晚于发布时间（date）。`,
        why: '读者还没看到，它就已经结束。',
        fix: '请写更晚的时间，或把它删去。',
      }),
    },
  },
  DB114: {
    severity: 'warning',
    name: 'cover-without-picture',
    texts: {
      en: () => ({
        what: '“cover” says something of a picture but names none.',
        why: 'Without a picture nothing of it is shown.',
        fix: 'Put the picture beside the article and write image:, or remove cover.',
      }),
      'zh-Hant': () => ({
        what: '「cover」寫了圖片的說明，卻沒有圖片。',
        why: '沒有圖片，說明也不顯示。',
        fix: '請把圖片放在稿件旁邊並寫上 image:，或刪去 cover。',
      }),
      'zh-Hans': () => ({
        what: '“cover”写了图片的说明，却没有图片。',
        why: '没有图片，说明也不显示。',
        fix: '请把图片放在稿件旁边并写上 image:，或删去 cover。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;

type Details = Readonly<Record<string, string>>;
type Words = readonly [en: string, hant: string, hans: string];

/** DB107: what may stand there, by the `rule` that was broken. */
const rules: Readonly<Record<string, Words>> = {
  visible: [
    'text without control characters and damaged characters',
    '沒有控制字元和損壞字元的文字',
    '没有控制字符和损坏字符的文字',
  ],
  slug: [
    'one part of an address, without spaces and / \\ < > : " | ? * # %',
    '網址中的一節，不含空格和 / \\ < > : " | ? * # %',
    '网址中的一节，不含空格和 / \\ < > : " | ? * # %',
  ],
  path: [
    'a path from the root of the site, like /old/1.html, without .., ? and #',
    '從網站根目錄寫起的路徑，如 /old/1.html，不含 ..、? 和 #',
    '从网站根目录写起的路径，如 /old/1.html，不含 ..、? 和 #',
  ],
  'web-address': [
    'a whole address that begins with http:// or https://',
    '以 http:// 或 https:// 開頭的完整網址',
    '以 http:// 或 https:// 开头的完整网址',
  ],
  'base-url': [
    'a whole address that begins with http:// or https://, without user name, ? and #',
    '以 http:// 或 https:// 開頭的完整網址，不含使用者名稱、? 和 #',
    '以 http:// 或 https:// 开头的完整网址，不含用户名、? 和 #',
  ],
  address: [
    'a path from the root of the site, like /about/, or a whole address with http:// or https://',
    '從網站根目錄寫起的路徑，如 /about/，或帶 http://、https:// 的完整網址',
    '从网站根目录写起的路径，如 /about/，或带 http://、https:// 的完整网址',
  ],
  'time-zone': [
    'a name like Asia/Shanghai or Asia/Taipei',
    'Asia/Shanghai、Asia/Taipei 這樣的時區名',
    'Asia/Shanghai、Asia/Taipei 这样的时区名',
  ],
  section: [
    'a folder below the content folder, like heilongjiang/tupian',
    '內容資料夾之下的資料夾，如 heilongjiang/tupian',
    '内容文件夹之下的文件夹，如 heilongjiang/tupian',
  ],
  number: ['a number with digits', '用數字寫出的數', '用数字写出的数'],
};

const typeNames: Readonly<Record<string, Words>> = {
  text: ['text', '文字', '文字'],
  number: ['a number', '數字', '数字'],
  boolean: ['true or false', ' true 或 false', ' true 或 false'],
  list: ['a list', '列表', '列表'],
  map: ['a group of keys', '一組鍵值', '一组键值'],
  nothing: ['nothing', '空值', '空值'],
  textOrMap: ['text or a group of keys', '文字或一組鍵值', '文字或一组键值'],
  textOrList: ['text or a list of texts', '文字或文字的列表', '文字或文字的列表'],
};

type Column = 'en' | 'zh-Hant' | 'zh-Hans';

function word(words: Words | undefined, language: Column): string | undefined {
  return words?.[language === 'en' ? 0 : language === 'zh-Hant' ? 1 : 2];
}

/** The word for a kind of value; `d[key]` holds one of the names above. */
function typeName(d: Details, language: Column, key = 'expected'): string {
  return word(typeNames[detail(d, key)], language) ?? detail(d, key);
}

function allowedText(d: Details, language: Column): string {
  return word(rules[detail(d, 'rule')], language) ?? detail(d, 'allowed');
}

/** What to do about a value of the wrong kind. */
function typeFix(d: Details, language: Column): string {
  const [expected, actual] = [detail(d, 'expected'), detail(d, 'actual')];
  const scalar = ['number', 'boolean'].includes(actual);
  if (expected.startsWith('text') && scalar) return typeFixes.quotes[language];
  if (expected === 'text' && actual === 'list') return typeFixes.one[language];
  if (expected === 'number') return typeFixes.number[language];
  if (expected === 'boolean') return typeFixes.boolean[language];
  if (expected === 'map') return typeFixes.map[language];
  return typeFixes.other[language];
}

const typeFixes = {
  quotes: {
    en: 'Put it into quotation marks if it is meant as text.',
    'zh-Hant': '若本意是文字，請加上引號。',
    'zh-Hans': '若本意是文字，请加上引号。',
  },
  one: {
    en: 'Write a single one, without [ ] and hyphens.',
    'zh-Hant': '只能寫一個，請去掉方括號和短橫。',
    'zh-Hans': '只能写一个，请去掉方括号和短横。',
  },
  number: {
    en: 'Write digits only, for example 1.',
    'zh-Hant': '請只寫數字，例如 1。',
    'zh-Hans': '请只写数字，例如 1。',
  },
  boolean: {
    en: 'Write true or false.',
    'zh-Hant': '請寫 true 或 false。',
    'zh-Hans': '请写 true 或 false。',
  },
  map: {
    en: 'Write its keys in lines of their own below it, indented by two spaces.',
    'zh-Hant': '請在下面逐行寫「鍵: 值」，行首加兩個空格。',
    'zh-Hans': '请在下面逐行写“键: 值”，行首加两个空格。',
  },
  other: { en: 'Correct the value.', 'zh-Hant': '請改正這個值。', 'zh-Hans': '请改正这个值。' },
};
