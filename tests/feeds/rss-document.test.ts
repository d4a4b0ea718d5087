import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../src/feeds/feed.js';
import { rssDocument } from '../../src/feeds/rss-document.js';
import { allElements, elementsOf, readXml, textOf, textsOf, type ReadElement } from '../xml/read-xml.js';
import { author, sampleEntry, sampleFeed, type GivenFeed } from './sample-feed.js';

function channelOf(given: GivenFeed = {}): ReadElement {
  const rss = readXml(rssDocument(sampleFeed(given)));
  expect(rss).toMatchObject({ name: 'rss', attributes: { version: '2.0' } });
  return only(elementsOf(rss, 'channel'));
}

function itemOf(given: Partial<FeedEntry> = {}): ReadElement {
  return only(elementsOf(channelOf({ entries: [sampleEntry(given)] }), 'item'));
}

describe('an RSS feed', () => {
  it('has title, link, description, a language in lower case and a link to itself', () => {
    const channel = channelOf();
    expect(textsOf(channel, 'title')).toEqual(['黑龍江 - 東北網']);
    expect(textsOf(channel, 'link')).toEqual(['https://example.com/heilongjiang/']);
    expect(textsOf(channel, 'description')).toEqual(['黑龍江新聞']);
    expect(textsOf(channel, 'language')).toEqual(['zh-hant-cn']);
    expect(elementsOf(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'self', type: 'application/rss+xml', href: 'https://example.com/heilongjiang/rss.xml' },
    ]);
  });

  it('declares each prefix that it uses', () => {
    const entries = [sampleEntry({ authors: [author('范偉')], content: '<p>全文</p>' })];
    const rss = readXml(rssDocument(sampleFeed({ entries })));
    const prefixes = allElements(rss).flatMap(({ name }) => (name.includes(':') ? [name.split(':')[0]] : []));
    expect(new Set(prefixes)).toEqual(new Set(['atom', 'dc', 'content']));
    for (const prefix of prefixes) expect(rss.attributes).toHaveProperty([`xmlns:${String(prefix)}`]);
  });

  it('describes itself by its title where there is no description, since RSS demands one', () => {
    expect(textsOf(channelOf({ description: '' }), 'description')).toEqual(['黑龍江 - 東北網']);
  });

  it('was built when its newest entry was updated, and has no date without entries', () => {
    const entries = [
      sampleEntry({ updated: '2020-08-07T07:24:00+08:00' }),
      sampleEntry({ updated: '2021-01-01T00:00:00+08:00' }),
    ];
    expect(textsOf(channelOf({ entries }), 'lastBuildDate')).toEqual(['Fri, 01 Jan 2021 00:00:00 +0800']);
    expect(textsOf(channelOf({ entries: [] }), 'lastBuildDate')).toEqual([]);
  });

  it('says of an item when it was published, not when it was changed', () => {
    const item = itemOf({ updated: '2020-08-09T00:00:00+08:00' });
    expect(textsOf(item, 'pubDate')).toEqual(['Fri, 07 Aug 2020 07:24:00 +0800']);
  });

  it('calls the guid a permanent link exactly when it is the address of the page', () => {
    const id = 'tag:example.com,2020:police';
    expect(elementsOf(itemOf({ id }), 'guid')).toEqual([
      { name: 'guid', attributes: { isPermaLink: 'false' }, children: [id] },
    ]);
    expect(elementsOf(itemOf(), 'guid')).toEqual([
      { name: 'guid', attributes: { isPermaLink: 'true' }, children: [sampleEntry().url] },
    ]);
    const earlier = 'https://example.com/old/';
    expect(only(elementsOf(itemOf({ id: earlier }), 'guid')).attributes).toEqual({ isPermaLink: 'false' });
  });

  it('has a creator for each author and a category for each tag', () => {
    const item = itemOf({ authors: [author('范偉'), author('于謙')], tags: ['公安', 'R&D'] });
    expect(textsOf(item, 'dc:creator')).toEqual(['范偉', '于謙']);
    expect(textsOf(item, 'category')).toEqual(['公安', 'R&D']);
  });

  it('has absolute addresses only', () => {
    const addresses = allElements(channelOf()).flatMap((element) => [
      ...(element.name === 'link' ? [textOf(element)] : []),
      ...[element.attributes['href']].filter((each) => each !== undefined),
    ]);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.com\//u);
  });

  it('carries any title as it is and any summary as HTML, which readers take a description for', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(`]]> & "q" 'a' 👮🏻‍♀️ 𠮷 <b> &lt;`));
    fc.assert(
      fc.property(texts, texts, (title, summary) => {
        const item = itemOf({ title: `題${title}\u0000`, summary: `摘${summary}` });
        expect(textsOf(item, 'title')).toEqual([`題${title}`]);
        const [html = ''] = textsOf(item, 'description');
        expect(html).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
        expect(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(
          `摘${summary}`,
        );
      }),
    );
  });
});

function only(elements: readonly ReadElement[]): ReadElement {
  const [element] = elements;
  if (elements.length !== 1 || element === undefined)
    throw new Error(`Not one but ${String(elements.length)}`);
  return element;
}
