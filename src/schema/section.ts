import * as z from 'zod';
import type { LocalText, Script } from '../model/edition.js';
import type { Staged } from '../model/staged.js';
import { checkData } from './check-data.js';
import { checkSettings } from './check-rules.js';
import { localText, toLocalText } from './local-text.js';
import { strictMap } from './strict-map.js';
import { wholeNumber } from './values.js';
import { readYaml } from './yaml-data.js';

/** What a `section.yaml` may say. */
export const sectionSchema = strictMap({
  title: localText,
  description: localText.exactOptional(),
  order: wholeNumber(-9999, 9999).exactOptional(),
  supplement: z.boolean().exactOptional(),
  check: checkSettings.exactOptional(),
});

export interface SectionData {
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly order?: number;
  readonly supplement?: boolean;
}

/**
 * Reads a `section.yaml`. Diagnostics: DB102–DB105, DB107, DB109; all faults at once. There is a value in spite of errors
 * where the title is sound.
 *
 * @param input `script` is the site's: which words to convert from, where a text is given edition by edition
 */
export function readSection(input: { text: string; file: string; script?: Script }): Staged<SectionData> {
  const { text, file, script = 'hant' } = input;
  const data = readYaml({ text, file, line: 1, start: { line: 1, column: 1 } });
  const { value, diagnostics } = checkData(sectionSchema, data);
  if (value === undefined) return { diagnostics };
  const { title, description, order, supplement } = value;
  return {
    value: {
      title: toLocalText(title, script),
      ...(description === undefined ? {} : { description: toLocalText(description, script) }),
      ...(order === undefined ? {} : { order }),
      ...(supplement === undefined ? {} : { supplement }),
    },
    diagnostics,
  };
}
