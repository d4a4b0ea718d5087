import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';

const site = 'site: {name: 東北網, description: 新聞。, baseUrl: "https://news.example/dongbei/"}\n';

function build(more: Partial<Newsroom> = {}) {
  const { files, diagnostics } = buildSite(
    memorySources({
      config: `${site}plainText: true\n`,
      ...more,
      files: {
        'hlj/section.yaml': 'title: 黑龍江\ndescription: 江與河。\n',
        'hlj/a.md': article(
          '"[開鐮] 第一天"',
          '發佈了。見[乙](b.md)。',
          'source: 農墾報\nauthors: [鍾海]\nupdates: [{date: 2020-08-08T09:00:00+08:00, text: 補充}]\n',
        ),
        'hlj/b.md': article('乙', '文'),
        ...more.files,
      },
    }),
    now,
  );
  const texts = new Map(files.map((file) => [file.path as string, 'text' in file ? file.text : '']));
  return { diagnostics, texts, text: (path: string) => texts.get(path) ?? '' };
}

describe('a site with its texts as Markdown', () => {
  it('has each article beside its page in every edition: facts, title, text, notes', () => {
    const { diagnostics, text } = build();
    expect(diagnostics).toEqual([]);
    const twin = text('zh-hans/hlj/a/index.html.md');
    const [, front = '', body = ''] = twin.split(/^---\n/mu);
    expect(parse(front)).toEqual({
      title: '[开镰] 第一天',
      url: 'https://news.example/dongbei/zh-hans/hlj/a/',
      lang: 'zh-Hans-CN',
      date: '2020-08-07T07:24:00+08:00',

      updated: '2020-08-08T09:00:00+08:00',
      source: '农垦报',
      authors: ['钟海'],
      section: '黑龙江',
      summary: '发布了。见乙。',
    });
    expect(body).toBe(
      '\n# \\[开镰\\] 第一天\n\n发布了。见[乙](https://news.example/dongbei/zh-hans/hlj/b/)。\n\n' +
        '## 更新记录\n\n- 2020年8月8日 09:00 补充\n',
    );
    expect(text('hlj/a/index.html')).toContain(
      '<link rel="alternate" type="text/markdown" href="/dongbei/hlj/a/index.html.md">',
    );
  });

  it('says in llms.txt what it is, which sections it has, and where the newest texts are', () => {
    const { text } = build();
    const llms = text('llms.txt');
    expect(llms).toMatch(/^# 東北網\n\n> 新聞。\n\n/u);
    expect(llms).toContain('\n- [黑龍江](https://news.example/dongbei/hlj/): 江與河。\n');
    expect(llms).toContain(
      '\n- [\\[開鐮\\] 第一天](https://news.example/dongbei/hlj/a/index.html.md): 2020-08-07 ',
    );
    expect(llms).toContain('\n- [简体中文](https://news.example/dongbei/zh-hans/llms.txt)\n');
    expect(text('zh-hans/llms.txt')).toContain('/zh-hans/hlj/a/index.html.md): 2020-08-07 ');
  });

  it('has neither unless it is asked for', () => {
    const { texts, text } = build({ config: site });
    expect([...texts.keys()].filter((path) => /llms|\.md$/u.test(path))).toEqual([]);
    expect(text('hlj/a/index.html')).not.toContain('text/markdown');
  });

  it('leaves a newsroom its own llms.txt', () => {
    const { text } = build({ assets: { 'llms.txt': 1 } });
    expect(text('zh-hans/llms.txt')).not.toBe('');
    expect(text('llms.txt')).toBe('');
  });

  it('lets no article take these addresses', () => {
    for (const alias of ['/llms.txt', '/hlj/b/index.html.md']) {
      const { diagnostics } = build({ files: { 'hlj/c.md': article('丙', '文', `aliases: ${alias}\n`) } });
      expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(['DB401 content/hlj/c.md']);
    }
  });
});
