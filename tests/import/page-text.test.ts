import { describe, expect, it } from 'vitest';

import { readBreadcrumb } from '../../src/import/portal/breadcrumb.js';
import { readByline } from '../../src/import/portal/byline.js';
import { peopleNames } from '../../src/import/portal/people-names.js';
import { readPageText } from '../../src/import/portal/read-page-text.js';
import { momentReader } from '../../src/import/written-moment.js';
import { createMarkdownWriter } from '../../src/import/write-markdown.js';
import { bathhouse, ferry } from './pages.js';

const readMoment = momentReader('Asia/Shanghai');
const write = createMarkdownWriter();
const read = (text: string) => {
  const { blocks, ...page } = readPageText(text, readMoment);
  return { ...page, body: write(blocks) };
};

describe('the text of a portal’s page', () => {
  it('becomes an article whose every line is in its field', () => {
    const { body, ...page } = read(bathhouse);
    expect(page).toEqual({
      sections: ['北窗網吉林', '街坊'],
      meta: {
        title: '老浴池成了街坊書屋',
        subtitle: '三個月改造全靠鄰居動手',
        date: '2021-03-05T16:40:00+08:00',
        source: '北窗晚報',
        authors: ['沈棲禾', '白樺', '顧北辰'],
        editor: '鄭硯',
        cover: { caption: '開張頭一天，更衣櫃裡擺滿了書。' },
      },
      related: [],
      relatedHead: undefined,
      leftovers: [
        { line: 2, text: '搜 索' },
        { line: 5, text: '關注北窗網' },
        { line: 6, text: '微博' },
        { line: 7, text: '微信' },
      ],
    });
    expect(body.split('\n\n').map((block) => block.slice(0, 8))).toEqual([
      '入冬以前，巷子裡',
      '街坊們捨不得，湊',
      '## 大池子改成',
      '水放乾，瓷磚留著',
      '木匠老姚給池沿鋪',
      '## 更衣櫃不用',
      '八十個格子，正好',
    ]);
  });

  it('is understood without indents, with a dash before the subtitle, keywords and related articles', () => {
    const { body, ...page } = read(ferry);
    expect(page).toMatchObject({
      sections: ['新闻', '社会'],
      meta: {
        title: '江上最后一班渡船',
        subtitle: '摆渡人老俞的第四十个秋天',
        date: '2022-10-18T09:05:00+08:00',
        source: '江湾日报',
        authors: ['余卫'],
        editor: '俞晚',
        tags: ['渡船', '江湾', '秋天'],
      },
      related: [
        { title: '江湾大桥通车', url: 'http://news.jiangwan.example/2021/1.html' },
        { title: '渡口的冻梨熟了' },
      ],
    });
    expect(page.meta).not.toHaveProperty('cover');
    expect(body).toContain('\n\n## 桥通了以后\n\n');
  });

  it.each([
    ['Traditional', bathhouse],
    ['Simplified', ferry],
  ])('loses nothing: every line of the page in %s is in the result', (_, text) => {
    const page = read(text);
    const kept = JSON.stringify(page).replace(/\s/gu, '');
    const labels =
      /^(?:您當前的位置|首页|[来來]源|作者|记者|责编|責任編輯|关键词)|[:：>·—]|正文|相关阅读|\d{4}[-年].*/gu;
    for (const line of text.split('\n').flatMap((each) => each.split(/[\s:：>]+/u))) {
      const words = line.replace(labels, '').replace(/^(?:记者|责编|来源)$/u, '');
      for (const word of words.split('、')) expect(kept, line).toContain(word);
    }
  });

  it('without a byline has a headline and its paragraphs all the same', () => {
    const { meta, body } = read('標題在這裡\n\n　　第一段話到這裡結束。\n\n　　第二段話也結束了。');
    expect(meta).toEqual({ title: '標題在這裡' });
    expect(body).toBe('第一段話到這裡結束。\n\n第二段話也結束了。\n');
  });

  it('names the reporters of the first paragraph where no byline does', () => {
    const { meta } = read(
      '標題\n2020-01-02 03:04\n\n　　本報訊（記者 林望川 余衛）今天下雪，路面很滑。\n\n　　完了。',
    );
    expect(meta.authors).toEqual(['林望川', '余衛']);
  });

  it('reports what stands in a byline besides, and a second source', () => {
    const page = read(
      '標題\n2020-01-02 03:04 來源：甲報 點擊：1024\n稿源：乙報\n\n　　第一段話到這裡結束。\n\n　　完了。',
    );
    expect(page.meta.source).toBe('甲報');
    expect(page.leftovers).toEqual([
      { line: 2, text: '點擊：1024' },
      { line: 3, text: '乙報' },
    ]);
  });

  it('keeps a question and its answer as paragraphs, and not as a byline', () => {
    const { body } = read(
      '標題\n2020-01-02 03:04\n\n　　記者：今年雪大嗎？\n\n　　護林員：大，比去年早了十天。',
    );
    expect(body).toBe('記者：今年雪大嗎？\n\n護林員：大，比去年早了十天。\n');
  });
});

describe('readByline', () => {
  it.each([
    ['發布時間：2020-08-07 07:24 ｜ 稿源：江灣日報', { date: '2020-08-07 07:24', source: '江灣日報' }],
    [
      '2020/8/7 7:24 来源: 新华社 点击：1024',
      { date: '2020/8/7 7:24', source: '新华社', rest: '点击：1024' },
    ],
    ['（责任编辑：俞晚）', { editor: '俞晚' }],
    ['标签：雪、林区 冬天', { tags: ['雪', '林区', '冬天'] }],
  ])('reads %s', (line, fields) => {
    expect(readByline(line)).toMatchObject(fields);
  });
});

describe('peopleNames', () => {
  it.each([
    ['記者 林望川 通訊員 余 衛', ['林望川', '余衛']],
    ['本报记者林望川、见习记者余卫', ['林望川', '余卫']],
    ['文/沈棲禾 圖/江一鳴', ['沈棲禾', '江一鳴']],
    ['', []],
  ])('finds the names of %s', (text, names) => {
    expect(peopleNames(text)).toEqual(names);
  });
});

describe('readBreadcrumb', () => {
  it.each([
    ['当前位置：首页 >> 龙江 >> 要闻 >> 正文', ['龙江', '要闻']],
    ['您的位置: 新聞', ['新聞']],
    ['今天氣溫 > 昨天氣溫。', undefined],
    ['一句話', undefined],
  ])('reads %s', (line, titles) => {
    expect(readBreadcrumb(line)).toEqual(titles);
  });
});

describe('momentReader', () => {
  it.each([
    ['2020年8月7日 星期五 下午3时05分', '2020-08-07T15:05:00+08:00'],
    ['2020-08-07', '2020-08-07T00:00:00+08:00'],
    ['2020-08-07T07:24:00Z', '2020-08-07T07:24:00+00:00'],
    ['2020-08-07 07:24:31 +0900', '2020-08-07T07:24:31+09:00'],
    ['2020-02-30 07:24', undefined],
    ['沒有時間', undefined],
  ])('reads %s', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  it('takes a time without offset for one of the newsroom’s clocks, summer time too', () => {
    expect(momentReader('Europe/Berlin')('2020-07-01 12:00')).toBe('2020-07-01T12:00:00+02:00');
    expect(momentReader('Europe/Berlin')('2020-12-01 12:00')).toBe('2020-12-01T12:00:00+01:00');
  });
});
