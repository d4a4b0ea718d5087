import { describe, expect, it } from 'vitest';

import type { Doubt } from '../../src/model/doubt.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';

const config = 'site:\n  name: 松花江日报\n  baseUrl: https://news.example/\n';

function doubtsIn(newsroom: Newsroom): readonly Doubt[] {
  return buildSite(memorySources({ config, ...newsroom }), now, { thorough: true }).doubts;
}

/** The article's second line of text can be read in two ways, and nothing around tells. */
const text = article('农事安排', '村里开会。\n\n渠道能并则并，这是规定。');
const files = { 'a.md': text };

describe('doubts', () => {
  it('have the place, the sentence, both readings and the odds', () => {
    const [first] = doubtsIn({ files });
    expect(first).toMatchObject({
      ...{ file: 'content/a.md', line: 8, edition: 'zh-Hant' },
      ...{ sentence: '渠道能并则并，这是规定。', from: '并' },
    });
    expect([first?.to, first?.other].sort()).toEqual(['並', '併'].sort());
    expect(first?.sentence.charAt(first.at)).toBe('并');
    expect(text.split('\n')[7]?.charAt((first?.column ?? 0) - 1)).toBe('并');
  });

  it('come with the most doubtful first, none of them sure', () => {
    const odds = doubtsIn({ files }).map(({ logOdds }) => logOdds);
    expect(odds).toEqual(odds.toSorted((a, b) => a - b));
    for (const each of odds) expect(each).toBeLessThan(4);
  });

  it('are settled for good by either answer, which the next build obeys', () => {
    const doubts = doubtsIn({ files });
    expect(doubts.length).toBeGreaterThan(0);
    for (const { answers, ...doubt } of doubts) {
      const { keep, change } = answers() ?? {};
      for (const answer of keep === undefined || change === undefined ? [] : [keep, change]) {
        const glossary = { 'words.yaml': `terms:\n  - {hans: ${answer.hans}, hant: ${answer.hant}}\n` };
        const sources = memorySources({ config, files, glossary });
        const built = buildSite(sources, now, { thorough: true });
        expect(built.doubts.some(({ line, column }) => line === doubt.line && column === doubt.column)).toBe(
          false,
        );
        const page = built.files.find(({ path }) => path === 'a/index.html');
        expect(page !== undefined && 'text' in page ? page.text : '').toContain(answer.hant);
      }
    }
  });

  it('are found behind an address in the same line, with the right words', () => {
    const body = '见 https://news.example/后/ 的说明，能并则并。';
    const doubts = doubtsIn({ files: { 'a.md': article('农事安排', body) } });
    expect(doubts.length).toBeGreaterThan(0);
    for (const { from, column, answers } of doubts) {
      expect(body.charAt(column - 1)).toBe(from);
      expect(body).toContain(answers()?.keep.hans ?? from);
    }
  });

  it('are settled by whole words only, or in the text', () => {
    const body = '稻田里有水。\n\n他把渠道并了，能并则并，这是规定。';
    const doubts = doubtsIn({ files: { 'a.md': article('农事安排', body) } });
    for (const { answers, from } of doubts) {
      const word = answers()?.keep.hans;
      if (word === undefined) continue;
      expect(word).toContain(from);
      expect(word.length).toBeGreaterThan(1);
      expect(['里有', '则并', '并这']).not.toContain(word);
    }
  });

  it('are not found in Traditional articles, in code, in protected text, or where no edition is Traditional', () => {
    expect(doubtsIn({ files: { 'a.md': article('農事', '渠道能並則並，這是規定。') } })).toEqual([]);
    const spared = article(
      '农事安排',
      '村里开会。\n\n`渠道能并则并`，:zh[渠道能并则并]{hant=渠道能併則併}。',
    );
    expect(doubtsIn({ files: { 'a.md': spared } }).filter(({ line }) => line === 8)).toEqual([]);
    expect(doubtsIn({ files, config: `${config}editions: [zh-Hans]\n` })).toEqual([]);
  });

  it('are not looked for by a build', () => {
    expect(buildSite(memorySources({ config, files }), now).doubts).toEqual([]);
  });
});
