import { expect, it } from 'vitest';
import { feedFiles } from '../../src/feeds/feed-files.js';
import { fileText } from '../support/file-text.js';
import { sampleFeed } from './sample-feed.js';

it('a feed becomes three files, Atom, RSS and JSON Feed, where the plan wants them', () => {
  const files = feedFiles(sampleFeed());
  expect(files.map(({ path }) => path)).toEqual([
    'heilongjiang/atom.xml',
    'heilongjiang/rss.xml',
    'heilongjiang/feed.json',
  ]);
  expect(files.map((file) => /<(feed|rss) |jsonfeed/u.exec(fileText(file) ?? '')?.[0])).toEqual([
    '<feed ',
    '<rss ',
    'jsonfeed',
  ]);
});

it('the same feed gives the same bytes', () => {
  expect(feedFiles(sampleFeed())).toEqual(feedFiles(structuredClone(sampleFeed())));
});
