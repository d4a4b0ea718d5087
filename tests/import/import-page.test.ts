import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { importPage } from '../../src/import/html/import-page.js';
import type { FindMoved, ImportedText } from '../../src/import/imported-article.js';
import { momentReader } from '../../src/import/written-moment.js';
import { createMarkdownWriter } from '../../src/import/write-markdown.js';
import { makeFolder } from '../support/command.js';
import { newPage, oldPage } from './html-pages.js';

const writeMarkdown = createMarkdownWriter();
const readMoment = momentReader('Asia/Shanghai');

function read(files: Record<string, string>, page: string, findMoved: FindMoved = () => undefined) {
  const folder = makeFolder(files);
  const article = importPage(
    { location: join(folder, page), file: page },
    { readMoment, writeMarkdown, roots: [folder] },
  );
  return { article, text: article.read(findMoved) };
}

const faults = ({ diagnostics }: ImportedText): string[] =>
  diagnostics.map(({ code, line, details }) => `${code} ${String(line)} ${details['address'] ?? ''}`);

describe('a saved page of an old portal', () => {
  const { article, text } = read({ '冰排.html': oldPage, '冰排_files/ice.jpg': '圖' }, '冰排.html');

  it('gives each field what stands around the text', () => {
    expect(article).toMatchObject({ sections: ['江边'], name: '冰排', date: '2019-04-12T06:30:00+08:00' });
    expect(text.meta).toEqual({
      title: '冰排下来那天',
      date: '2019-04-12T06:30:00+08:00',
      source: '江湾日报',
      authors: ['余卫'],
      editor: '俞晚',
      tags: ['松花江', '开江'],
      cover: { image: 'import-picture-1.mark', alt: '江面上的冰排', caption: '四月的江面。余卫 摄' },
    });
  });

  it('has paragraphs where lines are parted by <br>, and crossheads where one is bold', () => {
    expect(text.body).toBe(
      '听见第一声响的时候，渡口的人都停了手里的活，朝江心望过去。\n\n' +
        '冰排一块挨一块，从上游挤下来，像一群不肯排队的牛，撞在桥墩上。\n\n## 老船工数冰\n\n' +
        '老俞坐在岸边数，数到三百就不数了。他说，[去年](https://www.jiangwan.example/2018/1.html)也是这天，' +
        'H<sub>2</sub>O还是H<sub>2</sub>O。\n',
    );
  });

  it('keeps what is no part of the article, and brings the picture along', () => {
    expect(text.leftovers.map(({ line, text: said }) => `${String(line)} ${said}`)).toEqual([
      '7 首页 新闻 图片 专题',
      '20 分享到：微信 微博',
      '23 关于我们 江湾新闻网版权所有',
    ]);
    expect(text.pictures.map(({ location }) => location.slice(-20))).toEqual([
      expect.stringContaining('冰排_files/ice.jpg'),
    ]);
    expect(faults(text)).toEqual([]);
  });
});

describe('a saved page of a newer site', () => {
  const moved: FindMoved = (address) =>
    address.endsWith('/harbour.html') ? '街坊/2023/harbour.md' : undefined;
  const { article, text } = read(
    { 'market.html': newPage, 'img/cover.jpg': '圖', 'img/ice.png': '圖' },
    'market.html',
    moved,
  );

  it('is known by its address, which becomes an alias', () => {
    expect(article).toMatchObject({
      origin: 'page https://news.gangbian.example/local/2023/market-morning/',
      name: 'market-morning',
      sections: ['街坊'],
    });
    expect(text.meta).toEqual({
      title: '市場裡的早晨',
      date: '2023-05-06T05:10:00+08:00',
      authors: ['沈棲禾'],
      summary: '天還沒亮，魚已經上岸。一座市場怎樣醒來。',
      cover: { image: 'import-picture-2.mark' },
      aliases: ['/local/2023/market-morning/'],
    });
  });

  it('becomes Markdown: emphasis, crossheads of the second level, captions, lists, tables, links to articles that come too', () => {
    expect(text.body).toContain('**「要活的。」**老闆娘');
    expect(text.body).toContain('\n\n## 冰塊先到\n\n');
    expect(text.body).toContain('![碎冰](import-picture-1.mark "碎冰攤在鐵盤上。")');
    expect(text.body).toContain('- 鯧魚：每公斤三百二\n- 白帶魚');
    expect(text.body).toContain('[碼頭](/街坊/2023/harbour.md)那邊');
    expect(text.body).toContain('市場才算真正醒來');
    expect(text.body).toMatch(/\| 魚 +\| 公斤/u);
  });

  it('says which pictures and frames could not come along, and keeps where they are', () => {
    expect(faults(text)).toEqual(['DB908 23 https://cdn.example/far.jpg']);
    expect(text.leftovers.map(({ text: said }) => said)).toEqual(
      expect.arrayContaining([
        '<iframe src="https://video.example/1">',
        '<img src="https://cdn.example/far.jpg" alt="遠處">',
      ]),
    );
  });
});

describe('a page that dongbei itself has published', () => {
  it('comes back with its fields, and the whole text', () => {
    const golden = new URL('../golden/newsroom/hlj/tupian/2020/review/index.html', import.meta.url);
    const { article, text } = read({ 'review.html': readFileSync(golden, 'utf8') }, 'review.html');
    expect(article.sections).toEqual(['東北網黑龍江', '黑龍江圖片新聞']);
    expect(text.meta).toMatchObject({
      title: '上半年的答卷',
      kicker: '年中',
      subtitle: '一支隊伍的五組數字',
      date: '2020-08-07T07:24:00+08:00',
      source: '黑龍江日報',
      authors: ['林望川', '許知秋'],
      editor: '鄭硯',
      tags: ['公安', '黑龍江'],
    });
    expect(text.body).toMatch(/^上半年，警方用「龍江健康碼」\*\*軟\*\*件查驗.*\n\n## 關鍵一步\n/u);
  });
});

describe('a page', () => {
  it('with a relative link, where nothing says which site it is from, keeps the link’s text and says so', () => {
    const { text } = read(
      { 'a.html': '<title>甲</title><p>這裡有一段足夠長的文字，<a href="b.html">另一篇</a>在這裡。</p>' },
      'a.html',
    );
    expect(text.body).toContain('另一篇在這裡');
    expect(faults(text)).toEqual(['DB903 1 ', 'DB909 1 b.html']);
  });

  it('without text or title is an empty draft, named after its file', () => {
    const { text } = read({ 'a.html': '' }, 'a.html');
    expect(text).toMatchObject({ meta: { title: 'a' }, body: '' });
    expect(faults(text)).toEqual(['DB903 1 ', 'DB904 1 ']);
  });
});
