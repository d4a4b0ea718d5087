import { describe, expect, it } from 'vitest';

import { articleOf, faultsOf, htmlOf } from './support.js';

const ruby = (...pairs: readonly (readonly [string, string])[]): string =>
  `<ruby>${pairs.map(([base, reading]) => `${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp>`).join('')}</ruby>`;

describe('readings', () => {
  it('stand beside each character where there are as many, else above the word', () => {
    expect(htmlOf('讀作:注音[漢字]{ㄏㄢˋ ㄗˋ}。')).toBe(
      `<p>讀作${ruby(['漢', 'ㄏㄢˋ'], ['字', 'ㄗˋ'])}。</p>`,
    );
    expect(htmlOf(':拼音[北京大学]{Běijīng Dàxué}')).toBe(`<p>${ruby(['北京大学', 'Běijīng Dàxué'])}</p>`);
    expect(htmlOf('**:ruby[𬘭]{chēn}**')).toBe(`<p><strong>${ruby(['𬘭', 'chēn'])}</strong></p>`);
  });

  it('are no part of the text', () => {
    expect(articleOf('讀作:注音[漢字]{ㄏㄢˋ ㄗˋ}。')).toMatchObject({
      length: 4,
      meta: { summary: '讀作漢字。' },
    });
  });

  it('are reported where they are missing', () => {
    expect(faultsOf('讀作:注音[漢字]，又:拼音[汉]{ }。')).toEqual(['DB219 5:3+7', 'DB219 5:12+6']);
  });

  it('are plain text in code, and without brackets', () => {
    expect(htmlOf('`:注音[漢]{hàn}`和注音：甲')).toBe('<p><code>:注音[漢]{hàn}</code>和注音：甲</p>');
  });
});
