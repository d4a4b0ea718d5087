import { describe, expect, it } from 'vitest';

import { outputPath } from '../../src/model/paths.js';
import { explainOutput, type OutputExplanation } from '../../src/pipeline/explain-output.js';
import { article, now as usualNow, type Newsroom } from '../support/memory-sources.js';
import { incrementalSite } from '../support/memory-store.js';

const files = {
  'hlj/section.yaml': 'title: 黑龍江\n',
  'hlj/a.md': article('甲', '正文甲。', 'tags: [防汛]\n'),
  'jl/section.yaml': 'title: 吉林\n',
  'jl/b.md': article('乙', '正文乙。'),
  'jl/c.md': article('丙', '![圖](/images/p.jpg)'),
  'images/p.jpg': 'jpg',
};
const config = 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n';
const room = (more: Newsroom['files'] = {}, rest: Partial<Newsroom> = {}): Newsroom => ({
  files: { ...files, ...more },
  config,
  ...rest,
});

/** What is said of a file after a second build. */
async function explained(
  path: string,
  second: Newsroom,
  { first = room(), now = usualNow, codeVersion = '1' } = {},
): Promise<OutputExplanation> {
  const site = incrementalSite();
  await site.build(first);
  const { basis } = await site.build(second, { now, codeVersion });
  if (basis === undefined) throw new Error('The site could not be read');
  return explainOutput(basis, outputPath(path.split('/')));
}

describe('the explanation of what a build did', () => {
  it('names the article and the parts of it for which its page was made again', async () => {
    const changed = room({ 'hlj/a.md': article('甲二', '正文二。', 'tags: [防汛]\n') });
    expect(await explained('hlj/a/index.html', changed)).toMatchObject({
      done: 'rendered',
      causes: [{ kind: 'article', path: 'hlj/a.md', change: 'changed', parts: ['title', 'summary', 'body'] }],
    });
  });

  it('says of a page that does not show the article that it was left', async () => {
    const changed = room({ 'hlj/a.md': article('甲二', '正文甲。', 'tags: [防汛]\n') });
    const { done, causes, changes } = await explained('jl/index.html', changed);
    expect({ done, causes }).toEqual({ done: 'left', causes: [] });
    expect(changes).toMatchObject([{ kind: 'article', path: 'hlj/a.md' }]);
  });

  it('says of the news sitemap that an article is news no longer, or is news again', async () => {
    const now = Date.parse('2020-08-08T00:00:00+08:00');
    expect(await explained('zh-hans/sitemap-news.xml', room(), { now })).toEqual({
      done: 'rendered',
      causes: [{ kind: 'aged' }],
      changes: [{ kind: 'aged' }],
    });
    expect(await explained('index.html', room(), { now })).toMatchObject({ done: 'left', causes: [] });
  });

  it.each([
    ['a new article', room({ 'jl/new.md': article('新') }), 'jl/new.md', 'new'],
    ['an article that went', room({ 'hlj/a.md': article('甲', '文', 'draft: true\n') }), 'hlj/a.md', 'gone'],
  ])('names %s for a list', async (_, second, path, change) => {
    const { done, causes } = await explained(
      `${path.slice(0, 2) === 'jl' ? 'jl' : 'hlj'}/index.html`,
      second,
    );
    expect(done).toBe('rendered');
    expect(causes).toMatchObject([{ kind: 'article', path, change }]);
  });

  it('says of a page that is there no longer why it was removed', async () => {
    const rest = Object.entries(files).filter(([path]) => path !== 'hlj/a.md');
    expect(
      await explained('tags/防汛/index.html', { files: Object.fromEntries(rest), config }),
    ).toMatchObject({
      done: 'removed',
      causes: [{ kind: 'article', path: 'hlj/a.md', change: 'gone' }],
    });
  });

  it('names the article whose time has come', async () => {
    const due = { 'jl/due.md': article('到時').replace('2020-08-07', '2031-01-01') };
    const options = { first: room(due), now: Date.parse('2031-06-01T00:00:00Z') };
    expect(await explained('jl/due/index.html', room(due), options)).toMatchObject({
      causes: [{ kind: 'article', path: 'jl/due.md', change: 'due' }],
    });
  });

  it.each(['live', 'breaking'])('names the article of which something ended by itself: %s', async (key) => {
    const ending = article('甲', '## 07:30 頭條\n\n文', `${key}: {until: 2031-01-01T00:00:00+08:00}\n`);
    const both = room({ 'hlj/a.md': ending });
    const options = { first: both, now: Date.parse('2031-06-01T00:00:00Z') };
    expect(await explained('hlj/index.html', both, options)).toMatchObject({
      done: 'rendered',
      causes: [{ kind: 'article', path: 'hlj/a.md', change: 'ended', parts: [] }],
    });
  });

  it('names the template, for the pages that are made with it', async () => {
    const changed = room({}, { templates: { 'partials/pager.njk': '<p>頁</p>' } });
    const cause = { kind: 'template', name: 'partials/pager.njk', change: 'changed' };
    expect(await explained('jl/index.html', changed)).toMatchObject({ done: 'rendered', causes: [cause] });
    expect(await explained('jl/b/index.html', changed)).toMatchObject({ done: 'left', changes: [cause] });
  });

  it.each([
    [
      'the configuration',
      room({}, { config: `${config}pageSize: 3\n` }),
      { kind: 'config', name: 'dongbei.config.yaml', change: 'changed' },
    ],
    [
      'a section',
      room({ 'jl/section.yaml': 'title: 吉林省\n' }),
      { kind: 'section', name: 'content/jl/section.yaml', change: 'changed' },
    ],
    [
      'a new glossary',
      room({}, { glossary: { 'names.yaml': 'terms:\n  - hans: 范村\n    hant: 范村\n' } }),
      { kind: 'glossary', name: 'glossary/names.yaml', change: 'new' },
    ],
  ])('names %s for every page', async (_, second, cause) => {
    expect(await explained('hlj/a/index.html', second)).toMatchObject({ done: 'rendered', causes: [cause] });
  });

  it('names another version of dongbei', async () => {
    expect(await explained('index.html', room(), { codeVersion: '2' })).toMatchObject({
      causes: [{ kind: 'dongbei' }],
    });
  });

  it('tells a picture that was replaced from one that was not', async () => {
    const changed = room({ 'images/p.jpg': 'other' });
    expect(await explained('images/p.jpg', changed)).toMatchObject({
      done: 'copied',
      causes: [{ kind: 'file', name: 'images/p.jpg', change: 'changed' }],
    });
    expect(await explained('images/p.jpg', room())).toMatchObject({ done: 'left', causes: [] });
  });

  it('knows what the site has never had', async () => {
    expect((await explained('nothing/index.html', room())).done).toBe('unknown');
  });
});
