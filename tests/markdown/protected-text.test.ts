import { describe, expect, it } from 'vitest';

import { articleOf, faultsOf, htmlOf } from './support.js';

describe('protected text', () => {
  it('is written as it stands, without a trace of its markup', () => {
    expect(htmlOf('姓:zh[干]的人，10:30分')).toBe('<p>姓干的人，10:30分</p>');
  });

  it('is written in the form of the page where one is given', () => {
    expect(htmlOf('曬:zh[干]{hans=干 hant="乾 貨"}了')).toBe('<p>曬乾 貨了</p>');
  });

  it('stands within other markup, several times in a line', () => {
    expect(htmlOf('**:zh[后]羿**和:zh[岳]飛')).toBe('<p><strong>后羿</strong>和岳飛</p>');
  });

  it('counts as text of the article', () => {
    expect(articleOf('姓:zh[干]的人').length).toBe(4);
  });

  it('is plain text in code, and where its bracket is not closed', () => {
    expect(htmlOf('`:zh[干]`')).toBe('<p><code>:zh[干]</code></p>');
    expect(htmlOf(':zh[干')).toBe('<p>:zh[干</p>');
  });

  it('is reported where a form is for no script or edition', () => {
    expect(faultsOf('姓:zh[干]{hatn=乾}')).toEqual(['DB204 5:2']);
  });

  it('cannot be forged in HTML', () => {
    expect(faultsOf('<span data-forms="{">甲</span>')).toEqual(['DB205 5:7+14']);
  });
});
