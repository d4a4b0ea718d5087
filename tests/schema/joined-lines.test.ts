import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { joinedLines } from '../../src/schema/joined-lines.js';

const joined = (written: string): string => joinedLines(parse(`a: ${written}\n`).a as string, written);

describe('joinedLines', () => {
  it.each([
    ['甲\n  乙', '甲乙'],
    ['甲，\n  乙\n  丙', '甲，乙丙'],
    ['甲 乙\n  丙 丁', '甲 乙丙 丁'],
    ['甲\n  English\n  words\n  乙', '甲 English words 乙'],
    ['>\n  甲\n  乙\n\n  丙\n', '甲乙丙'],
    ['|\n  甲\n  乙\n', '甲乙'],
    ['>-\n  first line\n  second', 'first line second'],
    ['甲\n  乙\n  甲\n  乙', '甲乙甲乙'],
  ])('puts %j on one line', (written, text) => {
    expect(joined(written).trim()).toBe(text);
  });
});
