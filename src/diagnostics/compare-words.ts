import type { EditionId } from '../model/edition.js';
import type { Language, Localized } from './language.js';

/** What the page says that compares the editions of an article. Parts in braces are filled in by `fillIn`. */
export interface CompareWords {
  readonly compare: string;
  readonly help: string;
  readonly editions: Readonly<Record<EditionId, string>>;
  /** Of a character that has one form in the other script. */
  readonly plain: string;
  readonly same: string;
  readonly decide: string;
  readonly hans: string;
  readonly hant: string;
  readonly scope: string;
  readonly everywhere: string;
  readonly write: string;
  readonly close: string;
  readonly faultyGlossary: string;
}

const all: Localized<CompareWords> = {
  en: {
    compare: 'Editions side by side',
    help: 'Characters that differ are marked. Arrow keys go from one to the next; Enter or a click tells why it is written so.',
    editions: {
      'zh-Hant': 'Traditional',
      'zh-Hans': 'Simplified',
      'zh-Hant-TW': 'Traditional (Taiwan)',
      'zh-Hant-HK': 'Traditional (Hong Kong)',
    },
    plain: 'the only form that the tables have',
    same: 'as in the source',
    decide: 'Should it be written otherwise? A line in the glossary decides a word.',
    hans: 'Simplified',
    hant: 'Traditional',
    scope: 'Holds for',
    everywhere: 'all articles',
    write: 'Write it into the glossary',
    close: 'Close (Esc)',
    faultyGlossary: 'The glossary has errors; repair them first.',
  },
  'zh-Hant': {
    compare: '繁簡對照',
    help: '兩版不同的字都有標記。按方向鍵逐個移動，按 Enter 或點選，可以看到為什麼這樣寫。',
    editions: {
      'zh-Hant': '繁體',
      'zh-Hans': '簡體',
      'zh-Hant-TW': '臺灣繁體',
      'zh-Hant-HK': '香港繁體',
    },
    plain: '字表裡只有這一種寫法',
    same: '與原稿相同',
    decide: '應該另有寫法？在詞表裡寫一行，定下這個詞。',
    hans: '簡體',
    hant: '繁體',
    scope: '適用於',
    everywhere: '全部稿件',
    write: '寫進詞表',
    close: '關閉（Esc）',
    faultyGlossary: '詞表有錯誤，請先改正。',
  },
  'zh-Hans': {
    compare: '繁简对照',
    help: '两版不同的字都有标记。按方向键逐个移动，按 Enter 或点选，可以看到为什么这样写。',
    editions: {
      'zh-Hant': '繁体',
      'zh-Hans': '简体',
      'zh-Hant-TW': '台湾繁体',
      'zh-Hant-HK': '香港繁体',
    },
    plain: '字表里只有这一种写法',
    same: '与原稿相同',
    decide: '应该另有写法？在词表里写一行，定下这个词。',
    hans: '简体',
    hant: '繁体',
    scope: '适用于',
    everywhere: '全部稿件',
    write: '写进词表',
    close: '关闭（Esc）',
    faultyGlossary: '词表有错误，请先改正。',
  },
};

export function compareWordsIn(language: Language): CompareWords {
  return all[language];
}
