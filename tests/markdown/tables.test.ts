import { describe, expect, it } from 'vitest';
import { faultsOf, htmlOf } from './support.js';

describe('a table', () => {
  it('scrolls in a region of its own', () => {
    expect(htmlOf('| 甲 | 乙 |\n| --- | ---: |\n| 一 | 2 |').replace(/\n/gu, '')).toBe(
      '<section class="table" tabindex="0" aria-label="word(table)"><table><thead><tr><th>甲</th>' +
        '<th class="align-right">乙</th></tr></thead><tbody><tr><td>一</td><td class="align-right">2</td></tr></tbody></table></section>',
    );
  });

  it('after another has a number in its label', () => {
    const table = '| 甲 |\n| --- |\n| 一 |';
    expect(htmlOf(`${table}\n\n${table}`).match(/aria-label="[^"]+"/gu)).toEqual([
      'aria-label="word(table)"',
      'aria-label="word(table) 2"',
    ]);
  });

  it('with a row that is longer than its head is reported at the first cell too many (DB214)', () => {
    expect(faultsOf('| 甲 | 乙 |\n| - | - |\n| 1 | 2 | 3 | 4 |')).toEqual(['DB214 7:9+4']);
  });

  it('may be HTML where cells have to be joined', () => {
    expect(htmlOf('<table>\n<tr><th scope="row">甲</th><td colspan="2">乙</td></tr>\n</table>')).toContain(
      '<tr><th scope="row">甲</th><td colspan="2">乙</td></tr>',
    );
  });
});
