import { describe, expect, it } from 'vitest';
import { faultsOf, htmlOf } from './support.js';

describe('a footnote', () => {
  it('and its mark lead to each other', () => {
    const html = htmlOf('甲[^註]乙[^2]丙[^註]\n\n[^2]: 二\n\n[^註]: 一');
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    const targets = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, target]) => target);
    expect(ids).toEqual(['fnref-1', 'fnref-2', 'fnref-1-2', 'footnote-label', 'fn-1', 'fn-2']);
    expect(targets).toEqual(['fn-1', 'fn-2', 'fn-1', 'fnref-1', 'fnref-1-2', 'fnref-2']);
  });

  it('has its words from the interface', () => {
    const html = htmlOf('甲[^1]\n\n[^1]: 註');
    expect(html).toContain(
      '<section data-footnotes class="footnotes"><h2 id="footnote-label">word(footnotes)</h2>',
    );
    expect(html).toContain('aria-label="word(backToText)"');
    expect(html).not.toMatch(/[Ff]ootnotes<|Back to/u);
  });

  it('without text is reported at each mark (DB208)', () => {
    expect(faultsOf('甲[^1]乙**[^註]**\n\n`[^2]` \\[^3]')).toEqual(['DB208 5:2+4', 'DB208 5:9+4']);
  });

  it('without a mark is reported (DB209)', () => {
    expect(faultsOf('甲\n\n[^1]: 註')).toEqual(['DB209 7:1+5']);
  });

  it('with a second text is reported there (DB213)', () => {
    expect(faultsOf('甲[^1]\n\n[^1]: 註\n\n[^1]: 又註')).toEqual(['DB213 9:1+5']);
  });
});
