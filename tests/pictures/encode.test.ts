import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { loadEncoder } from '../../src/pictures/encode.js';

const quality = { avif: 50, webp: 75, jpeg: 78 };
const { encode, averageColour } = await loadEncoder();

/** 40 × 20 pixels, dark red at the left and light blue at the right; as a camera held upright writes it. */
async function turnedPicture(): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#800000' } })
    .composite([{ input: await half('#a0c0ff'), left: 20, top: 0 }])
    .withExif({ IFD0: { Copyright: '某某', Make: 'Camera' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

describe('a rendition', () => {
  it.each(['avif', 'webp', 'jpg', 'png'] as const)(
    'in %s has the size asked for, and no metadata',
    async (format) => {
      const made = await encode(await turnedPicture(), { width: 10, height: 20, format }, quality);
      const { width, height, exif, icc, orientation, space, ...others } = await sharp(made).metadata();
      expect({ width, height, exif, icc, orientation, space }).toEqual({
        width: 10,
        height: 20,
        space: 'srgb',
      });
      expect(others.format).toBe(format === 'avif' ? 'heif' : format === 'jpg' ? 'jpeg' : format);
    },
  );

  it('is turned as EXIF says', async () => {
    const made = await encode(await turnedPicture(), { width: 20, height: 40, format: 'png' }, quality);
    const pixels = await sharp(made).raw().toBuffer();
    const [top, bottom] = [pixels.subarray(0, 3), pixels.subarray(-3)];
    expect([...top].map((each) => each >> 6)).toEqual([2, 0, 0]);
    expect([...bottom].map((each) => each >> 6)).toEqual([2, 3, 3]);
  });

  it('is in sRGB whatever colours the picture is in', async () => {
    const wide = sharp({ create: { width: 8, height: 8, channels: 3, background: '#00ff00' } });
    const original = await wide.withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
    const made = await encode(original, { width: 8, height: 8, format: 'png' }, quality);
    expect((await sharp(made).metadata()).icc).toBeUndefined();
    const [red = 255, green = 0] = await sharp(made).raw().toBuffer();
    expect(red).toBeLessThan(40);
    expect(green).toBeGreaterThan(240);
  });

  it('keeps what can be seen through', async () => {
    const glass = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    for (const format of ['avif', 'webp', 'png'] as const) {
      const made = await encode(glass, { width: 4, height: 4, format }, quality);
      expect((await sharp(made).metadata()).hasAlpha).toBe(true);
    }
  });

  it('has the same bytes every time', async () => {
    const original = await turnedPicture();
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      const [one, two] = await Promise.all(
        [1, 2].map(() => encode(original, { width: 10, height: 20, format }, quality)),
      );
      expect(Buffer.compare(one!, two!)).toBe(0);
    }
  });
});

describe('the average colour', () => {
  it('is that of the whole picture', async () => {
    expect(await averageColour(await turnedPicture())).toMatch(/^#[89a][67][789]$/u);
  });

  it('is not known of a picture that is cut off or none', async () => {
    const original = await turnedPicture();
    expect(await averageColour(original.subarray(0, original.length / 2))).toBeUndefined();
    expect(await averageColour(new TextEncoder().encode('no picture'))).toBeUndefined();
  });
});
