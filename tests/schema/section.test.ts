import { describe, expect, it } from 'vitest';
import { readSection } from '../../src/schema/section.js';
import { brief } from './brief.js';

const read = (text: string) => readSection({ text, file: 'a/section.yaml' });

describe('readSection', () => {
  it('needs a title only', () => {
    expect(read('title: 黑龍江\n')).toEqual({
      value: { title: { text: '黑龍江', byEdition: {} } },
      diagnostics: [],
    });
  });

  it('takes the words of each edition, converting the others from those of the site’s script', () => {
    const text =
      'title: {zh-Hans: 黑龙江, zh-Hant-TW: 黑龍江省}\ndescription: 簡介\norder: -3\nsupplement: true\n';
    const byEdition = { 'zh-Hans': '黑龙江', 'zh-Hant-TW': '黑龍江省' };
    expect(read(text)).toEqual({
      value: {
        title: { text: '黑龍江省', byEdition },
        description: { text: '簡介', byEdition: {} },
        order: -3,
        supplement: true,
      },
      diagnostics: [],
    });
    expect(readSection({ text, file: 'a', script: 'hans' }).value?.title.text).toBe('黑龙江');
    expect(read('title: {zh-Hans: 黑龙江}\n').value?.title.text).toBe('黑龙江');
  });

  it.each([
    ['a missing title', 'order: 1\n', ['DB105 1:1']],
    ['an empty file', '', ['DB105 1:1']],
    ['an unknown key', 'title: 甲\nordre: 1\n', ['DB103 2:1']],
    ['an unknown edition', 'title: {zh-hans: 甲}\n', ['DB103 1:9']],
    ['no edition at all', 'title: {}\n', ['DB109 1:8']],
    ['a number for the title', 'title: 2020\n', ['DB104 1:8']],
    ['text for the order', 'title: 甲\norder: first\n', ['DB104 2:8']],
    ['a word for yes', 'title: 甲\nsupplement: 是\n', ['DB104 2:13']],
    ['a fraction for the order', 'title: 甲\norder: 1.5\n', ['DB107 2:8']],
    ['broken YAML', 'title：甲\norder: 1.5\n', ['DB102 1:6', 'DB107 2:8']],
    [
      'several',
      'title: ""\ndescription:\norder: x\nname: 甲\n',
      ['DB109 1:8', 'DB109 2:1', 'DB104 3:8', 'DB103 4:1'],
    ],
  ])('reports %s', (_name, text, expected) => {
    expect(brief(read(text).diagnostics)).toEqual(expected);
  });

  it('suggests the edition that was meant', () => {
    expect(read('title: {zh-hans: 甲}\n').diagnostics[0]?.details).toMatchObject({ suggestion: 'zh-Hans' });
  });
});
