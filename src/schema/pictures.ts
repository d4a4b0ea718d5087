import * as z from 'zod';
import { strictMap } from './strict-map.js';
import { addFault, wholeNumber } from './values.js';

/** Sizes in pixels and formats, none twice: in how many ways a picture is published. */
function eachOnce<Item>(item: z.ZodType<Item, Item>) {
  return z.array(item).superRefine((values, context) => {
    if (values.length === 0) addFault(context, 'DB109');
    for (const [index, value] of values.entries()) {
      if (values.indexOf(value) < index) addFault(context, 'DB107', { rule: 'once' }, [index]);
    }
  });
}

const quality = wholeNumber(1, 100);

const settings = strictMap({
  widths: eachOnce(wholeNumber(16, 8192)).exactOptional(),
  formats: eachOnce(z.enum(['avif', 'webp'])).exactOptional(),
  quality: strictMap({
    avif: quality.exactOptional(),
    webp: quality.exactOptional(),
    jpeg: quality.exactOptional(),
  }).exactOptional(),
});

/** How pictures are encoded, or `false` for pictures that are published as they are. */
export const pictures = z.union([settings, z.literal(false)]);
