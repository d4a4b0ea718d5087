import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldText } from '../../src/search/fold-text.js';
import {
  findAll,
  indexFiles,
  openSearch,
  serve,
  splitQuery,
  Stale,
  textOf,
  type Indexed,
} from './search-site.js';

const day = 86_400_000;
const sizes = { segment: 8, pack: 3 };

function article(number: number, hant: [title: string, ...paragraphs: string[]], hans = hant): Indexed {
  const of = ([title, ...paragraphs]: [string, ...string[]]) =>
    textOf(title, paragraphs, `/${String(number)}/`);
  return { instant: number * day, texts: [of(hant), of(hans)], hasGallery: number % 5 === 0 };
}

const newestFirst = (articles: readonly Indexed[]): Indexed[] =>
  [...articles].sort((a, b) => b.instant - a.instant);

function searchIn(articles: readonly Indexed[], edition = 'zh-Hant', ranges = true) {
  const files = indexFiles(newestFirst(articles), sizes);
  return openSearch(
    serve(() => files, { ranges }),
    edition,
  );
}

async function addresses(search: ReturnType<typeof openSearch>, query: string): Promise<string[]> {
  return (await findAll(search, query)).map(({ href }) => href);
}

/** Few characters, so that texts share parts: of both scripts, with quotation marks, figures, Latin, wide and rare ones. */
const characters = Array.from('公安廳局黑龙龍江里裡裏发發髮着著的一五「」“” aB２2。，.-—·《》ﬁ𠮷é');
const line = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 12 });
const articles = fc
  .array(fc.tuple(line, fc.array(line, { maxLength: 3 })), { minLength: 1, maxLength: 30 })
  .map((texts) =>
    texts.map(([title, paragraphs], number) => article(number, [title.trim() || '甲', ...paragraphs])),
  );

