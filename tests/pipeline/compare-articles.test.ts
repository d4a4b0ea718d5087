import { expect, it } from 'vitest';

import { createConversion } from '../../src/conversion/conversion.js';
import { compareArticles } from '../../src/pipeline/compare-articles.js';
import { loadConfig, loadSite } from '../../src/pipeline/load-site.js';
import { memorySources, now } from '../support/memory-sources.js';

const conversion = createConversion();

/** What is found, as `DB725 b.md:4:10 a.md`. */
function compare(
  files: Readonly<Record<string, string>>,
  glossary: Readonly<Record<string, string>> = {},
): string[] {
  const sources = memorySources({ files, glossary });
  const { value: config } = loadConfig(sources);
  const site = config && loadSite(config, sources, now).value;
  if (site === undefined) throw new Error('no site');
  return compareArticles(site, sources, conversion).map(
    ({ code, file, line, column, details }) => `${code} ${file}:${line}:${column} ${details['file'] ?? ''}`,
  );
}

const article = (title: string, day: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2020-${day}T07:24:00+08:00\n${more}---\n\n這裡的雨還沒有停。\n`;

it('finds a name that is written in two ways within 30 days, where it is rarer', () => {
  expect(
    compare({
      'a.md': article('甲', '08-01', 'authors: [米娜, 鍾海林]\n'),
      'b.md': article('乙', '08-02', 'authors: [記者 鍾海林]\n'),
      'c.md': article('丙', '08-03', 'authors: [鍾海林]\neditor: 鐘海林\n'),
      'd.md': article('丁', '10-01', 'authors: [鐘海林]\n'),
    }),
  ).toEqual(['DB725 content/b.md:4:11 content/a.md', 'DB725 content/c.md:5:9 content/a.md']);
});

it('finds a name that is written otherwise than in the list of people, whenever that was', () => {
  const people = { 'names.yaml': 'people: [鍾海林]\n' };
  const files = {
    'a.md': article('甲', '08-01', 'authors: [鐘海林]\n'),
    'b.md': article('乙', '12-01', 'authors: [钟海林, 鍾海林]\nscript: hans\n'),
  };
  expect(compare(files, people)).toEqual([
    'DB725 content/a.md:4:11 glossary/names.yaml',
    'DB725 content/b.md:4:16 glossary/names.yaml',
  ]);
});

it('takes the two scripts of a name for one way', () => {
  expect(
    compare({
      'a.md': article('甲', '08-01', 'authors: [鍾海林]\n'),
      'b.md': article('乙', '08-02', 'authors: [钟海林]\nscript: hans\n'),
    }),
  ).toEqual([]);
});

it('finds a headline that was used within a week, whatever its marks, and leaves columns and drafts alone', () => {
  expect(
    compare({
      'a.md': article('今日天氣', '08-01'),
      'b.md': article('今日天氣', '08-02'),
      'c.md': article('閱卷2020上半年', '08-01'),
      'd.md': article('閱卷2020：上半年', '08-07'),
      'e.md': article('閱卷2020上半年', '08-20'),
      'f.md': article('閱卷2020上半年', '08-02', 'draft: true\n'),
    }),
  ).toEqual(['DB726 content/d.md:2:8 content/c.md']);
});
