import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diagnostics/render-text.js';
import { readFrontMatter } from '../../src/schema/front-matter.js';
import { anyText, mutated } from './mutations.js';

const valid = `title: 標題
date: 2020-08-07T07:24:00+08:00
source: {name: 新華社, url: "https://www.xinhuanet.com/"}
authors: [劉某, 米某]
tags:
  - 黑龍江
  - '110'
summary: >-
  第一句，
  第二句。
cover:
  image: images/a.jpg
  alt: "圖"
slug: 三江
draft: false
`;

function holds(text: string): void {
  const { value, diagnostics } = readFrontMatter({ text, file: 'a.md', line: 2 });
  const lines = text.split('\n');
  if (value.meta.title === '-' && !text.includes('-')) expect(diagnostics).not.toEqual([]);
  for (const fault of diagnostics) {
    const { line, column, length = 1 } = fault;
    if (line === 1) expect(column).toBe(1);
    else {
      expect(line - 2).toBeLessThan(lines.length);
      expect(column).toBeGreaterThan(0);
      expect(column - 1 + length).toBeLessThanOrEqual((lines[line - 2] ?? '').length + 1);
    }
    expect(explain(fault, 'zh-Hant').what).not.toBe('');
  }
  expect(readFrontMatter({ text, file: 'a.md', line: 2 }).diagnostics).toEqual(diagnostics);
}

describe('readFrontMatter', () => {
  it('never throws, and never puts a stand-in for a title without saying why, for any text', () => {
    fc.assert(fc.property(anyText, holds), { numRuns: 300 });
  });

  it('never throws for front matter that was damaged', () => {
    fc.assert(fc.property(mutated(valid), holds), { numRuns: 500 });
  });

  it('gives back any text that is quoted as JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const text = `title: ${JSON.stringify(title)}\ndate: 2020-08-07T07:24:00+08:00\n`;
        const { value, diagnostics } = readFrontMatter({ text, file: 'a.md', line: 2 });
        if (diagnostics.length === 0) expect(value.meta.title).toBe(title.trim());
        else expect(title).toMatch(/^[\s\u200b\u2060]*$|[^\P{C}\u200b-\u200f\u2060]/u);
      }),
    );
  });
});
