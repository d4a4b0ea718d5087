import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLength } from '../../src/markdown/text-length.js';
import { parseText } from './support.js';

describe('字數', () => {
  it.each([
    ['漢字，標點不算。', 6],
    ['上半年投入警力15,602人、3.2億元，下降39.6%', 15],
    ['COVID-19 疫情 and more', 5],
    ['It’s fine', 2],
    ['**軟**件 `code` 與[鏈](a.md)', 4],
    ['```\ncode 代碼\n```\n\n文', 1],
    ['## 題\n\n文\n\n- 項\n\n| 表 |\n| - |\n| 格 |', 5],
    ['a\n\nb', 2],
    ['甲[^1]\n\n[^1]: 註', 2],
    ['<ruby>漢<rt>hàn</rt></ruby>', 1],
    ['![描述](a.jpg "說明")', 2],
    ['𠮷野家', 3],
    ['', 0],
  ])('%j', (markdown, length) => {
    expect(parseText(markdown).value?.length).toBe(length);
  });
});

it('counts each Han character, and each word or number of what stands between, in any text', () => {
  const counted =
    /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}]|[.,:’'-](?=\p{N}|[a-z]))*/giu;
  const pieces =
    "漢 一 鿿 々 〇 㐀 𠮷 豈 a Z é e\u0301 3 ３ Ⅷ カ ﾃﾞ 한 . , : ’ ' - ， 。 　 “ … （ ( \n ㈠ 〻 K".split(
      ' ',
    );
  const text = fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (value) => {
      const length = textLength({ type: 'root', children: [{ type: 'text', value }] });
      expect(length, JSON.stringify(value)).toBe([...value.matchAll(counted)].length);
    }),
    { numRuns: 3000 },
  );
});
