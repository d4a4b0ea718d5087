import { readDataFile } from './data-file.js';
import type { TextConverter } from './decision.js';
import { createModel } from './model.js';
import { createTraditionalConverter } from './traditional-converter.js';
import type { Direction } from './variant.js';
import { createWordConverter } from './word-converter.js';

const converters = new Map<Direction, TextConverter>();
let dictionary: ReturnType<typeof readDataFile> | undefined;

/** The converter of a direction. Its data are read when it is first asked for, and kept for the whole process. */
export function textConverter(direction: Direction): TextConverter {
  const known = converters.get(direction);
  if (known !== undefined) return known;
  dictionary ??= readDataFile('dictionary.bin');
  const converter =
    direction === 'cn-tw' || direction === 'cn-hk'
      ? createTraditionalConverter(
          dictionary,
          createModel(readDataFile('model.bin')),
          direction === 'cn-tw' ? 'tw' : 'hk',
        )
      : createWordConverter(dictionary, direction);
  converters.set(direction, converter);
  return converter;
}
