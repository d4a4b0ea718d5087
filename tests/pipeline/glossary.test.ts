import { describe, expect, it } from 'vitest';

import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';

const config = 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n';
const build = (newsroom: Newsroom) => buildSite(memorySources({ config, ...newsroom }), now);

function html(newsroom: Newsroom, path: string): string {
  const { files, diagnostics } = build(newsroom);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = files.find((each) => each.path === `${path}/index.html`);
  return file !== undefined && 'text' in file ? file.text : '';
}

describe('the glossary', () => {
  it('keeps names as they are and takes the longer word of the dictionary before a short term', () => {
    const newsroom = {
      files: { 'a.md': article('干小满', '干部干小满说。') },
      glossary: { 'names.yaml': 'terms: [干小满, 干]\n' },
    };
    expect(html(newsroom, 'a')).toContain('幹部干小满說');
  });

  it('holds in both directions', () => {
    const newsroom = {
      files: { 'a.md': article('钟小姐', '钟薇来了'), 'b.md': article('鍾小姐', '鍾薇來了') },
      glossary: { 'names.yaml': 'terms: [{ hans: 锺薇, hant: 鍾薇 }]\n' },
    };
    expect(html(newsroom, 'zh-hans/b')).toContain('锺薇来了');
    expect(html(newsroom, 'b')).toContain('鍾薇來了');
  });

  it('needs no line for surnames in the byline, which the text keeps', () => {
    const more = 'authors: [钟海林, 余卫]\neditor: 范小雨\n';
    const page = html({ files: { 'a.md': article('一', '稿件说，钟海林同余卫、范小雨到了。', more) } }, 'a');
    expect(page).toContain('稿件說，鍾海林同余衛、范小雨到了。');
  });

  const tagged = (tag: string, text: string): string =>
    html({ files: { 'a.md': article('一', `稿件这样说。\n\n${text}`, `tags: [${tag}]\n`) } }, 'a');

  it('needs no line for a tag that the text shows to be a person: who speaks, is addressed or holds an office', () => {
    for (const [tag, text, name] of [
      ['钟海林', '钟海林说：“到了。”后来钟海林走了', '後來鍾海林走了'],
      ['余卫', '余卫介绍，河水在涨', '余衛介紹'],
      ['钟海林', '在钟海林女士家', '在鍾海林女士家'],
      ['钟薇', '检查站站长钟薇没有走', '站長鍾薇沒有走'],
      ['涂远', '涂远说，雨停了', '涂遠說'],
    ] as const) {
      const page = tagged(tag, text);
      expect(page).toContain(name);
      expect(page).not.toMatch(/鐘海林|鐘薇|餘衛|塗遠/u);
    }
  });

  it('takes no tag for a person that only begins like one', () => {
    for (const [tag, text, word] of [
      ['范围', '主任范围内', '範圍'],
      ['钟表', '师傅钟表先生', '鐘錶'],
      ['于是', '记者于是说：“走。”', '於是'],
      ['余震', '专家余震女士', '餘震'],
      ['姜汤面', '老板姜汤面介绍，', '薑湯'],
      ['沈河区', '沈河区表示，', '瀋河區'],
      ['游三峡', '记者游三峡', '遊三峽'],
      ['涂漆', '师傅涂漆', '塗漆'],
      ['于讯问', '法官于讯问被告前', '於訊問'],
      ['于无声处', '作家于无声处', '於無聲處'],
    ] as const) {
      expect(tagged(tag, text)).toContain(word);
    }
  });

  it('takes no tag for a person whom the text does not show to be one', () => {
    expect(tagged('涂海林', '这里有涂海林')).toContain('塗海林');
    expect(tagged('涂海林', '他说涂海林来了')).toContain('塗海林');
  });

  it('holds in the article, then in its folder, then in the site: the nearest counts', () => {
    const newsroom = {
      files: {
        'hlj/section.yaml': 'title: 甲\n',
        'hlj/a.md': article('一', '云台', 'script: hans\n'),
        'hlj/b.md': article('二', '云台', 'script: hans\nglossary: [{ hans: 云台, hant: 云台 }]\n'),
        'c.md': article('三', '云台', 'script: hans\n'),
      },
      glossary: {
        'hlj.yaml': 'scope: hlj\nterms: [{ hans: 云台, hant: 雲台 }]\n',
        'site.yaml': 'terms: [{ hans: 云台, hant: 雲臺 }]\n',
      },
    };
    expect(html(newsroom, 'hlj/a')).toContain('<p>雲台</p>');
    expect(html(newsroom, 'hlj/b')).toContain('<p>云台</p>');
    expect(html(newsroom, 'c')).toContain('<p>雲臺</p>');
  });

  it('gives an edition a word of its own', () => {
    const newsroom = {
      config: `${config}editions: [zh-Hans, zh-Hant, zh-Hant-TW]\n`,
      files: { 'a.md': article('一', '坐出租车') },
      glossary: { 'words.yaml': 'terms: [{ hans: 出租车, hant: 出租車, zh-Hant-TW: 計程車 }]\n' },
    };
    expect(html(newsroom, 'zh-hant/a')).toContain('坐出租車');
    expect(html(newsroom, 'zh-hant-tw/a')).toContain('坐計程車');
  });

  it('leaves a protected text as it is in every edition, or writes the form that is given', () => {
    const newsroom = { files: { 'a.md': article('一', '姓:zh[干]，晒:zh[干]{hant=乾}，说“好”') } };
    expect(html(newsroom, 'a')).toContain('<p>姓干，曬乾，說「好」</p>');
    expect(html(newsroom, 'zh-hans/a')).toContain('<p>姓干，晒干，说“好”</p>');
  });

  it('reports, when asked to be thorough, terms that no article in their scope has', () => {
    const sources = memorySources({
      config,
      files: { 'hlj/a.md': article('一', '鍾薇來了') },
      glossary: { 'a.yaml': 'terms:\n  - { hans: 钟薇, hant: 鍾薇 }\n  - { hans: 岳云, hant: 岳雲 }\n' },
    });
    expect(buildSite(sources, now).diagnostics).toEqual([]);
    expect(buildSite(sources, now, { thorough: true }).diagnostics).toMatchObject([
      { code: 'DB803', file: 'glossary/a.yaml', line: 3, details: { form: '岳云' } },
    ]);
  });

  it('reports terms in conflict and a scope that does not exist', () => {
    const { diagnostics } = build({
      files: { 'hlj/a.md': article('一') },
      glossary: {
        'a.yaml': 'terms:\n  - { hans: 云台, hant: 雲台 }\n',
        'b.yaml': 'scope: hjl\nterms: [甲]\n',
        'c.yaml': 'terms:\n  - { hans: 云台, hant: 雲臺 }\n',
      },
    });
    expect(diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`)).toEqual([
      'DB804 glossary/b.yaml:1:8',
      'DB802 glossary/c.yaml:2:5',
    ]);
    expect(diagnostics[0]?.details).toMatchObject({ suggestion: 'hlj' });
    expect(diagnostics[1]?.details).toMatchObject({ form: '云台', other: 'glossary/a.yaml:2' });
  });
});

describe('the people of the glossary', () => {
  const people = (list: string) => ({ 'people.yaml': `people:\n${list}` });
  const errors = (newsroom: Newsroom) =>
    buildSite(memorySources({ config, ...newsroom }), now, { thorough: true }).diagnostics.map(
      ({ code, file, line }) => `${code} ${file}:${line}`,
    );

  it('keep their surnames in every article, whichever script their name is listed in', () => {
    const newsroom = {
      files: {
        'a.md': article('一', '稿件说，钟海林同余卫、岳云卫到了。'),
        'b.md': article('二', '稿件說，鍾海林同余衛、岳雲衛到了。'),
      },
      glossary: people('  - 钟海林\n  - { name: 余衛, role: 攝影記者 }\n  - { hans: 岳云卫 }\n'),
    };
    expect(html(newsroom, 'a')).toContain('稿件說，鍾海林同余衛、岳雲衛到了。');
    expect(html(newsroom, 'zh-hans/b')).toContain('稿件说，钟海林同余卫、岳云卫到了。');
    expect(html({ ...newsroom, glossary: {} }, 'a')).toContain('餘衛');
  });

  it('get both forms as they are given', () => {
    const newsroom = {
      files: { 'a.md': article('一', '鍾書來了') },
      glossary: people('  - { hans: 锺书, hant: 鍾書 }\n'),
    };
    expect(html(newsroom, 'zh-hans/a')).toContain('锺书来了');
  });

  it('are read, where a name could be of either script, as the rest of the list, else as the site', () => {
    const files = { 'a.md': article('一', '王志云来了') };
    const inList = (list: string, script = 'hant') =>
      html({ config: `${config}  script: ${script}\n`, files, glossary: people(list) }, 'a');
    expect(inList('  - 王志云\n  - 钟海林\n')).toContain('王志雲來了');
    expect(inList('  - 王志云\n  - 鍾海林\n', 'hans')).toContain('王志云來了');
    expect(inList('  - 王志云\n', 'hans')).toContain('王志雲來了');
    expect(inList('  - 王志云\n')).toContain('王志云來了');
  });

  it('hold in the scope of their file', () => {
    const newsroom = {
      files: { 'hlj/a.md': article('一', '说涂海林'), 'b.md': article('二', '说涂海林') },
      glossary: { 'people.yaml': 'scope: hlj\npeople: [涂海林]\n' },
    };
    expect(html(newsroom, 'hlj/a')).toContain('說涂海林');
    expect(html(newsroom, 'b')).toContain('說塗海林');
  });

  it('get the forms of Hong Kong in its edition', () => {
    const newsroom = {
      config: `${config}editions: [zh-Hant, zh-Hans, zh-Hant-TW, zh-Hant-HK]\n`,
      files: { 'a.md': article('一', '这是钟里卫') },
      glossary: people('  - 钟里卫\n'),
    };
    const forms = ['a', 'zh-hant-tw/a', 'zh-hant-hk/a'].map(
      (path) => /這是(鍾..)/u.exec(html(newsroom, path))?.[1],
    );
    expect(forms).toEqual(['鍾裡衛', '鍾裡衛', '鍾裏衞']);
  });

  it('are reported where a term says otherwise, and where no article has them; a byline has', () => {
    const files = {
      'a.md': article('一', '说钟海林', 'authors: 余卫\n'),
    };
    expect(
      errors({
        files,
        glossary: {
          'people.yaml': 'people:\n  - 钟海林\n  - 余卫\n  - 岳云卫\n',
          'terms.yaml': 'terms:\n  - { hans: 钟海林, hant: 鐘海林 }\n  - { hans: 余卫, hant: 余衛 }\n',
        },
      }),
    ).toEqual(['DB803 glossary/people.yaml:4', 'DB802 glossary/terms.yaml:2']);
  });

  it('give way to a term for the same name, wherever that stands', () => {
    const newsroom = {
      config: `${config}editions: [zh-Hant, zh-Hant-HK]\n`,
      files: { 'a.md': article('一', '这是余卫') },
      glossary: people('  - 余卫\n'),
    };
    expect(html(newsroom, 'zh-hant-hk/a')).toContain('這是余衞');
    const terms = { 'words.yaml': 'terms:\n  - { hans: 余卫, hant: 余衛, zh-Hant-HK: 余偉 }\n' };
    expect(html({ ...newsroom, glossary: { ...newsroom.glossary, ...terms } }, 'zh-hant-hk/a')).toContain(
      '這是余偉',
    );
  });

  it('keep their names when a Traditional article is proofread', () => {
    const files = { 'a.md': article('一', '防范說，這裡的雨還沒有停。') };
    expect(errors({ files })).toEqual(['DB701 content/a.md:6']);
    expect(errors({ files, glossary: people('  - 防范\n') })).toEqual([]);
  });
});
