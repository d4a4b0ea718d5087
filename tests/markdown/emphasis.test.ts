import { describe, expect, it } from 'vitest';
import { htmlOf } from './support.js';

describe('emphasis beside Han characters', () => {
  it.each([
    ['**「重點。」**接著', '<strong>「重點。」</strong>接著'],
    ['前面**「重點」**接著', '前面<strong>「重點」</strong>接著'],
    ['**『六大工程』**建設', '<strong>『六大工程』</strong>建設'],
    ['*（記者）*報道', '<em>（記者）</em>報道'],
    ['据**《黑龙江日报》**报道', '据<strong>《黑龙江日报》</strong>报道'],
    ['**“龙江健康码”**上线', '<strong>“龙江健康码”</strong>上线'],
    ['**结束了……**他说', '<strong>结束了……</strong>他说'],
    ['**真的？**他问', '<strong>真的？</strong>他问'],
    ['**39.6%**的降幅', '<strong>39.6%</strong>的降幅'],
    ['**该词（粗）。**后文', '<strong>该词（粗）。</strong>后文'],
    [
      '**[链接](https://example.com/)**后文',
      '<strong><a href="https://example.com/" rel="noopener">链接</a></strong>后文',
    ],
    ['~~刪去。~~接著', '<del>刪去。</del>接著'],
    ['**漢**字', '<strong>漢</strong>字'],
    ['***「重」***點', '<em><strong>「重」</strong></em>點'],
    ['**葛󠄀**城', '<strong>葛󠄀</strong>城'],
    ['**𠮷。**野家', '<strong>𠮷。</strong>野家'],
  ])('%s', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  it('leaves stars that are no emphasis alone', () => {
    expect(htmlOf('3 * 4 * 5，甲 ** 乙')).toBe('<p>3 * 4 * 5，甲 ** 乙</p>');
  });
});
