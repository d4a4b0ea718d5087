import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFrontMatter } from '../../src/markdown/cut-front-matter.js';
import { createQuickReader } from '../../src/markdown/quick-reader.js';
import { readSource } from '../../src/markdown/source-text.js';
import { createMarkdownReader } from '../../src/markdown/syntax.js';
import { anyBlocks, anyMarkdown, specExamples, writtenArticles } from './texts.js';

const slow = createMarkdownReader();
const quick = createQuickReader();

function expectSameTree(text: string): void {
  expect(quick(text), JSON.stringify(text)).toStrictEqual(slow(text));
}

describe('the quick reader makes the tree of the Markdown parser, positions included', () => {
  it('of each article here', () => {
    for (const article of writtenArticles()) expectSameTree(cutFrontMatter(readSource(article)).body);
  });

  it('of the examples of CommonMark, alone and among paragraphs', () => {
    for (const example of specExamples) {
      expectSameTree(example);
      expectSameTree(`前一段。\n\n${example}\n\n## 後一段\n`);
      expectSameTree(`   \n前一段。\n${example}\n後一段`);
    }
  });

  it('of a text with a byte order mark where none belongs', () => {
    expectSameTree('\n\uFEFF- 甲\n\n一段。');
    expectSameTree('\uFEFF一段。');
  });

  it('of blocks with inline constructs of all kinds', () => {
    fc.assert(fc.property(anyBlocks, expectSameTree), { numRuns: 2500 });
  });

  it('of a fence in a list that is never closed', () => {
    expectSameTree('- ```縣裡的水電站開始發電。\n\n> 一句話。\n\n');
  });

  it('of texts that hold whatever Markdown could read', () => {
    fc.assert(fc.property(anyMarkdown, expectSameTree), { numRuns: 1500 });
  });
});

describe('the parser gets', () => {
  const asked: string[] = [];
  const reader = createQuickReader((text) => {
    asked.push(text);
    return slow(text);
  });
  const textsFor = (text: string): string[] => {
    asked.length = 0;
    reader(text);
    return [...asked];
  };

  it('nothing of a text without marks', () => {
    expect(textsFor('    \n第一段，\n兩行。\n\n## 小題\n\n　　第二段：abc 3.5 %。\n')).toEqual([]);
  });

  it('nothing of plain lists, quotations, tables, links, pictures and emphasis', () => {
    const list = '- 甲\n- [乙](b.md)\n\n一段。\n\n1. 甲\n2. **乙**';
    const table = '| 甲 | 乙 |\n| --- | ---: |\n| 1 | *甲* |';
    expect(textsFor(`${list}\n\n> 一句，\n> 兩行。\n\n${table}\n\n![圖](a.jpg "題")\n*圖為江邊*\n`)).toEqual(
      [],
    );
  });

  it('only what is not plain', () => {
    expect(textsFor('一段。\n\n二段。\n\n- `a`\n\n三段。\n\n四段。')).toEqual(['字\n\n- `a`\n\n字']);
  });

  it('lists that may go on beside it', () => {
    const lists = '- 甲\n\n- 乙\n\n  還是乙';
    expect(textsFor(`一段。\n\n${lists}\n\n二段。`)).toEqual([`字\n\n${lists}\n\n字`]);
  });

  it('the whole text where a fence goes on', () => {
    const text = '```\n代碼。\n\n代碼。\n';
    expect(textsFor(`一段。\n\n${text}`).at(-1)).toBe(`一段。\n\n${text}`);
  });
});
