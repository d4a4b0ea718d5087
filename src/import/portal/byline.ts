import { momentPattern } from '../written-moment.js';
import { peopleNames } from './people-names.js';

/** What the lines around an article say of it. */
export interface Byline {
  /** The text that holds the date. */
  readonly date?: string;
  readonly source?: string;
  readonly authors: readonly string[];
  readonly editor?: string;
  readonly tags: readonly string[];
  /** What no field takes. */
  readonly rest: string;
}

type Field = 'date' | 'source' | 'authors' | 'editor' | 'tags' | 'other';

/** Labels of either script, the longest first. */
const labels: readonly (readonly [Field, string])[] = [
  ['date', '(?:[發发](?:[布佈]|表)|更新|刊[發发]|上[傳传])?(?:[時时][間间]|日期)'],
  ['source', '(?:稿件|文章|信息|資訊|新[聞闻]|[消訊讯]息|[內内]容)?[來来]源|稿源'],
  ['authors', '作者|[記记]者|撰文|撰稿|[採采][寫写]'],
  ['editor', '(?:[責责]任|值班|本文|[網网]站|[網网]絡|实[習习])?[編编][輯辑]|[責责][編编]'],
  ['tags', '[關关][鍵键](?:[詞词]|字)|[標标][籤签]|[tT]ags?'],
  [
    'other',
    '[審审][核校]|校[對对]|[監监][製制]|[總总][監监]|主[編编]|字[號号體体]|[點点][擊击](?:[數数]|量)?|[瀏浏][覽览](?:[數数]|量|次[數数])?|[閱阅][讀读](?:[數数]|量)?|[評评][論论](?:[數数])?|原[標标][題题]|熱度|热度|分享到?',
  ],
];

const label = new RegExp(
  `(?<![\\p{Script=Han}])(?:${labels.map(([, words], index) => `(?<f${String(index)}>${words})`).join('|')})(?:\\s*[:：]\\s*|(?<=[作記记]者)\\s+)`,
  'gu',
);

/** Reads `2020-08-07 07:24 來源:… 作者:… 責任編輯:…` in any order. A date may stand without a label. */
export function readByline(line: string): Byline {
  const found = [...line.matchAll(label)].map((match) => ({
    field: labels.find((_, index) => match.groups?.[`f${String(index)}`] !== undefined)?.[0] ?? 'other',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const values = found.map(({ field, start, end }, index) => ({
    field,
    written: line.slice(start, found[index + 1]?.start ?? line.length),
    value: line.slice(end, found[index + 1]?.start ?? line.length).replace(/[\s|｜/／·]+$/u, ''),
  }));
  const of = (field: Field): string | undefined =>
    values.find((each) => each.field === field && each.value !== '')?.value;
  const before = line.slice(0, found[0]?.start ?? line.length);
  const dated = of('date') ?? before;
  const date = momentPattern.exec(dated)?.[0].trim();
  const rest = [
    date !== undefined && dated === before ? before.replace(date, '') : before,
    ...values.filter(({ field }) => field === 'other').map(({ written }) => written),
  ];
  const source = firstWord(of('source'));
  const editor = bare(of('editor'));
  return {
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(editor === undefined ? {} : { editor }),
    authors: peopleNames(bare(of('authors')) ?? ''),
    tags: (bare(of('tags')) ?? '').split(/[\s、，,；;|｜]+/u).filter((tag) => tag !== ''),
    rest: rest
      .map((each) => each.replace(/^[\s|｜·（(【[]+|[\s|｜·）)】\]]+$/gu, ''))
      .filter((each) => each !== '')
      .join(' '),
  };
}

/** Whether a line is nothing but the fields of a byline. */
export function isByline(line: string): boolean {
  if (/[。！？]/u.test(line)) return false;
  const { rest, tags, ...fields } = readByline(line);
  const { date, source, authors, editor } = fields;
  const isNamed = source !== undefined || authors.length > 0 || editor !== undefined || tags.length > 0;
  if (date === undefined && !isNamed) return false;
  return Array.from(rest).length <= 16 && !rest.includes('，');
}

/** A source's name without what stands behind it on the same line. */
function firstWord(text: string | undefined): string | undefined {
  const [word = ''] = (bare(text) ?? '').split(/[\s|｜]+/u);
  return word === '' ? undefined : word;
}

function bare(text: string | undefined): string | undefined {
  const cut = text?.replace(/^[（(【[]+|[）)】\]]+$/gu, '').trim();
  return cut === '' ? undefined : cut;
}
