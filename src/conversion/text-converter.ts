import { readDataFile, type DataFile } from './data-file.js';
import type { TextConverter } from './decision.js';
import { createModel } from './model.js';
import { createSegmenter } from './segmentation.js';
import { createTraditionalConverter } from './traditional-converter.js';
import type { Direction } from './variant.js';
import { createWordConverter } from './word-converter.js';
import { firstWordEnd, readWordTable } from './word-table.js';

const converters = new Map<Direction, TextConverter>();
let [dictionary, model]: (DataFile | undefined)[] = [];

/** The converter of a direction. Its data are read when it is first asked for, and kept for the whole process. */
export function textConverter(direction: Direction): TextConverter {
  const known = converters.get(direction);
  if (known !== undefined) return known;
  dictionary ??= readDataFile('dictionary.bin');
  const converter = createConverter(direction, dictionary);
  converters.set(direction, converter);
  return converter;
}

function createConverter(direction: Direction, data: DataFile): TextConverter {
  switch (direction) {
    case 'cn-tw':
    case 'cn-hk':
    case 'cn-twp':
    case 'cn-hkp': {
      const region = direction.startsWith('cn-tw') ? 'tw' : 'hk';
      const hasLocalWords = direction.endsWith('p');
      return createTraditionalConverter(
        data,
        createModel((model ??= readDataFile('model.bin'))),
        region,
        hasLocalWords ? readWordTable(data, `words-${region}`) : undefined,
      );
    }
    default:
      return createWordConverter(data, direction);
  }
}

/** Whether some word of the Simplified dictionary, of two characters or more, begins a text: 范围内, but not 范小雨. */
export function beginsWithWord(text: string): boolean {
  dictionary ??= readDataFile('dictionary.bin');
  return firstWordEnd(readWordTable(dictionary, 'cn'), text) > 0;
}

/** The words of a stretch of Simplified Han characters, as its most probable reading cuts them. */
export function wordsOf(text: string): readonly string[] {
  dictionary ??= readDataFile('dictionary.bin');
  const segment = createSegmenter(readWordTable(dictionary, 'cn'), Number(dictionary.about['unknownCost']));
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const { wordStart, wordEnd } = segment(units, 0, units.length);
  const words: string[] = [];
  for (let at = 0; at < text.length; at = wordEnd[at] ?? text.length) {
    words.push(text.slice(wordStart[at], wordEnd[at]));
  }
  return words;
}

/** Digests of what conversion depends on besides the code: with the same ones, the same text becomes the same. */
export function versions(): { readonly dictionary: string; readonly model: string } {
  dictionary ??= readDataFile('dictionary.bin');
  model ??= readDataFile('model.bin');
  return { dictionary: dictionary.version, model: model.version };
}
