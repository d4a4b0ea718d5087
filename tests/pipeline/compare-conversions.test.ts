import { describe, expect, it } from 'vitest';

import { createLineConverter } from '../../src/conversion/line-converter.js';
import { compareConversions, type MakeConverter } from '../../src/pipeline/compare-conversions.js';
import { article, memorySources, now } from '../support/memory-sources.js';

const config = 'site:\n  name: 松花江日报\n  baseUrl: https://news.example/\n';
const present: MakeConverter = ({ from, to, terms }) => createLineConverter(from, to, terms);
/** A version that knew no 裡. */
const old: MakeConverter = (options) => {
  const convert = present(options);
  return (text) => ({ text: convert(text).text.replaceAll('裡', '里') });
};

const files = {
  'a.md': article('车间里', '图书馆里有灯。\n\n`车间里`和公里。'),
  'b.md': article('車間裡', '圖書館裡有燈。'),
};

describe('comparing two versions', () => {
  it('finds each place that is converted otherwise, with what is around it', () => {
    const { differences } = compareConversions(memorySources({ config, files }), now, old, present);
    expect(differences).toEqual([
      {
        ...{ file: 'content/a.md', line: 2, column: 10, length: 1, edition: 'zh-Hant' },
        ...{ source: '车间里', before: '車間里', after: '車間裡' },
      },
      {
        ...{ file: 'content/a.md', line: 6, column: 4, length: 1, edition: 'zh-Hant' },
        ...{ source: '图书馆里有灯。', before: '圖書館里有燈。', after: '圖書館裡有燈。' },
      },
    ]);
  });

  it('finds nothing between a version and itself, and knows the glossary', () => {
    const glossary = {
      'words.yaml': 'terms:\n  - {hans: 图书馆里, hant: 圖書館里}\n  - {hans: 车间里, hant: 車間里}\n',
    };
    expect(compareConversions(memorySources({ config, files }), now, present, present).differences).toEqual(
      [],
    );
    expect(
      compareConversions(memorySources({ config, files, glossary }), now, old, present).differences,
    ).toEqual([]);
  });

  it('shows a whole text where characters cannot be told apart', () => {
    const longer: MakeConverter = () => (text) => ({ text: `${text}！` });
    const { differences } = compareConversions(memorySources({ config, files }), now, longer, present);
    expect(differences[0]).toMatchObject({ source: '车间里', before: '车间里！', after: '車間裡' });
  });
});
