import { configs as toTraditional, to } from 'opencc-js/preset/cn2t';
import { configs as toSimplified, from } from 'opencc-js/preset/t2cn';

/** Entries `from to`, divided by `|`, as opencc-js ships them. */
export type WordList = string;

/** Word lists of one step; where two have a word, the first goes before. */
export type WordLists = readonly WordList[];

/** The steps of one direction, as OpenCC's configurations name them. */
export interface OpenccConfig {
  /** Steps on the whole text before everything else. */
  readonly normalizationChain: readonly WordLists[];
  /** The words that the text is cut at; later steps never look across a cut. Empty: the text is not cut. */
  readonly segmentation: WordLists;
  /** Steps on each piece, one after the other. */
  readonly conversionChain: readonly WordLists[];
}

/**
 * The directions in use: `cn` mainland Simplified, `tw` and `hk` the standards of Taiwan and Hong Kong, `t`
 * any Traditional, as a source only: what OpenCC writes as `t` is nobody's usage.
 */
export type OpenccDirection = 'cn-tw' | 'cn-hk' | 'tw-cn' | 'hk-cn' | 't-tw' | 't-hk' | 'hk-tw';

// The types of opencc-js 1.4.2 import './core' without an ending, which TypeScript's nodenext cannot follow, and
// lack `normalizationChain`; so what is known of the data is said here.
type ShippedConfigs = Readonly<Record<'s2tw' | 's2hk' | 'tw2s' | 'hk2s', OpenccConfig>>;
type ShippedRegions = Readonly<Record<'tw' | 'hk', readonly WordLists[]>>;

/** The steps that opencc-js's `Converter` takes for a direction, but for `t-hk`. */
export function openccConfig(direction: OpenccDirection): OpenccConfig {
  const [s2, s] = [toTraditional as ShippedConfigs, toSimplified as ShippedConfigs];
  const [fromRegion, toRegion] = [from as ShippedRegions, to as ShippedRegions];
  switch (direction) {
    case 'cn-tw':
      return s2.s2tw;
    case 'cn-hk':
      return s2.s2hk;
    case 'tw-cn':
      return s.tw2s;
    case 'hk-cn':
      return s.hk2s;
    case 't-tw':
      return uncut(toRegion.tw);
    case 't-hk':
      // Of what tells Taiwan's forms from others, Hong Kong asks for 裏 and 着. The rest would turn 參閱 into 蔘閱.
      return uncut([...fromRegion.tw.map((lists) => lists.map(wordsWithTaiwaneseForms)), ...toRegion.hk]);
    case 'hk-tw':
      return uncut([...fromRegion.hk, ...toRegion.tw]);
  }
}

function wordsWithTaiwaneseForms(list: WordList): WordList {
  return list
    .split('|')
    .filter((entry) => /^[^ ]*[裡著]/u.test(entry))
    .join('|');
}

function uncut(conversionChain: readonly WordLists[]): OpenccConfig {
  return { normalizationChain: [], segmentation: [], conversionChain };
}
