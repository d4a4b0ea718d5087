import { expect, it } from 'vitest';
import { feedFiles } from '../../src/feeds/feed-files.js';
import { sampleFeed } from './sample-feed.js';

it('a feed becomes two files, Atom and RSS, where the plan wants them', () => {
  const files = feedFiles(sampleFeed());
  expect(files.map(({ path }) => path)).toEqual(['heilongjiang/atom.xml', 'heilongjiang/rss.xml']);
  expect(files.map((file) => ('text' in file ? /<(feed|rss) /u.exec(file.text)?.[1] : undefined))).toEqual([
    'feed',
    'rss',
  ]);
});

it('the same feed gives the same bytes', () => {
  expect(feedFiles(sampleFeed())).toEqual(feedFiles(structuredClone(sampleFeed())));
});
