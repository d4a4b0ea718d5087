import { describe, expect, it } from 'vitest';
import { parseText, placed } from './support.js';

const many = 100_000;

describe('a text that nobody wrote by hand', () => {
  it.each([
    ['>'.repeat(many), 'DB215 6:1'],
    ['> '.repeat(many), 'DB215 6:1'],
    ['['.repeat(many), 'DB215 6:1'],
    ['['.repeat(many) + ']'.repeat(many), 'DB215 6:1'],
    ['!['.repeat(many), 'DB215 6:1'],
    ['*a **b '.repeat(many), 'DB215 6:1'],
    [`${'*'.repeat(2400)}b${'*'.repeat(2400)}`, 'DB215 6:399+4005'],
    ['[^'.repeat(many), 'DB215 6:1'],
    ['<!--'.repeat(many), 'DB215 6:1'],
    ['- '.repeat(many), 'DB215 6:1'],
    [':::引文\n'.repeat(many), 'DB215 106:1'],
    [Array.from({ length: 600 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'), 'DB215 207:1'],
    ['<mark>'.repeat(1000), 'DB215 6:601+6'],
  ])('is reported as too deep instead of being parsed (case %#)', (text, expected) => {
    const { value, diagnostics } = parseText(`\n${text}`);
    expect(diagnostics.filter(({ code }) => code === 'DB215').map(placed)).toEqual([expected]);
    expect(value).toBeUndefined();
  });

  it.each([
    '&'.repeat(many),
    '漢'.repeat(many),
    '漢\n'.repeat(many / 10),
    '「'.repeat(many),
    'www.'.repeat(many),
    'a.'.repeat(many),
    'a@b.'.repeat(many),
    `${' '.repeat(many)}a`,
    '　'.repeat(many),
    '　甲\n'.repeat(many / 20),
    ':'.repeat(many),
    '::：：\n'.repeat(many / 100),
    `${'|'.repeat(many / 10)}\n${'|-'.repeat(many / 10)}`,
    '# 題\n\n'.repeat(many / 100),
    '\u0000\uFFFF\u202E\uD800'.repeat(many / 10),
  ])(
    'is parsed in good time (case %#)',
    (text) => {
      expect(parseText(text).value).toBeDefined();
    },
    10_000,
  );
});
