import { chinese } from './chinese-text.js';
import { inEachBlock, rewritten } from './slip.js';

const beside = `[${chinese}，。、；：！？]`;
/** A run that stands in Chinese text: beside a Chinese character or mark, before or behind. */
function besideChinese(run: string): RegExp {
  return new RegExp(`(?<=${beside})(?:${run})|(?:${run})(?=${beside})`, 'gu');
}

const patterns: readonly (readonly [RegExp, (wrong: string) => string])[] = [
  [besideChinese('(?<!\\.)\\.{3,}(?!\\.)'), () => '……'],
  [/。{3,}|[·・．]{3,}/gu, () => '……'],
  [besideChinese('(?<!…)(?:…|…{3})(?!…)'), () => '……'],
  [besideChinese('(?<!⋯)(?:⋯|⋯{3})(?!⋯)'), () => '⋯⋯'],
  // Hyphens, and lines from the box-drawing characters that some input methods give.
  [besideChinese('(?<!-)-{2,3}(?![->])'), () => '——'],
  [besideChinese('(?<!─)──(?!─)'), () => '——'],
  // A single one joins two names or years (北京—哈爾濱) and is right there; it breaks off nothing.
  [/(?<=[，。、；：！？」』”’》）…])(?<!—)—(?!—)|(?<!—)—(?=[「『“‘])(?!—)/gu, () => '——'],
];

/**
 * DB714: an ellipsis that is not ……, a dash that is not ——: both take the room of two characters (GB/T 15834—2011, 4.10
 * and 4.9; clreq, “Ellipsis”, “Dash”).
 */
export const ellipsesAndDashes = inEachBlock((text) =>
  patterns.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)].map(({ 0: wrong, index }) => rewritten('DB714', index, wrong, right(wrong))),
  ),
);
