import type { Sharp } from 'sharp';

import { mostPixels } from '../pipeline/measure-picture.js';
import type { Rendition } from '../model/output.js';
import { shareCardSize } from '../model/share-card.js';
import type { PictureSettings } from '../model/site.js';
import { EncoderUnavailable } from './encoder.js';

/** Pictures of AVIF's lowest efforts are a tenth larger; each step up takes half as long again. */
const avifEffort = 2;
/** Enough that the edges of characters stay clean. */
const cardQuality = 82;

/** Draws pictures anew; the same bytes from the same version of sharp. */
export interface Encoder {
  /** In another size and format: turned as EXIF says, in sRGB, without any metadata. */
  readonly encode: (
    original: Uint8Array,
    rendition: Pick<Rendition, 'width' | 'height' | 'format'>,
    quality: PictureSettings['quality'],
  ) => Promise<Uint8Array>;
  /** A drawing of the size of a share card, as JPEG; over a picture if there is one, which fills the card. */
  readonly drawCard: (svg: string, picture: Uint8Array | undefined) => Promise<Uint8Array>;
  /** `#rgb`: coarse on purpose, so that it does not depend on the last bit of a decoder. Undefined for what cannot be decoded. */
  readonly averageColour: (original: Uint8Array) => Promise<string | undefined>;
}

/** Loads sharp; `EncoderUnavailable` where that fails. */
export async function loadEncoder(): Promise<Encoder> {
  const { default: sharp } = await import('sharp').catch((error: unknown) => {
    throw new EncoderUnavailable(String(error));
  });
  // Several pictures are encoded at a time instead.
  sharp.concurrency(1);
  const open = (original: Uint8Array): Sharp =>
    sharp(original, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
  return {
    encode: async (original, { width, height, format }, quality) => {
      const resized = open(original).resize({ width, height, fit: 'fill' }).toColourspace('srgb');
      return inFormat(resized, format, quality).toBuffer();
    },
    drawCard: (svg, picture) => {
      const drawing = Buffer.from(svg);
      const card =
        picture === undefined
          ? sharp(drawing)
          : open(picture)
              .resize({ ...shareCardSize, fit: 'cover' })
              .toColourspace('srgb')
              .flatten()
              .composite([{ input: drawing }]);
      return card.jpeg({ quality: cardQuality, mozjpeg: true }).toBuffer();
    },
    averageColour: async (original) => {
      try {
        const pixel = await open(original)
          .resize({ width: 1, height: 1, fit: 'fill' })
          .flatten()
          .toColourspace('srgb')
          .raw()
          .toBuffer();
        const [red = 0, green = red, blue = red] = pixel;
        return `#${[red, green, blue].map((each) => Math.round(each / 17).toString(16)).join('')}`;
      } catch {
        return undefined;
      }
    },
  };
}

function inFormat(
  picture: Sharp,
  format: Rendition['format'],
  { avif, webp, jpeg }: PictureSettings['quality'],
): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: avif, effort: avifEffort });
    case 'webp':
      return picture.webp({ quality: webp });
    case 'jpg':
      return picture.jpeg({ quality: jpeg, mozjpeg: true });
    case 'png':
      return picture.png({ compressionLevel: 9 });
  }
}
