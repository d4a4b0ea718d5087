import * as z from 'zod';
import { strictMap } from './strict-map.js';
import { addFault, textThat, wholeNumber } from './values.js';

const form = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu;

/** `#0f5645`; an unquoted one is a comment to YAML, and the key has no value. */
const colour = z.unknown().transform((value, context): string => {
  if (typeof value === 'string' && form.test(value.trim())) return sixDigits(value.trim().toLowerCase());
  addFault(context, 'DB107', { rule: 'colour' });
  return z.NEVER;
});

function sixDigits(value: string): string {
  return value.length === 7 ? value : value.replace(/[0-9a-f]/gu, '$&$&');
}

/** Names of typefaces as CSS lists them; nothing that could end the declaration. */
const faces = textThat('typefaces', (value) => /^[\p{L}\p{N}\s,"'._-]+$/u.test(value));

/** What a newsroom may say of the site's look; the rest is derived or has a default. */
export const theme = strictMap({
  pine: colour.exactOptional(),
  sorghum: colour.exactOptional(),
  corn: colour.exactOptional(),
  snow: colour.exactOptional(),
  soil: colour.exactOptional(),
  song: faces.exactOptional(),
  hei: faces.exactOptional(),
  corner: wholeNumber(0, 12).exactOptional(),
});
