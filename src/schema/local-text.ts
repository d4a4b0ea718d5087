import type { EditionId, LocalText } from '../model/edition.js';
import { editionIds, type Script } from '../model/edition.js';
import { strictMap } from './strict-map.js';
import { addFault, text } from './values.js';
import * as z from 'zod';

type ByEdition = Readonly<Partial<Record<EditionId, string>>>;

const byEdition = Object.fromEntries(editionIds.map((id) => [id, text.exactOptional()])) as Record<
  EditionId,
  z.ZodExactOptional<typeof text>
>;

/** Text for all editions, or a map from edition ids to the words of each. */
export const localText = z.union([
  text,
  strictMap(byEdition).superRefine((words, context) => {
    if (context.issues.length === 0 && Object.keys(words).length === 0) addFault(context, 'DB109');
  }),
]);

/**
 * The value of the model. `text`, from which editions without words of their own are converted, is the words of the
 * first edition of the script `script`, else the first there are.
 */
export function toLocalText(written: string | ByEdition, script: Script): LocalText {
  if (typeof written === 'string') return { text: written, byEdition: {} };
  const ids = editionIds.filter((id) => written[id] !== undefined);
  const first = ids.find((id) => id.startsWith(script === 'hant' ? 'zh-Hant' : 'zh-Hans')) ?? ids[0];
  return { text: first === undefined ? '' : (written[first] ?? ''), byEdition: written };
}
