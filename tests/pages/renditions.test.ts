import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sourcePath } from '../../src/model/paths.js';
import type { EncodedPicture } from '../../src/model/summary.js';
import { fallbackOf, renditionsOf, renditionWidths } from '../../src/pages/renditions.js';
import { keptName, keptNameOf } from '../../src/pictures/stage-renditions.js';

const settings = {
  widths: [320, 800, 1600],
  formats: ['avif', 'webp'] as const,
  quality: { avif: 50, webp: 75, jpeg: 78 },
};

const picture = (width: number, height: number, source = '要聞/Levee.JPG'): EncodedPicture => ({
  source: sourcePath(source),
  width,
  height,
  encoding: { digest: 'd', key: '1a2b3c4d5e6f70', fallback: 'jpg' },
});

describe('the renditions of a picture', () => {
  it('are named after it and what they hold, in small letters', () => {
    expect(renditionsOf(picture(1000, 500), settings).map(({ path }) => path)).toEqual([
      'assets/pictures/1a/levee-2b3c4d5e6f70-320.avif',
      'assets/pictures/1a/levee-2b3c4d5e6f70-800.avif',
      'assets/pictures/1a/levee-2b3c4d5e6f70-1000.avif',
      'assets/pictures/1a/levee-2b3c4d5e6f70-320.webp',
      'assets/pictures/1a/levee-2b3c4d5e6f70-800.webp',
      'assets/pictures/1a/levee-2b3c4d5e6f70-1000.webp',
      'assets/pictures/1a/levee-2b3c4d5e6f70-1000.jpg',
    ]);
  });

  it('have names that a file system takes, however long the picture’s own is', () => {
    const [first] = renditionsOf(picture(100, 100, `${'𠮷'.repeat(59)}.jpg`), settings);
    expect(Buffer.byteLength(first?.path.split('/').at(-1) ?? '')).toBeLessThan(240);
  });

  it('are never wider than the picture, and have its shape', () => {
    const whole = fc.integer({ min: 1, max: 9000 });
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.uniqueArray(whole, { minLength: 1, maxLength: 5 }),
        (width, height, widths) => {
          const sorted = [...widths].sort((a, b) => a - b);
          const made = renditionsOf(picture(width, height), { ...settings, widths: sorted });
          for (const each of made) {
            expect(each.width).toBeLessThanOrEqual(width);
            expect(Math.abs(each.height - (each.width * height) / width)).toBeLessThanOrEqual(1);
          }
          const found = renditionWidths(picture(width, height), { ...settings, widths: sorted });
          expect(found.at(-1)).toBe(Math.min(width, sorted.at(-1) ?? 0));
          expect(new Set(made.map(({ path }) => path)).size).toBe(made.length);
        },
      ),
    );
  });

  it('end with one for old browsers and for search engines, as near to 1200 pixels as there is', () => {
    expect(fallbackOf(picture(3000, 2000), settings)).toMatchObject({
      width: 800,
      height: 533,
      format: 'jpg',
    });
    expect(fallbackOf(picture(3000, 2000), { ...settings, widths: [1600, 2400] })).toMatchObject({
      width: 1600,
    });
    expect(fallbackOf(picture(90, 60), settings)).toMatchObject({ width: 90 });
  });

  it('are kept under a name that can be told from where they are published', () => {
    for (const { path, width, format } of renditionsOf(picture(1000, 500, 'a-1.b-2.jpg'), settings)) {
      expect(keptNameOf(path)).toBe(keptName({ key: '1a2b3c4d5e6f70', width, format }));
    }
    expect(keptNameOf(renditionsOf(picture(1, 1), settings)[0]!.path)).toBeDefined();
  });
});
