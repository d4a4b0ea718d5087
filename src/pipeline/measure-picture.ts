import { digestOf } from '../graph/digest.js';
import type { SourcePath } from '../model/paths.js';
import type { PictureSettings } from '../model/site.js';
import type { Picture, PictureEncoding } from '../model/summary.js';
import type { SiteSources } from './sources.js';

/** What an encoder gets to hold in memory at once: a hundred million pixels are 400 MB. */
export const mostPixels = 100_000_000;

/** Another one for every change in how renditions are made from the same settings. */
const recipe = '1';
/** Hexadecimal digits: 56 bits tell any number of pictures apart, and are half the length in every address. */
const keyLength = 14;

/**
 * What is known of a picture: measured again only where it was not, or for other purposes. Undefined where it is none.
 *
 * @param known of the same bytes, in an earlier build
 * @param settings undefined where pictures are published as they are
 */
export function measurePicture(
  source: SourcePath,
  location: string | undefined,
  known: Picture | undefined,
  settings: PictureSettings | undefined,
  { encoder, pictureFacts }: Pick<SiteSources, 'encoder' | 'pictureFacts'>,
): Picture | undefined {
  if (location === undefined) return undefined;
  const isWanted = encoder !== undefined && settings !== undefined;
  const keyOf = (digest: string): string =>
    digestOf(digest, JSON.stringify(settings?.quality), encoder ?? '', recipe).slice(0, keyLength);
  if (known !== undefined) {
    const { width, height, encoding } = known;
    if (!isWanted) return { source, width, height };
    if (encoding !== undefined) {
      return { ...known, source, encoding: { ...encoding, key: keyOf(encoding.digest) } };
    }
  }
  const facts = pictureFacts(location);
  if (facts === undefined) return undefined;
  const { width, height, still } = facts;
  if (!isWanted || still === undefined) return { source, width, height };
  const { digest, hasAlpha, tint } = still;
  const encoding: PictureEncoding = {
    digest,
    key: keyOf(digest),
    fallback: hasAlpha ? 'png' : 'jpg',
    ...(tint === undefined || hasAlpha ? {} : { tint }),
  };
  return { source, width, height, encoding };
}
