import { describe, expect, it } from 'vitest';
import { newsSitemap, type NewsItem } from '../../src/sitemap/news-sitemap.js';
import { allElements, elementsOf, readXml, textOf, textsOf } from '../xml/read-xml.js';

const item: NewsItem = {
  url: 'https://example.com/hlj/a/',
  title: '三江平原開鐮 & 收糧',
  published: '2020-08-07T07:24:00+08:00',
};

describe('a news sitemap', () => {
  it('says of each article what Google’s guide demands: paper, language, first publication, headline', () => {
    const [url] = elementsOf(readXml(newsSitemap('東北網', { script: 'hant' }, [item])), 'url');
    expect(url === undefined ? [] : textsOf(url, 'loc')).toEqual([item.url]);
    const elements = url === undefined ? [] : allElements(url);
    const leaves = elements.filter(({ children }) => children.every((child) => typeof child === 'string'));
    expect(leaves.map((element) => [element.name, textOf(element)])).toEqual([
      ['loc', item.url],
      ['news:name', '東北網'],
      ['news:language', 'zh-tw'],
      ['news:publication_date', item.published],
      ['news:title', item.title],
    ]);
  });

  it('names the language of Simplified editions as the guide does, not as ISO 639 does', () => {
    expect(newsSitemap('东北网', { script: 'hans' }, [item])).toContain('<news:language>zh-cn<');
  });

  it('is a whole document when nothing is news', () => {
    expect(readXml(newsSitemap('東北網', { script: 'hant' }, []))).toMatchObject({
      name: 'urlset',
      children: [],
    });
  });
});
