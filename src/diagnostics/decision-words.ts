import type { Language, Localized } from './language.js';

/** How a choice of script conversion is told. Parts in braces are filled in by `fillIn`. */
export interface DecisionWords {
  readonly reasons: Readonly<
    Record<'term' | 'local' | 'name' | 'number' | 'word' | 'context' | 'usual', string>
  >;
  /** How sure it is against the next best reading. */
  readonly odds: string;
  readonly surely: string;
  readonly separator: string;
}

const all: Localized<DecisionWords> = {
  en: {
    reasons: {
      term: 'the glossary has {word}',
      local: 'the region’s own word for {word}',
      name: 'part of a name',
      number: 'goes with a number',
      word: 'the dictionary has {word}',
      context: 'from the context',
      usual: 'the usual reading',
    },
    odds: '{odds} : 1 against {other}',
    surely: 'more than 1000 : 1 against {other}',
    separator: ', ',
  },
  'zh-Hant': {
    reasons: {
      term: '詞表有「{word}」',
      local: '當地對「{word}」的叫法',
      name: '姓名、譯名用字',
      number: '與數量詞連用',
      word: '詞典有「{word}」',
      context: '按上下文判斷',
      usual: '通常的寫法',
    },
    odds: '比「{other}」可信，{odds} : 1',
    surely: '比「{other}」可信，超過 1000 : 1',
    separator: '；',
  },
  'zh-Hans': {
    reasons: {
      term: '词表有“{word}”',
      local: '当地对“{word}”的叫法',
      name: '姓名、译名用字',
      number: '与数量词连用',
      word: '词典有“{word}”',
      context: '按上下文判断',
      usual: '通常的写法',
    },
    odds: '比“{other}”可信，{odds} : 1',
    surely: '比“{other}”可信，超过 1000 : 1',
    separator: '；',
  },
};

export function decisionWordsIn(language: Language): DecisionWords {
  return all[language];
}
