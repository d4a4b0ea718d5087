import { describe, expect, it } from 'vitest';

import { catalogue } from '../../src/diagnostics/catalogue.js';
import { languageOfLocale, languages } from '../../src/diagnostics/language.js';
import { fillIn, messagesIn } from '../../src/diagnostics/messages.js';

describe('the catalogue of diagnostics', () => {
  it('says what, why and what to do in every language for every code', () => {
    for (const entry of Object.values(catalogue)) {
      for (const language of languages) {
        const { what, why, fix } = entry.texts[language]({});
        for (const sentence of [what, why, fix]) expect(sentence, entry.name).toMatch(/[.?。？]$/u);
      }
    }
  });

  it('says of an entry that stands twice what is wrong, and not that it could be written', () => {
    const words = languages.map((language) => {
      const { what, why, fix } = catalogue.DB107.texts[language]({
        rule: 'once',
        key: 'tags',
        value: '水稻',
      });
      return [what, why, fix].join(' ');
    });
    expect(words).toEqual([
      expect.stringContaining('「tags」裡的「水稻」重複了。 每項只能寫一次。'),
      expect.stringContaining('“tags”里的“水稻”重复了。 每项只能写一次。'),
      '“水稻” stands more than once in “tags”. Each entry may stand there only once. Remove this one.',
    ]);
    expect(catalogue.DB107.texts['zh-Hant']({ rule: 'section-or-url' }).why).toBe(
      'section 和 url 只能寫一個。',
    );
  });

  it('never gives two codes the same name', () => {
    const names = Object.values(catalogue).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('speaks each script purely', () => {
    const simplifiedOnly = /[这个错误数据书写写时来与为发众应当动静态档设备标签选择项类点击开关进]/u;
    const traditionalOnly = /[這個錯誤數據書寫時來與為發眾應當動靜態檔設備標籤選擇項類點擊開關進]/u;
    const shared = /[書寫時來與應當動靜態設備標選擇項類點開關進]/u; // the two lists overlap nowhere but by mistake
    expect('时'.match(traditionalOnly)).toBeNull();
    for (const entry of Object.values(catalogue)) {
      const hant = Object.values(entry.texts['zh-Hant']({})).join('');
      const hans = Object.values(entry.texts['zh-Hans']({})).join('');
      expect(hans.match(shared), `${entry.name} in zh-Hans`).toBeNull();
      expect(
        hant.match(/[这个错误书时来与为发众应动态档设备标签选择项类点击开关进]/u),
        `${entry.name} in zh-Hant`,
      ).toBeNull();
    }
    expect('写'.match(simplifiedOnly)).not.toBeNull();
  });
});

describe('languageOfLocale', () => {
  it.each([
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh_CN.UTF-8', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
    [undefined, 'en'],
    ['zha_CN', 'en'],
  ])('takes %s for %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});

describe('messages', () => {
  it('have the same places to fill in, in every language', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(String).sort();
    const flat = (value: object): [string, string][] =>
      Object.entries(value).flatMap(([key, each]) =>
        typeof each === 'string'
          ? [[key, each]]
          : flat(each as object).map(([k, v]): [string, string] => [`${key}.${k}`, v]),
      );
    const english = new Map(flat(messagesIn('en')));
    for (const language of languages) {
      for (const [key, text] of flat(messagesIn(language))) {
        expect(places(text), `${key} in ${language}`).toEqual(places(english.get(key) ?? ''));
      }
    }
  });

  it('are filled in by name', () => {
    expect(fillIn('{a} 和 {b}', { a: 1, b: '二' })).toBe('1 和 二');
  });
});
