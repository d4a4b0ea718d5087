import { describe, expect, it } from 'vitest';
import { jsonDocument } from '../../src/feeds/json-document.js';
import type { FeedEntry } from '../../src/feeds/feed.js';
import { author, sampleEntry, sampleFeed, type GivenFeed } from './sample-feed.js';

type Values = Readonly<Record<string, unknown>>;

const json = (given: GivenFeed): unknown =>
  JSON.parse(new TextDecoder().decode(jsonDocument(sampleFeed(given))));

const itemOf = (given: Partial<FeedEntry>): Values =>
  (json({ entries: [sampleEntry(given)] }) as { items: Values[] }).items[0] ?? {};

describe('a JSON feed', () => {
  it('says what it is, in which language, and where it and its page stand', () => {
    expect(json({ entries: [] })).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: '黑龍江 - 東北網',
      home_page_url: 'https://example.com/heilongjiang/',
      feed_url: 'https://example.com/heilongjiang/feed.json',
      description: '黑龍江新聞',
      language: 'zh-Hant-CN',
      authors: [{ name: '東北網', url: 'https://example.com/' }],
      items: [],
    });
  });

  it('has all of an entry: whole text, picture, both dates, authors, tags', () => {
    const given = {
      content: '<p>全文</p>',
      picture: 'https://example.com/a.jpg',
      updated: '2020-08-08T00:00:00+08:00',
      authors: [author('范偉')],
      tags: ['公安'],
    };
    expect(itemOf(given)).toEqual({
      id: 'https://example.com/heilongjiang/police/',
      url: 'https://example.com/heilongjiang/police/',
      title: '龍江公安半年回顧',
      content_html: '<p>全文</p>',
      summary: '全省公安機關設立檢查站351個。',
      image: 'https://example.com/a.jpg',
      date_published: '2020-08-07T07:24:00+08:00',
      date_modified: '2020-08-08T00:00:00+08:00',
      authors: [author('范偉')],
      tags: ['公安'],
    });
  });

  it('has a text for every entry, as the format demands, even without the whole one', () => {
    expect(itemOf({})).toMatchObject({ content_text: '全省公安機關設立檢查站351個。' });
    expect(itemOf({ summary: '' })).toMatchObject({ content_text: '龍江公安半年回顧' });
  });

  it('holds no character that the other forms cannot hold', () => {
    expect(itemOf({ title: '題\u0008\ud800', content: '<p>\u0000文\u000b</p>' })).toMatchObject({
      title: '題',
      content_html: '<p>文</p>',
    });
  });
});
