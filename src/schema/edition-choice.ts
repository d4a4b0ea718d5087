import * as z from 'zod';
import { editionIds, type EditionId } from '../model/edition.js';
import { strictMap } from './strict-map.js';
import { suggestion } from './suggestion.js';
import { addFault, text } from './values.js';

/** An edition that the site publishes. */
export interface EditionChoice {
  readonly id: EditionId;
  readonly quotes?: 'corner' | 'curly';
  readonly words?: 'source' | 'local';
}

/** Other tags that are in use for the same editions. */
const otherTags: Readonly<Record<string, EditionId>> = {
  'zh-cn': 'zh-Hans',
  'zh-hans-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  hans: 'zh-Hans',
  zh: 'zh-Hans',
  'zh-hant-cn': 'zh-Hant',
  hant: 'zh-Hant',
  'zh-tw': 'zh-Hant-TW',
  'zh-hk': 'zh-Hant-HK',
};

const editionId = text.transform((written, context): EditionId => {
  const id = editionIds.find((each) => each.toLowerCase() === written.toLowerCase());
  if (id !== undefined) return id;
  const near = otherTags[written.toLowerCase().replaceAll('_', '-')] ?? suggestion(written, editionIds);
  if (written !== '') {
    addFault(context, 'DB107', {
      allowed: editionIds.join(', '),
      ...(near === undefined ? {} : { suggestion: near }),
    });
  }
  return z.NEVER;
});

const choice = z.union([
  editionId.transform((id): EditionChoice => ({ id })),
  strictMap({
    id: editionId,
    quotes: z.enum(['corner', 'curly']).exactOptional(),
    words: z.enum(['source', 'local']).exactOptional(),
  }),
]);

/** The editions of a site, the first at the root: at least one, none twice. */
export const editionChoices = z.array(choice).superRefine((choices, context) => {
  if (choices.length === 0) addFault(context, 'DB109');
  for (const [index, { id, words }] of choices.entries()) {
    // The words of the mainland are those of the source.
    if (words === 'local' && (id === 'zh-Hant' || id === 'zh-Hans')) {
      addFault(context, 'DB107', { allowed: 'source' }, [index, 'words']);
    }
    if (choices.findIndex((each) => each.id === id) < index) {
      addFault(context, 'DB107', { rule: 'once', value: id }, [index]);
    }
  }
});
