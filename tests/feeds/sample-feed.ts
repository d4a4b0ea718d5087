import type { Feed, FeedAuthor, FeedEntry } from '../../src/feeds/feed.js';
import { writeEntry } from '../../src/feeds/write-entry.js';
import { outputPath } from '../../src/model/paths.js';

export type GivenFeed = Partial<Omit<Feed, 'entries'>> & { readonly entries?: readonly FeedEntry[] };

export function author(name: string): FeedAuthor {
  return { name, url: `https://example.com/authors/${name}/` };
}

/** An article of the sample page's day; give what the test is about. */
export function sampleEntry(given: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'https://example.com/heilongjiang/police/',
    url: 'https://example.com/heilongjiang/police/',
    title: '龍江公安半年回顧',
    summary: '全省公安機關設立檢查站351個。',
    published: '2020-08-07T07:24:00+08:00',
    updated: '2020-08-07T07:24:00+08:00',
    authors: [],
    tags: [],
    ...given,
  };
}

/** A feed of these entries. */
export function sampleFeed({ entries = [sampleEntry()], ...given }: GivenFeed = {}): Feed {
  return {
    title: '黑龍江 - 東北網',
    siteName: '東北網',
    siteUrl: 'https://example.com/',
    description: '黑龍江新聞',
    lang: 'zh-Hant-CN',
    url: 'https://example.com/heilongjiang/',
    atom: {
      url: 'https://example.com/heilongjiang/atom.xml',
      output: outputPath(['heilongjiang', 'atom.xml']),
    },
    rss: { url: 'https://example.com/heilongjiang/rss.xml', output: outputPath(['heilongjiang', 'rss.xml']) },
    json: {
      url: 'https://example.com/heilongjiang/feed.json',
      output: outputPath(['heilongjiang', 'feed.json']),
    },
    ...given,
    entries: entries.map(writeEntry),
  };
}
