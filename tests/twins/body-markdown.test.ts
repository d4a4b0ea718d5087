import { describe, expect, it } from 'vitest';

import { finishBody } from '../../src/markdown/finish-body.js';
import { bodyMarkdown } from '../../src/twins/body-markdown.js';
import { articleOf, echo, parseFile } from '../markdown/support.js';
import { writtenArticles } from '../markdown/texts.js';

const place = { page: 'https://news.example/a/', origin: 'https://news.example' };
const finish = {
  ...echo,
  link: (target: string) => `/${target.replace(/^\//u, '')}`,
  picture: (target: string) => ({ src: `/${target.replace(/^\//u, '')}` }),
};

/** What a body is again after it was written as HTML for its page. */
function again(markdown: string): string {
  return bodyMarkdown(finishBody(articleOf(markdown).body, finish), place);
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>|\s+/gu, '');
}

describe('the Markdown that is made of the HTML of a body', () => {
  it('has the blocks that the newsroom wrote', () => {
    const written = [
      '## 第一章',
      '正文，**重點**與*輕*，~~刪~~，`代碼`。',
      '- 甲\n- 乙',
      '1. 甲\n2. 乙',
      '- 甲\n\n  還是甲\n\n- 乙',
      '> 一句話。\n>\n> 兩句話。',
      '```bash\ncurl "https://a.example"\n```',
      '| 項 | 數 |\n| --- | --- |\n| 甲\\|乙 | 1 |',
      '***',
      '正文[^1]，再見[^2]。',
      '[^1]: 註一。',
      '[^2]: 註二。',
    ];
    expect(again(written.join('\n\n')).split('\n\n')).toEqual(written.join('\n\n').split('\n\n'));
  });

  it('names links and pictures by whole addresses', () => {
    expect(again('見[《堤上》](b.md)，[外面](https://a.example/x?y=(1))。\n\n![鶴](a.jpg "江邊的鶴")')).toBe(
      '見[《堤上》](https://news.example/b.md)，[外面](<https://a.example/x?y=(1)>)。\n\n' +
        '![鶴](https://news.example/a.jpg)\n\n江邊的鶴',
    );
  });

  it('says in words what Markdown has no mark for', () => {
    expect(again(':拼音[讷河]{nè hé}')).toBe('讷（nè）河（hé）');
    expect(again(':::引文{出處="甲"}\n話。\n:::')).toBe('> 話。\n\n甲');
    expect(again(':::圖集\n![一](a.jpg "圖一")\n![二](b.jpg)\n:::')).toBe(
      '- ![一](https://news.example/a.jpg)\n\n  圖一\n\n- ![二](https://news.example/b.jpg)',
    );
    expect(again('H<sub>2</sub>O<br>水')).toBe('H2O\\\n水');
  });

  it('never takes a text for a mark', () => {
    for (const text of [
      '\\*星\\*與\\_線\\_',
      '\\# 不是標題',
      '1\\. 不是序號',
      '\\- 不是列表',
      '1 \\< 2 &amp;lt; 3',
      '\\[甲](b)',
      '甲\\\n\\> 乙',
    ]) {
      const html = finishBody(articleOf(text).body, finish);
      expect(finishBody(articleOf(bodyMarkdown(html, place)).body, finish)).toBe(html);
    }
  });

  it('has every word of the articles that are shipped, and no other', () => {
    let compared = 0;
    for (const file of writtenArticles()) {
      const { value } = parseFile(file);
      if (value === undefined || value.meta.live !== undefined) continue;
      const html = finishBody(value.body, finish);
      const back = articleOf(bodyMarkdown(html, { page: '', origin: '' }));
      expect(textOf(finishBody(back.body, finish))).toBe(textOf(html));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(30);
  });
});
