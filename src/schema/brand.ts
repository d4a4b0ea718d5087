import * as z from 'zod';
import { editionIds, type EditionId } from '../model/edition.js';
import { strictMap } from './strict-map.js';
import { areSegments, textThat } from './values.js';

/** The address of a file that is published as it is, and of a kind that browsers show everywhere. */
function siteFile(rule: string, kinds: RegExp) {
  return textThat(
    rule,
    (value) => kinds.test(value) && value.startsWith('/') && areSegments(value.slice(1)),
  ).transform((value) => value.normalize('NFC'));
}

const picture = siteFile('site-picture', /\.(?:svg|png|jpe?g|webp|avif)$/iu);
const icon = siteFile('site-icon', /\.(?:svg|png)$/iu);
const touchIcon = siteFile('site-touch-icon', /\.png$/iu);

/** One for all editions, or one for each, since 東北網 and 东北网 are drawn differently. */
const byEdition = z.union([
  picture,
  strictMap(
    Object.fromEntries(editionIds.map((id) => [id, picture.exactOptional()])) as Record<
      EditionId,
      z.ZodExactOptional<typeof picture>
    >,
  ),
]);

/** Pictures of a newsroom's own in place of the shipped wordmark and icon. */
export const brand = strictMap({
  wordmark: byEdition.exactOptional(),
  wordmarkDark: byEdition.exactOptional(),
  logo: picture.exactOptional(),
  icon: icon.exactOptional(),
  touchIcon: touchIcon.exactOptional(),
});