describe('the search', () => {
  it('finds exactly the articles that a scan of all texts finds, for any part of a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        articles,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (all, samples) => {
          const search = searchIn(all);
          const lines = all.flatMap(({ texts }) =>
            texts.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
          );
          for (const [at, from, length] of samples) {
            const points = [...(lines[at % lines.length] ?? '')];
            const query = points.slice(from % points.length, (from % points.length) + length).join('');
            const word = foldText(query.normalize('NFC'));
            if (/[“”「」]/u.test(query) || word === '') continue;
            const expected = all
              .filter(({ texts }) =>
                texts.some(({ title, paragraphs }) =>
                  [title, ...paragraphs].some((each) => foldText(each.normalize('NFC')).includes(word)),
                ),
              )
              .map(({ texts }) => texts[0]?.href);
            expect((await addresses(search, `「${query}」`)).sort(), query).toEqual(expected.sort());
            expect(await addresses(search, query), query).toEqual(expect.arrayContaining(expected));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds words of either script, and those that an edition has others for, from each edition', async () => {
    const taxi = article(
      1,
      ['計程車司機', '公安廳說，乾著急沒有用。'],
      ['出租车司机', '公安厅说，干着急没有用。'],
    );
    for (const edition of ['zh-Hant', 'zh-Hans']) {
      const search = searchIn([taxi, article(2, ['別的事'])], edition);
      for (const query of [
        '公安',
        '公安廳',
        '公安厅',
        '計程車',
        '计程车',
        '出租車',
        '出租车',
        '干着急',
        '乾著急',
      ]) {
        expect(await addresses(search, query), `${query} in ${edition}`).toEqual(['/1/']);
      }
    }
  });

  it('marks what was found in the words of the page, in title and text', async () => {
    const search = searchIn([article(1, ['黑龍江公安', `${'先說別的。'.repeat(20)}哈爾濱的公安局。`])]);
    const [found] = await findAll(search, '公安');
    const [short] = await findAll(
      searchIn([article(1, ['別的', '公安', `${'先說別的。'.repeat(5)}公安局。`])]),
      '公安',
    );
    expect(short?.snippet.map(([text]) => text).join('')).toContain('公安局');
    expect(found?.title).toEqual([
      ['黑龍江', false],
      ['公安', true],
    ]);
    expect(found?.snippet).toContainEqual(['公安', true]);
    expect(found?.snippet[0]).toEqual(['……', false]);
    expect(found?.snippet.map(([text]) => text).join('').length).toBeLessThan(120);
  });

  it('says what an article is about where only a tag of it was found', async () => {
    const summary = `江水漲了，${'堤上的人換了三班。'.repeat(3)}`;
    const [found] = await findAll(searchIn([article(1, ['別的', summary, '松花江'])]), '松花江');
    expect(found?.snippet).toEqual([
      ['松花江', true],
      [`\u3000${summary}`, false],
    ]);
  });

  it('asks for all words, takes what is quoted as one, and ignores marks and spaces within a text', async () => {
    const search = searchIn([
      article(1, ['公安局長', '第一句']),
      article(2, ['局長說公安', '第二句']),
      article(3, ['“五一”假期', '2020 年的 GDP']),
    ]);
    expect(await addresses(search, '公安 局長')).toEqual(['/2/', '/1/']);
    expect(await addresses(search, '公安　局長 第一')).toEqual(['/1/']);
    expect(await addresses(search, '「公安局長」')).toEqual(['/1/']);
    for (const query of ['五一假期', '2020年', '２０２０年', 'gdp', '五', '“五一”']) {
      expect(await addresses(search, query), query).toEqual(['/3/']);
    }
    expect(await addresses(search, '「公安局 長」')).toEqual(['/1/']);
    expect(await addresses(search, '公局')).toEqual([]);
    expect(await search.query(' 「」 ')).toBeUndefined();
  });

  it('finds what readers paste, whatever marks, forms of characters and spaces it has', async () => {
    const search = searchIn([
      article(1, ['堤上三十七夜\u3000松花江洪峰平穩過境', '《黑土地》記者 阿卜杜拉·艾合買提，二〇二〇年。']),
      article(2, ['臺灣羣眾裏', '增長12.5%，COVID-19，A/B兩組，7—8月']),
      article(3, ['別的', '文']),
    ]);
    for (const query of [
      ...[
        '  堤上三十七夜 松花江洪峰平穩過境 ',
        '【堤上三十七夜】松花江洪峰，平穩過境！',
        '堤上三十七夜：松花江洪峰平穩過境',
      ],
      ...[
        '松花江洪峰平穩過境——堤上三十七夜',
        '黑土地記者',
        '「黑土地」記者',
        '阿卜杜拉艾合买提',
        '阿卜杜拉‧艾合買提',
      ],
      ...[
        '艾合買提，二○二○年',
        '零二零',
        '洪峰？',
        '（松花江）',
        '\u200b松花江\ufe0e\n',
        '堤上三十七夜松花江洪峰平稳过境',
      ],
    ])
      expect(await addresses(search, query), query).toEqual(['/1/']);
    for (const query of [
      '台湾',
      '臺灣群衆裡',
      '台灣羣众里',
      '１２．５％',
      '12.5%',
      'covid-19',
      'ａ／ｂ',
      '7–8月',
    ])
      expect(await addresses(search, query), query).toEqual(['/2/']);
  });

  it('splits a query at marks, but for those within figures and quotations', () => {
    expect(splitQuery('增長12.5%，（2020-08-07） 「水,退了」 A/B、哈爾濱-大連')).toEqual([
      '增長12.5%',
      '2020-08-07',
      '「水,退了」',
      'A/B',
      '哈爾濱',
      '大連',
    ]);
    expect(splitQuery('？！')).toEqual(['?!']);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters) }), (text) => {
        // Nothing but marks and spaces is lost, and a word by itself is the same word.
        const words = splitQuery(text);
        const kept = (each: string): string =>
          [...each.normalize('NFKC')].filter((at) => /[\p{L}\p{N}]/u.test(at)).join('');
        expect(kept(words.join(''))).toBe(kept(text));
        for (const word of words) expect(splitQuery(word).join('')).toBe(word);
      }),
    );
  });

  it('keeps to what a page lists, and to articles from a day on', async () => {
    const places = [['hlj/tupian', 'tags/水'], ['hlj', 'authors/林望川'], ['jilin', 'tags/水'], []];
    const all = Array.from({ length: 40 }, (_, number) => {
      const { texts, ...rest } = article(number, ['公安', `第${String(number)}篇`]);
      return {
        ...rest,
        texts: texts.map((text) => ({ ...text, day: number, places: places[number % 4] ?? [] })),
      };
    });
    const search = searchIn(all);
    const found = async (limits: Parameters<typeof findAll>[3], query = '公安') =>
      (await findAll(search, query, '', limits)).map(({ href }) => Number(href.slice(1, -1)));
    const newest = Array.from({ length: 40 }, (_, index) => 39 - index);
    expect(await found({ place: 'hlj' })).toEqual(newest.filter((each) => each % 4 < 2));
    expect(await found({ place: 'hlj/tupian' })).toEqual(newest.filter((each) => each % 4 === 0));
    expect(await found({ place: 'tags/水' })).toEqual(newest.filter((each) => each % 2 === 0));
    expect(await found({ place: 'authors/林望川' }, '第9篇')).toEqual([9]);
    expect(await found({ place: 'authors/林' })).toEqual([]);
    for (let since = -1; since <= 41; since += 1) {
      expect(await found({ since })).toEqual(newest.filter((each) => each >= since));
      expect(await found({ since, place: 'jilin' })).toEqual(
        newest.filter((each) => each >= since && each % 4 === 2),
      );
    }
  });

  it('shows the newest first, wherever the words stand, to who wants that', async () => {
    const all = [1, 2, 3].map((number) => article(number, [number === 1 ? '公安' : '別的', '公安']));
    const found = await findAll(searchIn(all), '公安', '', { isByTime: true });
    expect(found.map(({ href }) => href)).toEqual(['/3/', '/2/', '/1/']);
  });

  it('shows what has the words in the title first, then the newest; titles and galleries by themselves', async () => {
    const all = [1, 2, 3, 4, 5].map((number) => article(number, [number === 2 ? '公安' : '別的', '公安']));
    const search = searchIn(all);
    expect(await addresses(search, '公安')).toEqual(['/2/', '/5/', '/4/', '/3/', '/1/']);
    expect((await findAll(search, '公安', 'title')).map(({ href }) => href)).toEqual(['/2/']);
    expect((await findAll(search, '公安', 'gallery')).map(({ href }) => href)).toEqual(['/5/']);
    const answer = await search.query('公安');
    expect(answer?.scope('').count()).toEqual({ count: 5, isExact: true });
    expect(answer?.scope('title').count()).toEqual({ count: 1, isExact: true });
  });

  it('says that there are more where it has not looked everywhere, and goes on from there', async () => {
    const all = Array.from({ length: 300 }, (_, number) =>
      article(number, ['公安', `第${String(number)}篇`]),
    );
    const search = searchIn(all);
    const results = (await search.query('公安'))?.scope('');
    expect(results?.count().isExact).toBe(false);
    expect((await results?.next())?.results.map(({ href }) => href)).toEqual(
      Array.from({ length: 10 }, (_, index) => `/${String(299 - index)}/`),
    );
    expect(new Set(await addresses(search, '公安')).size).toBe(300);
  });

  it('reads long texts only as far as it has to, and finds what stands at their ends', async () => {
    const long = Array.from({ length: 60 }, (_, at) => `第${String(at)}段${'說'.repeat(100)}`);
    const search = searchIn([article(1, ['長文', ...long, '末尾有公安']), article(2, ['長文', ...long])]);
    expect(await addresses(search, '公安')).toEqual(['/1/']);
    const moved = search.transport.bytes;
    await addresses(search, '長文');
    expect(search.transport.bytes - moved).toBeLessThan(10_000);
  });

  it('works with a server that knows no ranges', async () => {
    const search = searchIn([article(1, ['黑龍江公安']), article(2, ['別的'])], 'zh-Hans', false);
    expect(await addresses(search, '公安')).toEqual(['/1/']);
    expect(await addresses(search, '别')).toEqual(['/2/']);
  });

  it('notices that the site was published anew meanwhile, and finds what is there now', async () => {
    const old = [article(1, ['黑龍江公安']), article(2, ['別的'])];
    let files = indexFiles(newestFirst(old), sizes);
    const search = openSearch(serve(() => files));
    expect(await addresses(search, '公安')).toEqual(['/1/']);
    files = indexFiles(
      newestFirst([...old, ...Array.from({ length: 40 }, (_, at) => article(at + 3, ['吉林公安']))]),
      sizes,
    );
    await expect(findAll(search, '林公')).rejects.toThrow(Stale);
    const again = await search.query('公安', {}, true);
    expect((await again?.scope('').next())?.results).toHaveLength(10);
  });
});
