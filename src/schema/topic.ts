import * as z from 'zod';
import type { LocalText, Script } from '../model/edition.js';
import type { Reference } from '../model/article.js';
import type { Staged } from '../model/staged.js';
import { checkData } from './check-data.js';
import { localText, toLocalText } from './local-text.js';
import { strictMap } from './strict-map.js';
import { text, wholeNumber } from './values.js';
import { readYaml } from './yaml-data.js';

const schema = strictMap({
  title: localText,
  description: localText.exactOptional(),
  order: wholeNumber(-9999, 9999).exactOptional(),
  pinned: z.array(text).exactOptional(),
});

export interface TopicData {
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly order?: number;
  /** Articles that stand first, as links name them. */
  readonly pinned: readonly Reference[];
}

/**
 * Reads the file of a topic. Diagnostics: DB102–DB105, DB107, DB109; all faults at once. There is a value in spite of
 * errors where the title is sound.
 *
 * @param input `script` is the site's: which words to convert from, where a text is given edition by edition
 */
export function readTopic(input: { text: string; file: string; script: Script }): Staged<TopicData> {
  const { text: yaml, file, script } = input;
  const data = readYaml({ text: yaml, file, line: 1, start: { line: 1, column: 1 } });
  const { value, diagnostics } = checkData(schema, data);
  if (value === undefined) return { diagnostics };
  const { title, description, order, pinned = [] } = value;
  return {
    value: {
      title: toLocalText(title, script),
      ...(description === undefined ? {} : { description: toLocalText(description, script) }),
      ...(order === undefined ? {} : { order }),
      pinned: pinned.map((target, index) => ({ target, position: data.at(['pinned', index]) })),
    },
    diagnostics,
  };
}
