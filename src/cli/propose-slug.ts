import { pinyin } from 'pinyin-pro';

import { textConverter, wordsOf } from '../conversion/text-converter.js';

/** As long as an address of this many characters can still be read out; more words of the headline add nothing. */
const longest = 48;

/**
 * The last part of an address out of a headline in either script: its words in pinyin without tones (ü is v), with hyphens between them,
 * Latin letters and digits as they are. As many whole words as fit. `''` where there is nothing to say.
 */
export function proposeSlug(title: string): string {
  const simplified = textConverter('tw-cn')(title.normalize('NFKC')).text;
  const parts = simplified.match(/[\u3400-\u9fff]+|[a-z0-9]+/giu) ?? [];
  const words = parts.flatMap((part) => (/^[a-z0-9]/iu.test(part) ? [part.toLowerCase()] : romanized(part)));
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** Each word of a stretch of Han characters in pinyin. Readings are found in the whole stretch. */
function romanized(stretch: string): string[] {
  const syllables = pinyin(stretch, { toneType: 'none', type: 'array', v: true });
  let at = 0;
  return wordsOf(stretch)
    .map((word) => syllables.slice(at, (at += word.length)).join(''))
    .filter((word) => /^[a-z]+$/u.test(word));
}
