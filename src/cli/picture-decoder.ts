import { digestOf } from '../graph/digest.js';
import type { diskSources } from '../io/disk-sources.js';
import { openColourThread } from '../pictures/colour-thread.js';
import { encoderName, EncoderUnavailable } from '../pictures/encoder.js';
import { glyphFinder } from '../pictures/glyph-finder.js';

/** What `diskSources` needs to look into pictures. */
export type PictureDecoder = NonNullable<Parameters<typeof diskSources>[2]>;

/** Stands for the colour of a picture that nobody can look into on this machine. */
const anyColour = '#888';

/**
 * Decodes pictures to the last byte, so that a damaged one is found; the same bytes once. Undefined where no encoder is
 * installed, and then only the sizes of pictures are read. The thread that does it ends with the process.
 */
export function pictureDecoder(): PictureDecoder | undefined {
  const encoder = encoderName();
  if (encoder === undefined) return undefined;
  const { averageColour } = openColourThread();
  const known = new Map<string, string | undefined>();
  const decode = (bytes: Uint8Array): string | undefined => {
    try {
      return averageColour(bytes);
    } catch (error) {
      if (error instanceof EncoderUnavailable) return anyColour;
      throw error;
    }
  };
  return {
    encoder,
    missingGlyphs: glyphFinder(),
    averageColour: (bytes) => {
      const digest = digestOf(bytes);
      const colour = known.has(digest) ? known.get(digest) : decode(bytes);
      known.set(digest, colour);
      return colour;
    },
  };
}
