import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomDocument } from '../../src/feeds/atom-document.js';
import { allElements, elementsOf, readXml, textsOf, type ReadElement } from '../xml/read-xml.js';
import { author, sampleEntry, sampleFeed, type GivenFeed } from './sample-feed.js';

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/u;

function atom(given: GivenFeed = {}): ReadElement {
  return readXml(atomDocument(sampleFeed(given)));
}

describe('an Atom feed', () => {
  it('names the namespace and the language of the edition', () => {
    expect(atom()).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hant-CN' },
    });
  });

  it('has one id, title, updated, self link and alternate link, each entry too but for self', () => {
    const feed = atom({ entries: [sampleEntry(), sampleEntry({ id: 'tag:example.com,2020:b' })] });
    for (const element of [feed, ...elementsOf(feed, 'entry')]) {
      expect(textsOf(element, 'id')).toEqual([expect.stringMatching(/^(https?:\/\/|tag:)/u)]);
      expect(textsOf(element, 'title')).toEqual([expect.stringMatching(/./u)]);
      expect(textsOf(element, 'updated')).toEqual([expect.stringMatching(rfc3339)]);
      expect(linksOf(element, 'alternate')).toHaveLength(1);
    }
    expect(linksOf(feed, 'self')).toEqual(['https://example.com/heilongjiang/atom.xml']);
    expect(linksOf(feed, 'alternate')).toEqual(['https://example.com/heilongjiang/']);
  });

  it('was updated when its newest entry was, by the instant and not by the letters', () => {
    const entries = [
      sampleEntry({ updated: '2020-08-07T07:24:00+08:00' }),
      sampleEntry({ updated: '2020-08-06T23:30:00Z' }),
      sampleEntry({ updated: '2020-08-06T23:59:00+08:00' }),
    ];
    expect(textsOf(atom({ entries }), 'updated')).toEqual(['2020-08-06T23:30:00+00:00']);
  });

  it('has a fixed date when it has no entries, so that the same input gives the same bytes', () => {
    expect(textsOf(atom({ entries: [] }), 'updated')).toEqual(['1970-01-01T00:00:00Z']);
  });

  it('has no subtitle when the section has no description', () => {
    expect(textsOf(atom(), 'subtitle')).toEqual(['黑龍江新聞']);
    expect(textsOf(atom({ description: '' }), 'subtitle')).toEqual([]);
  });

  it('names the publication as author, which an entry without author inherits', () => {
    const entries = [sampleEntry(), sampleEntry({ authors: [author('范偉'), author('于謙')] })];
    const feed = atom({ entries });
    const authors = (element: ReadElement): string[] =>
      elementsOf(element, 'author').flatMap((each) => [...textsOf(each, 'name'), ...textsOf(each, 'uri')]);
    expect(authors(feed)).toEqual(['東北網', 'https://example.com/']);
    expect(elementsOf(feed, 'entry').map(authors)).toEqual([
      [],
      ['范偉', 'https://example.com/authors/范偉/', '于謙', 'https://example.com/authors/于謙/'],
    ]);
  });

  it('has both dates, tags and a summary as plain text', () => {
    const [entry] = elementsOf(
      atom({
        entries: [
          sampleEntry({
            published: '2020-08-07T07:24+08:00',
            updated: '2020-08-08T00:00:00+08:00',
            tags: ['公安', 'R&D'],
            summary: '3 < 5',
          }),
        ],
      }),
      'entry',
    );
    if (entry === undefined) throw new Error('no entry');
    expect(textsOf(entry, 'published')).toEqual(['2020-08-07T07:24:00+08:00']);
    expect(textsOf(entry, 'updated')).toEqual(['2020-08-08T00:00:00+08:00']);
    expect(elementsOf(entry, 'category').map(({ attributes }) => attributes['term'])).toEqual([
      '公安',
      'R&D',
    ]);
    expect(elementsOf(entry, 'summary')).toEqual([
      { name: 'summary', attributes: { type: 'text' }, children: ['3 < 5'] },
    ]);
  });

  it('leaves out a summary that is empty', () => {
    const [entry] = elementsOf(atom({ entries: [sampleEntry({ summary: '' })] }), 'entry');
    expect(entry === undefined ? [] : elementsOf(entry, 'summary')).toEqual([]);
    expect(entry === undefined ? [] : linksOf(entry, 'alternate')).toHaveLength(1);
  });

  it('has absolute addresses only', () => {
    const addresses = allElements(atom()).flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.com\//u);
  });

  it('keeps the order of the entries', () => {
    const entries = ['b', 'c', 'a'].map((name) => sampleEntry({ id: `tag:example.com,2020:${name}` }));
    expect(elementsOf(atom({ entries }), 'entry').flatMap((entry) => textsOf(entry, 'id'))).toEqual(
      entries.map(({ id }) => id),
    );
  });

  it('carries any title and summary to the reader, but for characters that XML forbids', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(`]]> & "q" 'a' 👮🏻‍♀️ 𠮷 <b>`));
    fc.assert(
      fc.property(texts, texts, (title, summary) => {
        const written = atomDocument(
          sampleFeed({ entries: [sampleEntry({ title: `題${title}`, summary: `摘${summary}\u0008` })] }),
        );
        const [entry] = elementsOf(readXml(written), 'entry');
        if (entry === undefined) throw new Error('no entry');
        expect(textsOf(entry, 'title')).toEqual([`題${title}`]);
        expect(textsOf(entry, 'summary')).toEqual([`摘${summary}`]);
      }),
    );
  });
});

function linksOf(element: ReadElement, rel: string): (string | undefined)[] {
  return elementsOf(element, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href']);
}
