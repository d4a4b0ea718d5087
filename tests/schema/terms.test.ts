import { describe, expect, it } from 'vitest';

import { readFrontMatter } from '../../src/schema/front-matter.js';
import { readGlossaryFile } from '../../src/schema/terms.js';

const read = (text: string) => readGlossaryFile({ text, file: 'glossary/names.yaml' });
const brief = (text: string) =>
  read(text).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('readGlossaryFile', () => {
  it('reads words that stay as they are, forms by script, and forms by edition', () => {
    const { value, diagnostics } = read(`scope: hlj/tupian
terms:
  - 干小滿
  - { hans: 出租车, hant: 出租車, zh-Hant-TW: 計程車 }
`);
    expect(diagnostics).toEqual([]);
    expect(value?.scope).toBe('hlj/tupian');
    expect(value?.terms).toMatchObject([
      { hans: '干小滿', hant: '干小滿', byEdition: {}, line: 3 },
      { hans: '出租车', hant: '出租車', byEdition: { 'zh-Hant-TW': '計程車' }, line: 4, column: 5 },
    ]);
  });

  it('reports a term that lacks a script, an unknown key and a file without terms', () => {
    expect(brief('terms:\n  - { hans: 甲 }\n')).toEqual(['DB801 2:5']);
    expect(brief('terms:\n  - { hans: 甲, hant: 甲, hnat: 甲 }\n')).toEqual(['DB103 2:25']);
    expect(brief('scope: hlj\n')).toEqual(['DB105 1:1']);
    expect(brief('terms:\n  -\n')).toEqual(['DB109 2:4']);
  });
});

describe('the people of a glossary file', () => {
  it('are names, alone or with a role, or the forms that are decided', () => {
    const { value, diagnostics } = read(`people:
  - 钟海林
  - { name: 余卫, role: 摄影记者 }
  - { hans: 锺书, hant: 鍾書 }
  - hant: 於小滿
`);
    expect(diagnostics).toEqual([]);
    expect(value?.terms).toEqual([]);
    const file = 'glossary/names.yaml';
    expect(value?.people).toMatchObject([
      { name: '钟海林', file, line: 2, column: 5 },
      { name: '余卫', line: 3 },
      { hans: '锺书', hant: '鍾書', line: 4 },
      { hant: '於小滿', line: 5 },
    ]);
  });

  it('are reported where a name is missing, given twice or empty, and where a key is unknown', () => {
    expect(brief('people:\n  - { role: 记者 }\n')).toEqual(['DB105 2:5']);
    expect(brief('people:\n  - { name: 余卫, hant: 余衛 }\n')).toEqual(['DB107 2:13']);
    expect(brief('people:\n  -\n')).toEqual(['DB109 2:4']);
    expect(brief('people:\n  - { nmae: 余卫 }\n')).toEqual(['DB103 2:7']);
    expect(brief('people: 余卫\n')).toEqual(['DB104 1:9']);
    expect(brief('poeple: [余卫]\n')).toEqual(['DB103 1:1']);
  });

  it('do no harm to the terms of the file where they are faulty', () => {
    expect(read('terms: [干]\npeople:\n  - {}\n').value?.terms).toMatchObject([{ hans: '干' }]);
  });
});

describe('the glossary of an article', () => {
  it('stands in its front matter', () => {
    const text =
      'title: 甲\ndate: 2020-08-07T07:24:00+08:00\nglossary:\n  - 干\n  - { hans: 钟, hant: 鍾 }\n';
    const { value, diagnostics } = readFrontMatter({ text, file: 'a.md', line: 2 });
    expect(diagnostics).toEqual([]);
    expect(value.terms).toMatchObject([
      { hans: '干', hant: '干', file: 'a.md', line: 5 },
      { hans: '钟', hant: '鍾', line: 6 },
    ]);
  });
});
