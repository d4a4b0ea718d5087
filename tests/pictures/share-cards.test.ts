import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import type { Region } from '../../src/model/edition.js';
import type { ShareCardContent } from '../../src/model/share-card.js';
import { breakLines } from '../../src/pictures/break-lines.js';
import { cardSvg } from '../../src/pictures/draw-card.js';
import { loadEncoder } from '../../src/pictures/encode.js';
import { glyphFinder } from '../../src/pictures/glyph-finder.js';
import { openOutlines } from '../../src/pictures/outlines.js';

/** Each character is one em wide. */
const measure = (text: string): number => Array.from(text).length;
const broken = (text: string, most = 10, lines = 3): readonly string[] | undefined =>
  breakLines(text, measure, most, lines)?.lines;

describe('a headline on a share card', () => {
  it('breaks between its phrases, however uneven the lines', () => {
    expect(broken('壟上行 一塊黑土地的小時')).toEqual(['壟上行', '一塊黑土地的小時']);
    expect(broken('立秋到處暑，地裡該忙什麼')).toEqual(['立秋到處暑，', '地裡該忙什麼']);
  });

  it('breaks into lines as even as can be where a phrase is too long, never before a particle', () => {
    expect(broken('一條穿過七個村屯的鄉村公交線路')).toEqual(['一條穿過七個村', '屯的鄉村公交線路']);
    expect(broken('老廠房裡開了一間圖書館')).toEqual(['老廠房裡開了', '一間圖書館']);
  });

  it('keeps closing marks from the start of a line, opening ones from its end, and words and numbers whole', () => {
    for (const most of [5, 6, 7, 8]) {
      const lines = broken('他說：「水退了」，GDP增長12.5%（初步）。', most, 12) ?? [];
      expect(lines.join('')).toBe('他說：「水退了」，GDP增長12.5%（初步）。');
      for (const line of lines) {
        expect(line).not.toMatch(/^[：」，）。%]|[「（]$/u);
        expect(line.replace(/GDP|12\.5%/gu, '')).not.toMatch(/[A-Z\d.]/u);
      }
    }
  });

  it('has no lines where it needs more than there may be', () => {
    expect(broken('一條穿過七個村屯的鄉村公交線路', 4, 3)).toBeUndefined();
  });
});

const regions: readonly Region[] = ['CN', 'TW', 'HK'];

describe('a share card', () => {
  const outlines = openOutlines();
  const card: ShareCardContent = {
    region: 'CN',
    site: '東北網',
    kicker: '要聞',
    title: '堤上三十七夜 松花江洪峰平穩過境',
    colours: { snow: '#ffffff', soil: '#000000', pine: '#00ff00' },
    corner: 6,
  };
  const pixels = async (content: ShareCardContent, picture?: Buffer) => {
    const { drawCard } = await loadEncoder();
    const made = await drawCard(cardSvg(content, outlines), picture);
    return sharp(made).raw().toBuffer({ resolveWithObject: true });
  };
  const dark = ({ data }: { data: Buffer }): number =>
    data.filter((each, at) => at % 3 === 1 && each < 60).length;

  it('has the size that networks want, and the same shapes every time', async () => {
    const { info } = await pixels(card);
    expect(info).toMatchObject({ width: 1200, height: 630 });
    expect(cardSvg(card, openOutlines())).toBe(cardSvg(card, outlines));
  });

  it('shows more ink with its headline than without', async () => {
    const { title, ...without } = card;
    expect(title).toBeDefined();
    expect(dark(await pixels(card))).toBeGreaterThan(2 * dark(await pixels(without)));
  });

  it('never draws outside, however long the headline is', () => {
    for (const count of [1, 12, 40, 120]) {
      for (const picture of [
        undefined,
        { source: 'a.jpg', digest: '' } as NonNullable<ShareCardContent['picture']>,
      ]) {
        const svg = cardSvg(
          { ...card, title: '長'.repeat(count), ...(picture === undefined ? {} : { picture }) },
          outlines,
        );
        const baselines = [
          ...svg.matchAll(/<g fill="#000000" transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)/gu),
        ];
        expect(baselines.length).toBeGreaterThan(1);
        for (const [, left, baseline, scale] of baselines) {
          expect(Number(left)).toBeGreaterThanOrEqual(0);
          expect(Number(baseline) + 0.12 * 250 * Number(scale)).toBeLessThanOrEqual(630);
        }
      }
    }
  });

  it('leaves most of a picture to be seen', async () => {
    const red = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#ff0000' } })
      .jpeg()
      .toBuffer();
    const { data } = await pixels({ ...card, picture: { source: 'a.jpg', digest: '' } as never }, red);
    const seen = data.filter((each, at) => at % 3 === 0 && each > 200 && (data[at + 1] ?? 255) < 60).length;
    expect(seen / (1200 * 630)).toBeGreaterThan(0.5);
  });

  it('is drawn in the forms of its region, where these differ', () => {
    const path = (character: string, region: Region): string =>
      outlines.outline(character.codePointAt(0) ?? 0, region)?.path ?? '';
    const ways = (character: string): number =>
      new Set(regions.map((region) => path(character, region))).size;
    expect(['一', '報', '骨', '這', '船'].map(ways)).toEqual([1, 1, 3, 2, 2]);
    expect(path('齣', 'TW')).not.toBe(path('齣', 'CN'));
    // What has no form of a region's own is drawn all the same.
    for (const character of '冇嘅囍東北网')
      expect(regions.map((region) => path(character, region))).not.toContain('');
    const [mainland, taiwan] = (['CN', 'TW'] as const).map((region) =>
      cardSvg({ ...card, title: '這骨', region }, outlines),
    );
    expect(taiwan).not.toBe(mainland);
  });

  it('can be drawn with all characters of both scripts that news is written in, and says which are missing', () => {
    const missing = glyphFinder();
    expect(missing('東北網东北网 公安機關「戰」，。—…·12.5%ABC 鍾囍稈蟈澇裏裡為爲')).toBe('');
    expect(missing('𠮷野家拃𠮷')).toBe('𠮷拃');
  });
});
