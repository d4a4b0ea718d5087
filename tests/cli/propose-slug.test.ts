import { describe, expect, it } from 'vitest';

import { proposeSlug } from '../../src/cli/propose-slug.js';

describe('the address that dongbei new proposes', () => {
  it.each([
    ['黑龍江公安機關上半年戰果', 'heilongjiang-gongan-jiguan-shangbannian-zhanguo'],
    ['重慶銀行', 'chongqing-yinhang'],
    ['重庆银行', 'chongqing-yinhang'],
    ['旅遊：2020年 G20 峰會！', 'lvyou-2020-nian-g20-fenghui'],
    ['ＡＢＣ', 'abc'],
    ['！？', ''],
  ])('is pinyin, word by word: %s', (title, slug) => {
    expect(proposeSlug(title)).toBe(slug);
  });

  it('ends after a whole word where a headline is long', () => {
    const slug = proposeSlug('松花江哈爾濱段水位回落到警戒線以下沿江各縣繼續巡堤查險');
    expect(slug.length).toBeLessThanOrEqual(48);
    expect(proposeSlug('松花江哈爾濱段水位回落到警戒線以下')).toContain(
      slug.split('-').slice(0, 3).join('-'),
    );
    expect(slug.endsWith('-')).toBe(false);
  });
});
