import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldText } from '../../src/search/fold-text.js';
import { findAll, indexFiles, openSearch, serve, Stale, textOf, type Indexed } from './search-site.js';

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
const characters = Array.from('公安廳局黑龙龍江里裡裏发發髮着著的一五「」“” aB２2。ﬁ𠮷é');
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
            const words = query.split(/[\s“”「」]+/u).map((word) => foldText(word.normalize('NFC')));
            if (/[“”「」]/u.test(query) || words.every((word) => word === '')) continue;
            const expected = all.filter(({ texts }) =>
              words.every((word) =>
                texts.some(({ title, paragraphs }) =>
                  [title, ...paragraphs].some((each) => foldText(each.normalize('NFC')).includes(word)),
                ),
              ),
            );
            expect((await addresses(search, query)).sort(), query).toEqual(
              expected.map(({ texts }) => texts[0]?.href).sort(),
            );
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
    expect(await addresses(search, '公局')).toEqual([]);
    expect(await search.query(' 「」 ')).toBeUndefined();
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
    const again = await search.query('公安', true);
    expect((await again?.scope('').next())?.results).toHaveLength(10);
  });
});
