import { describe, expect, it } from 'vitest';
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
