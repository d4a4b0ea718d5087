import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputPath } from '../../src/model/paths.js';
import { searchPartFile, searchPartsFile, type SearchEntry } from '../../src/search/search-index.js';

const output = outputPath(['search', '1.json']);

function entry(given: Partial<SearchEntry> = {}): SearchEntry {
  return {
    href: '/a/',
    title: '甲',
    summary: '乙',
    date: '2020年8月7日',
    section: '丙',
    texts: ['甲'],
    ...given,
  };
}

function textOfIndex(entries: readonly SearchEntry[]): string {
  const file = searchPartFile(output, entries);
  expect(file.path).toBe(output);
  return 'text' in file ? file.text : '';
}

function haystack(texts: readonly string[]): string {
  const [found] = JSON.parse(textOfIndex([entry({ texts })])) as [{ k: string }];
  return found.k;
}

/** What the page's script does to the query. */
function query(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

describe('the search index', () => {
  it('has address, title, summary, date, section and texts of each article', () => {
    expect(JSON.parse(textOfIndex([entry({ texts: ['甲', '乙'] })]))).toEqual([
      { u: '/a/', t: '甲', s: '乙', d: '2020年8月7日', c: '丙', k: '甲\n乙' },
    ]);
  });

  it('has an article a line in the order given, and is JSON even without any', () => {
    expect(textOfIndex([entry({ href: '/b/' }), entry({ href: '/a/' })]).match(/"u":"[^"]+"/gu)).toEqual([
      '"u":"/b/"',
      '"u":"/a/"',
    ]);
    expect(textOfIndex([entry(), entry()]).split('\n')).toHaveLength(5);
    expect(JSON.parse(textOfIndex([]))).toEqual([]);
  });

  it('folds case and width in what is searched, and nothing in what is shown', () => {
    expect(haystack(['ＧＤＰ　Growth', 'ﬁnal ㍿'])).toBe('gdp growth\nfinal 株式会社');
    expect(textOfIndex([entry({ title: 'ＧＤＰ' })])).toContain('"t":"ＧＤＰ"');
  });

  it('finds in both scripts what is given in both', () => {
    const k = haystack(['黑龍江公安', '黑龙江公安']);
    for (const words of ['黑龍江', '黑龙江']) expect(k).toContain(query(words));
  });

  it('does not repeat a text, also when it differs in case or width only', () => {
    expect(haystack(['三江', 'AI', '三江', 'ＡＩ', ''])).toBe('三江\nai');
  });

  it('has no match across two texts for anything that can be typed into one line', () => {
    expect(haystack(['公\n安', '局長'])).toBe('公 安\n局長');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        for (const line of haystack(texts).split('\n')) expect(line).not.toMatch(/[\n\r\u2028\u2029]/u);
        expect(
          new Set(
            haystack(texts)
              .split('\n')
              .filter((line) => line !== ''),
          ),
        ).toEqual(new Set(texts.map(query).filter((text) => text !== '')));
      }),
    );
  });

  it('finds every text by itself, composed or decomposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        const k = haystack([one, two]);
        for (const text of [one, two, one.normalize('NFD'), two.normalize('NFD')]) {
          expect(k).toContain(query(text));
        }
      }),
    );
  });

  it('says first how many parts there are', () => {
    expect(searchPartsFile(output, 3)).toEqual({ path: output, text: '{"parts":3}\n' });
  });
});
