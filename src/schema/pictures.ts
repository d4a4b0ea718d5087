import * as z from 'zod';
import { strictMap } from './strict-map.js';
import { addFault, eachOnce, wholeNumber } from './values.js';

/** At least one, none twice. */
function choices<Item extends string | number>(item: z.ZodType<Item, Item>) {
  return z.array(item).superRefine((values, context) => {
    if (values.length === 0) addFault(context, 'DB109');
    eachOnce(values, context);
  });
}

const quality = wholeNumber(1, 100);

const settings = strictMap({
  widths: choices(wholeNumber(16, 8192)).exactOptional(),
  formats: choices(z.enum(['avif', 'webp'])).exactOptional(),
  quality: strictMap({
    avif: quality.exactOptional(),
    webp: quality.exactOptional(),
    jpeg: quality.exactOptional(),
  }).exactOptional(),
});

/** How pictures are encoded, or `false` for pictures that are published as they are. */
export const pictures = z.union([settings, z.literal(false)]);
