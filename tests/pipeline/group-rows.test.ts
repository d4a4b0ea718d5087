import fc from 'fast-check';
import { expect, it } from 'vitest';

import { spliceTable } from '../../src/graph/table.js';
import { buildArchive } from '../../src/pages/archive.js';
import { groupKinds } from '../../src/pages/groups.js';
import { sectionTree } from '../../src/pages/section-tree.js';
import { articleColumns, emptyArticleTable, type ArticleRow } from '../../src/pipeline/article-table.js';
import { publishedEntries } from '../../src/pipeline/published-entries.js';

const blank = Object.fromEntries(
  Object.entries(articleColumns).map(([name, kind]) => [
    name,
    kind === 'number' || kind === 'whole' ? 0 : kind === 'list' || kind === 'names' ? [] : '',
  ]),
) as unknown as ArticleRow;

it('groups the rows of a table as it would group their articles, in the same order', () => {
  const keys = fc.array(fc.constantFrom('水稻', '天气', '农业'), { maxLength: 4 });
  const article = fc.record({
    instant: fc.integer({ min: 0, max: 5 }),
    tags: keys,
    authors: keys,
    credit: fc.constantFrom('', '新华社', '本报'),
    topics: fc.uniqueArray(fc.constantFrom('flood', 'harvest')),
  });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), (articles) => {
      const rows = articles.map((each, index): ArticleRow => ({
        ...blank,
        ...each,
        path: `hlj/${String(index).padStart(2, '0')}.md`,
      }));
      const table = spliceTable(emptyArticleTable(), [{ at: 0, removed: 0, rows }]);
      const entries = publishedEntries(table, 9);
      const { groups } = buildArchive(entries, sectionTree([]));
      const { articles: same, plain } = entries;
      const expected = buildArchive({ articles: same, plain }, sectionTree([])).groups;
      for (const kind of groupKinds) expect([...groups[kind]]).toEqual([...expected[kind]]);
    }),
  );
});
