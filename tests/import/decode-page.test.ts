import { describe, expect, it } from 'vitest';

import { decodePage } from '../../src/import/decode-page.js';

/** 東北 and 东北 in the encodings of their regions. */
const big5 = [0xaa, 0x46, 0xa5, 0x5f];
const gbk = [0xb6, 0xab, 0xb1, 0xb1];
const ascii = (text: string): number[] => [...Buffer.from(text, 'ascii')];

describe('decodePage', () => {
  it.each([
    ['UTF-8', [...Buffer.from('東北')], '東北'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...Buffer.from('東北')], '東北'],
    ['UTF-16 with a byte order mark', [0xff, 0xfe, 0x71, 0x67, 0x17, 0x53], '東北'],
    ['Big5 that it names', [...ascii('<meta charset="big5">'), ...big5], '<meta charset="big5">東北'],
    [
      'gb2312 that it names',
      [...ascii('<meta content="text/html; charset=gb2312">'), ...gbk],
      '<meta content="text/html; charset=gb2312">东北',
    ],
    [
      'what is not the UTF-8 that it names',
      [...ascii('<meta charset=utf-8>'), ...gbk],
      '<meta charset=utf-8>东北',
    ],
  ])('reads %s', (_, bytes, text) => {
    expect(decodePage(Uint8Array.from(bytes))).toBe(text);
  });

  it.each([
    // 今天的渡口沒有船。 / 今天的渡口没有船。
    ['Big5', 'a4b5a4d1aabab4e7a466a853a6b3b2eea143', '今天的渡口沒有船。'],
    ['GBK', 'bdf1ccecb5c4b6c9bfdac3bbd3d0b4aca1a3', '今天的渡口没有船。'],
  ])('tells %s by its characters where nothing is said', (_, bytes, text) => {
    expect(decodePage(Buffer.from(bytes, 'hex'))).toBe(text);
  });
});
