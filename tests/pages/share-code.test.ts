import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';

import { shareCode } from '../../src/pages/share-code.js';

const scale = 4;
const margin = 4;

/** What a camera sees of a path in a white square. */
function picture({ size, path }: ReturnType<typeof shareCode>): { pixels: Uint8ClampedArray; width: number } {
  const width = (size + 2 * margin) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  let [x, y] = [margin, margin];
  for (const [, right = '', down = '', length = ''] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/gu)) {
    [x, y] = [x + Number(right), y + Number(down)];
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + Number(length)) * scale; column += 1) {
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
    x += Number(length);
  }
  return { pixels, width };
}

describe('the QR code of an address', () => {
  it.each([
    'https://www.dongbei.example/heilongjiang/yaowen/dishang-huangang/',
    'https://www.dongbei.example/zh-hans/heilongjiang/tupian/2020/police-half-year-review/',
    `https://news.example/${encodeURIComponent('水位数据怎么用')}/`,
    `https://news.example/${'long-address-'.repeat(30)}/`,
    ...Array.from({ length: 20 }, (_, index) => `https://news.example/a/${String(index * 7919)}/`),
  ])('is read as it was written: %s', (address) => {
    const { pixels, width } = picture(shareCode(address));
    expect(jsQR.default(pixels, width, width)?.data).toBe(address);
  });
});
