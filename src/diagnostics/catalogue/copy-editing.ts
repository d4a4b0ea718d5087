import { detail, type CatalogueEntry } from '../entry.js';
import type { Localized } from '../language.js';

type Details = Parameters<typeof detail>[0];

/** What to do: the command where it can make the repair, else the hand. */
const remedies: Localized<(d: Details) => string> = {
  en: (d) => {
    if (d['byHand'])
      return `Write “${detail(d, 'right')}”; here the mark means something to Markdown, so --fix leaves it.`;
    return 'Run dongbei check --fix to have all of them put right.';
  },
  'zh-Hant': (d) => {
    if (d['byHand'])
      return `請改為「${detail(d, 'right')}」；這裡的符號在 Markdown 裡另有作用，所以 --fix 不改。`;
    return '執行 dongbei check --fix 即可全部改正。';
  },
  'zh-Hans': (d) => {
    if (d['byHand'])
      return `请改为“${detail(d, 'right')}”；这里的符号在 Markdown 里另有作用，所以 --fix 不改。`;
    return '运行 dongbei check --fix 即可全部改正。';
  },
};

/** Marks, spaces and words as the newsroom's copy desk wants them. */
export const copyEditingFaults = {
  DB710: {
    severity: 'warning',
    name: 'half-width-mark',
    isRule: true,
    texts: {
      en: (d) => ({
        what: d['quotes']
          ? `${detail(d, 'wrong')} has straight quotation marks.`
          : `“${detail(d, 'wrong')}” is half-width; in Chinese text it is “${detail(d, 'right')}”.`,
        why: 'Half-width marks are made for Latin letters: beside Chinese characters they stand too close and too low.',
        fix: d['quotes'] ? 'Write “ ” or 「 」, as the newsroom does.' : remedies.en(d),
      }),
      'zh-Hant': (d) => ({
        what: d['quotes']
          ? `「${detail(d, 'wrong')}」用了直引號。`
          : `「${detail(d, 'wrong')}」是半形；中文裡用全形「${detail(d, 'right')}」。`,
        why: '半形標點是配拉丁字母的，夾在漢字中間會太擠、太低。',
        fix: d['quotes'] ? '請按本社習慣改用「 」或“ ”。' : remedies['zh-Hant'](d),
      }),
      'zh-Hans': (d) => ({
        what: d['quotes']
          ? `“${detail(d, 'wrong')}”用了直引号。`
          : `“${detail(d, 'wrong')}”是半角；中文里用全角“${detail(d, 'right')}”。`,
        why: '半角标点是配拉丁字母的，夹在汉字中间会太挤、太低。',
        fix: d['quotes'] ? '请按本社习惯改用“ ”或「 」。' : remedies['zh-Hans'](d),
      }),
    },
  },
  DB711: {
    severity: 'warning',
    name: 'mixed-spacing',
    isRule: true,
    texts: {
      en: (d) => ({
        what: d['put']
          ? `“${detail(d, 'wrong')}” has no space; elsewhere this text has one in such places.`
          : `“${detail(d, 'wrong')}” has a space; elsewhere this text has none in such places.`,
        why: 'With spaces or without, both are usual; a text that mixes them looks careless.',
        fix: remedies.en(d),
      }),
      'zh-Hant': (d) => ({
        what: d['put']
          ? `「${detail(d, 'wrong')}」中間沒有空格，而這篇別處有。`
          : `「${detail(d, 'wrong')}」中間有空格，而這篇別處沒有。`,
        why: '漢字與字母、數字之間空或不空都可以，同一篇裡混用就顯得粗糙。',
        fix: remedies['zh-Hant'](d),
      }),
      'zh-Hans': (d) => ({
        what: d['put']
          ? `“${detail(d, 'wrong')}”中间没有空格，而这篇别处有。`
          : `“${detail(d, 'wrong')}”中间有空格，而这篇别处没有。`,
        why: '汉字与字母、数字之间空或不空都可以，同一篇里混用就显得粗糙。',
        fix: remedies['zh-Hans'](d),
      }),
    },
  },
  DB712: {
    severity: 'warning',
    name: 'unmatched-mark',
    isRule: true,
    texts: {
      en: (d) => ({
        what: d['opens'] ? `${detail(d, 'mark')} is never closed.` : `${detail(d, 'mark')} closes nothing.`,
        why: 'Readers cannot tell where the quotation, the title or the aside begins and ends.',
        fix: 'Add the other one, or remove this one. A quotation over several paragraphs opens in each and closes in the last.',
      }),
      'zh-Hant': (d) => ({
        what: d['opens']
          ? `有一個 ${detail(d, 'mark')} 只有開頭，沒有結尾。`
          : `有一個 ${detail(d, 'mark')} 只有結尾，沒有開頭。`,
        why: '讀者看不出引文、書名或插說到哪裡為止。',
        fix: '請補上另一半，或刪去這一個。引文有幾段時，每段開頭都用前引號，最後一段才用後引號。',
      }),
      'zh-Hans': (d) => ({
        what: d['opens']
          ? `有一个 ${detail(d, 'mark')} 只有开头，没有结尾。`
          : `有一个 ${detail(d, 'mark')} 只有结尾，没有开头。`,
        why: '读者看不出引文、书名或插说到哪里为止。',
        fix: '请补上另一半，或删去这一个。引文有几段时，每段开头都用前引号，最后一段才用后引号。',
      }),
    },
  },
  DB713: {
    severity: 'warning',
    name: 'repeated-mark',
    isRule: true,
    texts: {
      en: (d) => ({
        what: d['right']
          ? `“${detail(d, 'wrong')}” should be “${d['right']}”.`
          : `“${detail(d, 'wrong')}”: two marks that exclude each other.`,
        why: 'A pause has one mark; of ！ and ？ there may be three.',
        fix: d['right'] ? remedies.en(d) : 'Keep the one that is meant.',
      }),
      'zh-Hant': (d) => ({
        what: d['right']
          ? `「${detail(d, 'wrong')}」應作「${d['right']}」。`
          : `「${detail(d, 'wrong')}」是兩個不能連用的標點。`,
        why: '一處停頓只用一個標點；嘆號、問號連用最多三個。',
        fix: d['right'] ? remedies['zh-Hant'](d) : '請只留要用的那一個。',
      }),
      'zh-Hans': (d) => ({
        what: d['right']
          ? `“${detail(d, 'wrong')}”应作“${d['right']}”。`
          : `“${detail(d, 'wrong')}”是两个不能连用的标点。`,
        why: '一处停顿只用一个标点；叹号、问号连用最多三个。',
        fix: d['right'] ? remedies['zh-Hans'](d) : '请只留要用的那一个。',
      }),
    },
  },
  DB714: {
    severity: 'warning',
    name: 'ellipsis-or-dash',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'wrong')}” should be “${detail(d, 'right')}”.`,
        why: 'In Chinese the ellipsis (……) and the dash (——) take the room of two characters.',
        fix: remedies.en(d),
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'wrong')}」應作「${detail(d, 'right')}」。`,
        why: '中文的省略號（……）和破折號（——）都佔兩個字的位置。',
        fix: remedies['zh-Hant'](d),
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'wrong')}”应作“${detail(d, 'right')}”。`,
        why: '中文的省略号（……）和破折号（——）都占两个字的位置。',
        fix: remedies['zh-Hans'](d),
      }),
    },
  },
  DB715: {
    severity: 'warning',
    name: 'wrong-interpunct',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'wrong')}” should be the interpunct “·” (U+00B7).`,
        why: 'Marks that look like it are of other scripts: fonts set them at another height and width, and a search does not find the name.',
        fix: remedies.en(d),
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'wrong')}」應作間隔號「·」（U+00B7）。`,
        why: '形近的符號屬於別的文字，字型裡高低寬窄不同，人名也會搜尋不到。',
        fix: remedies['zh-Hant'](d),
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'wrong')}”应作间隔号“·”（U+00B7）。`,
        why: '形近的符号属于别的文字，字体里高低宽窄不同，人名也会搜索不到。',
        fix: remedies['zh-Hans'](d),
      }),
    },
  },
  DB716: {
    severity: 'warning',
    name: 'full-width-letter',
    isRule: true,
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'wrong')}” is full-width; usual is “${detail(d, 'right')}”.`,
        why: 'Full-width letters and digits look widely spaced, and are not found by who searches for the usual ones.',
        fix: remedies.en(d),
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'wrong')}」是全形，通常寫「${detail(d, 'right')}」。`,
        why: '全形的字母和數字看上去稀疏，按一般寫法也搜尋不到。',
        fix: remedies['zh-Hant'](d),
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'wrong')}”是全角，通常写“${detail(d, 'right')}”。`,
        why: '全角的字母和数字看上去稀疏，按一般写法也搜索不到。',
        fix: remedies['zh-Hans'](d),
      }),
    },
  },
  DB717: {
    severity: 'warning',
    name: 'mixed-script',
    isRule: true,
    texts: {
      en: (d) => ({
        what:
          d['script'] === 'hans'
            ? `“${detail(d, 'wrong')}” is Traditional, in a Simplified article${ofRight(d, '; Simplified is “', '”')}.`
            : `“${detail(d, 'wrong')}” is Simplified, in a Traditional article${ofRight(d, '; Traditional is “', '”')}.`,
        why: 'It was typed or pasted in the other script, and stays so in the edition of the article’s own.',
        fix: 'Write it in the script of the article, or keep it with :zh[…] or in the glossary.',
      }),
      'zh-Hant': (d) => ({
        what:
          d['script'] === 'hans'
            ? `簡體稿件裡夾著繁體的「${detail(d, 'wrong')}」${ofRight(d, '，簡體作「', '」')}。`
            : `繁體稿件裡夾著簡體的「${detail(d, 'wrong')}」${ofRight(d, '，繁體作「', '」')}。`,
        why: '可能是打字或複製時混進來的；在稿件本身的那個版本裡會照樣登出。',
        fix: '請改成稿件所用的字；要保留原樣，請寫成 :zh[…] 或加入詞表。',
      }),
      'zh-Hans': (d) => ({
        what:
          d['script'] === 'hans'
            ? `简体稿件里夹着繁体的“${detail(d, 'wrong')}”${ofRight(d, '，简体作“', '”')}。`
            : `繁体稿件里夹着简体的“${detail(d, 'wrong')}”${ofRight(d, '，繁体作“', '”')}。`,
        why: '可能是打字或复制时混进来的；在稿件本身的那个版本里会照样登出。',
        fix: '请改成稿件所用的字；要保留原样，请写成 :zh[…] 或加入词表。',
      }),
    },
  },
  DB718: {
    severity: 'warning',
    name: 'house-word',
    isRule: true,
    texts: {
      en: (d) => ({
        what: d['right']
          ? `The newsroom writes “${d['right']}”, not “${detail(d, 'wrong')}”.`
          : `The newsroom does not write “${detail(d, 'wrong')}”.`,
        why: d['reason'] ? sentence(d['reason'], '.') : 'It stands in house.yaml.',
        fix:
          houseRemedy(d) === 'fix'
            ? remedies.en(d)
            : d['quoted']
              ? 'It is somebody else’s wording, so --fix leaves it: decide yourself.'
              : 'Write it in other words.',
      }),
      'zh-Hant': (d) => ({
        what: d['right']
          ? `本社用「${d['right']}」，不用「${detail(d, 'wrong')}」。`
          : `本社不用「${detail(d, 'wrong')}」。`,
        why: d['reason'] ? sentence(d['reason'], '。') : '它列在 house.yaml 裡。',
        fix:
          houseRemedy(d) === 'fix'
            ? remedies['zh-Hant'](d)
            : d['quoted']
              ? '這是別人的話，所以 --fix 不改，請自行斟酌。'
              : '請換一個說法。',
      }),
      'zh-Hans': (d) => ({
        what: d['right']
          ? `本社用“${d['right']}”，不用“${detail(d, 'wrong')}”。`
          : `本社不用“${detail(d, 'wrong')}”。`,
        why: d['reason'] ? sentence(d['reason'], '。') : '它列在 house.yaml 里。',
        fix:
          houseRemedy(d) === 'fix'
            ? remedies['zh-Hans'](d)
            : d['quoted']
              ? '这是别人的话，所以 --fix 不改，请自行斟酌。'
              : '请换一个说法。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;

function ofRight(d: Details, before: string, after: string): string {
  return d['right'] ? `${before}${d['right']}${after}` : '';
}

function houseRemedy(d: Details): 'fix' | 'hand' {
  return d['right'] && !d['quoted'] ? 'fix' : 'hand';
}

/** What the newsroom gave as a reason, with a full stop where it has none. */
function sentence(reason: string, stop: string): string {
  return /[.。！？!?]$/u.test(reason) ? reason : reason + stop;
}
