import { describe, expect, it } from 'vitest';

import { createConversion } from '../../src/conversion/conversion.js';
import { textTerms } from '../../src/pipeline/text-terms.js';

const conversion = createConversion();
const terms = (title: string, summary: string, script: 'hans' | 'hant' = 'hant') =>
  textTerms({ title, summary }, (text) => conversion.simplify(text, script));

describe('what an article is about', () => {
  it('is the same in either script', () => {
    expect(terms('松花江洪峰過境', '堤上換崗。')).toEqual(terms('松花江洪峰过境', '堤上换岗。', 'hans'));
  });

  it('is pairs of characters that stand together, and words of other scripts as a whole', () => {
    const shared = (a: number[], b: number[]) => a.filter((term) => b.includes(term)).length;
    expect(shared(terms('江水', ''), terms('水江', ''))).toBe(0);
    expect(shared(terms('松花江水', ''), terms('松花', ''))).toBe(1);
    expect(shared(terms('API接口', ''), terms('一個api', ''))).toBe(1);
    expect(terms('江', '')).toEqual([]);
  });
});
