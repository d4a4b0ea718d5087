import type { Cause, Miswriting } from './miswriting.js';
import { miswrittenWords } from './word-list.js';

/** `right/wrong/wrong …` by the Simplified character, as in `word-list.ts`. */
type WordList = Readonly<Record<string, string>>;

/**
 * No Simplified text has 橕 and 懮, so that no list made from one can hold them. The words come before the character
 * alone, to be shown whole.
 */
const confusedGlyphs: WordList = {
  撑: '撐/橕 支撐/支橕 硬撐/硬橕 撐腰/橕腰',
  忧: '憂/懮 有憂有喜/有懮有喜 喜憂/喜懮 憂慮/懮慮 擔憂/擔懮 憂患/懮患 無憂/無懮 分憂/分懮 憂鬱/懮鬱',
};

/** What OpenCC writes before the standard of a region is applied, and no region has. */
const internalForms: WordList = { 才: '才/纔 剛才/剛纔 方才/方纔' };

/** Wrong nearly always: but 沈陽 may be a person, and 台風 a bearing on the stage. */
const doubtfulWords: WordList = { 沈: '瀋陽/沈陽', 台: '颱風/台風/臺風' };

/** All miswritings by their wrong form. */
export function allMiswritings(): ReadonlyMap<string, Miswriting> {
  return new Map(
    [
      ...readList(confusedGlyphs, 'glyph', true),
      ...readList(internalForms, 'internal', true),
      ...readList(miswrittenWords, 'conversion', true),
      ...readList(doubtfulWords, 'conversion', false),
    ].map((each) => [each.wrong, each]),
  );
}

function readList(list: WordList, cause: Cause, isCertain: boolean): Miswriting[] {
  return Object.entries(list).flatMap(([simplified, words]) =>
    words.split(' ').flatMap((forms) => {
      const [right = '', ...wrong] = forms.split('/');
      return wrong.map((each) => ({ wrong: each, right, simplified, cause, isCertain }));
    }),
  );
}
