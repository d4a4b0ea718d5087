import { describe, expect, it } from 'vitest';
import { keySuggestion } from '../../src/schema/key-suggestion.js';
import { suggestion } from '../../src/schema/suggestion.js';

describe('suggestion', () => {
  it('finds the word of which letters were swapped, left out or doubled', () => {
    const known = ['title', 'subtitle', 'tags', 'summary'];
    expect(suggestion('titel', known)).toBe('title');
    expect(suggestion('tag', known)).toBe('tags');
    expect(suggestion('summmary', known)).toBe('summary');
  });

  it('takes capital and small letters, full-width letters, _ and - as the same', () => {
    expect(suggestion('BASEURL', ['baseUrl'])).toBe('baseUrl');
    expect(suggestion('ｔｉｔｌｅ', ['title'])).toBe('title');
    expect(suggestion('zh_hant', ['zh-Hans', 'zh-Hant'])).toBe('zh-Hant');
  });

  it('says nothing rather than something far away', () => {
    expect(suggestion('zzz', ['title', 'alt', 'url'])).toBeUndefined();
    expect(suggestion('要聞', ['國際', '體育'])).toBeUndefined();
    expect(suggestion('x', ['y'])).toBeUndefined();
    expect(suggestion('title', [])).toBeUndefined();
  });

  it('allows a third of a long word to differ', () => {
    expect(suggestion('heilongjiang-photos', ['heilongjiang/tupian', 'heilongjiang-fotos'])).toBe(
      'heilongjiang-fotos',
    );
    expect(suggestion('heilongjaing/mudanjaing', ['heilongjiang/mudanjiang'])).toBe(
      'heilongjiang/mudanjiang',
    );
  });

  it('takes the first of equally near words', () => {
    expect(suggestion('abcd', ['abcx', 'abcy'])).toBe('abcx');
  });
});

describe('keySuggestion', () => {
  const known = ['title', 'date', 'source', 'authors', 'editor', 'tags', 'summary'];

  it.each([
    ['標題', 'title'],
    ['标题', 'title'],
    ['日期', 'date'],
    ['作者', 'authors'],
    ['author', 'authors'],
    ['auhtor', 'authors'],
    ['來源', 'source'],
    ['責任編輯', 'editor'],
    ['责编', 'editor'],
    ['標籤', 'tags'],
    ['标签', 'tags'],
    ['摘要', 'summary'],
    ['Titel', 'title'],
    ['　title', 'title'],
  ])('understands %s as %s', (word, key) => {
    expect(keySuggestion(word, known)).toBe(key);
  });

  it('names only keys that are known in this place', () => {
    expect(keySuggestion('author', ['title'])).toBeUndefined();
  });
});
