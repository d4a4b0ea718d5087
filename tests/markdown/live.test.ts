import { describe, expect, it } from 'vitest';

import { finishBody } from '../../src/markdown/finish-body.js';
import { readEntries } from '../../src/markdown/read-entries.js';
import { echo, parseFile, placed } from './support.js';

/** Five lines, so that the first line of the text is line 6 of the file. */
const front =
  '---\ntitle: 直播\ndate: 2020-08-07T07:24:00+08:00\nlive: { until: 2020-08-09T00:00:00+08:00 }\n---\n';
const parse = (text: string) => parseFile(front + text);
const faultsOf = (text: string): string[] => parse(text).diagnostics.map(placed);
const entriesOf = (text: string) => {
  const { value, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return readEntries(value!.body);
};
const datesOf = (text: string): string[] => entriesOf(text).map(({ date }) => date.slice(0, 16));

describe('a live article', () => {
  const text = `導語。[^甲]

## 10:30 洪峰過境

水位開始回落。

### 現場

堤上。

## 11:05

補一句。

[^甲]: 註。
`;

  it('shows its entries from the newest to the oldest, each with its time, between introduction and footnotes', () => {
    const { value } = parse(text);
    const html = finishBody(value!.body, echo);
    expect(
      html.replace(/^[\s\S]*?<div class="entry"/u, '<div class="entry"').replace(/<section[\s\S]*/u, ''),
    ).toBe(
      '<div class="entry" id="live-202008071105"><p class="entry-time"><a href="#live-202008071105">' +
        '<time datetime="2020-08-07T11:05:00+08:00">11:05</time></a></p><p>補一句。</p></div>' +
        '<div class="entry" id="live-202008071030"><p class="entry-time"><a href="#live-202008071030">' +
        '<time datetime="2020-08-07T10:30:00+08:00">10:30</time></a></p><h2>洪峰過境</h2><p>水位開始回落。</p>' +
        '<h3 id="現場">現場</h3><p>堤上。</p></div>',
    );
    expect(html).toMatch(/^<p>導語。/u);
    expect(html).toMatch(/<\/div><section data-footnotes/u);
  });

  it('was changed when its newest entry was written, and is summed up by its introduction', () => {
    const { meta, headings } = parse(text).value!;
    expect(meta.updated).toBe('2020-08-07T11:05:00+08:00');
    expect(meta.summary).toBe('導語。');
    expect(headings.map(({ id }) => id)).toEqual(['live-202008071105', 'live-202008071030', '現場']);
  });

  it('gives search engines each entry with headline and text', () => {
    expect(entriesOf(text)).toEqual([
      { id: 'live-202008071105', date: '2020-08-07T11:05:00+08:00', headline: '', text: '補一句。' },
      {
        id: 'live-202008071030',
        date: '2020-08-07T10:30:00+08:00',
        headline: '洪峰過境',
        text: '水位開始回落。\n現場\n堤上。',
      },
    ]);
  });

  it('may be written from either end', () => {
    expect(datesOf('## 11:05 乙\n\n文\n\n## 10:30 甲\n\n文\n')).toEqual([
      '2020-08-07T11:05',
      '2020-08-07T10:30',
    ]);
    expect(datesOf('## 10:30 甲\n\n文\n\n## 10:30 乙\n\n文\n')).toEqual([
      '2020-08-07T10:30',
      '2020-08-07T10:30',
    ]);
  });

  it('takes a time as a Chinese keyboard gives it, and a day where it is another', () => {
    expect(
      datesOf('## １０：３０　甲\n\n## 8月8日 0:10 乙\n\n## 7:00 丙\n\n## 2020-08-09 07:00 丁\n'),
    ).toEqual(['2020-08-09T07:00', '2020-08-08T07:00', '2020-08-08T00:10', '2020-08-07T10:30']);
    const { body } = parse('## 23:50 甲\n\n## 8月8日 0:10 乙\n').value!;
    expect(finishBody(body, echo)).toContain('>8月8日 00:10</time>');
  });

  it('keeps the address of an entry whose headline is changed', () => {
    const id = (headline: string) => entriesOf(`## 10:30 ${headline}\n\n文\n`)[0]?.id;
    expect(id('洪峰到了')).toBe(id('洪峰過境'));
  });

  it.each([
    ['an entry without time', '導語。\n\n## 洪峰過境\n', 'DB216 8:1+7'],
    ['an hour that there is not', '## 25:00 甲\n', 'DB216 6:1+10'],
    ['a day that there is not', '## 2月30日 10:00 甲\n', 'DB216 6:1+16'],
    ['a span of time', '## 10:30-11:00 甲\n', 'DB216 6:1+16'],
    ['a time after midnight without its day', '## 23:50 甲\n\n## 23:55 乙\n\n## 00:10 丙\n', 'DB217 10:1+10'],
    ['an entry that is out of order', '## 11:00 甲\n\n## 10:00 乙\n\n## 10:30 丙\n', 'DB217 10:1+10'],
    ['no entry at all', '導語。\n\n### 10:30 甲\n', 'DB218 4:7+36'],
  ])('reports %s', (_, markdown, fault) => {
    expect(faultsOf(markdown)).toEqual([fault]);
  });

  it('is nothing that an article without live: is, whatever its headings', () => {
    const { value, diagnostics } = parseFile(front.replace(/live:.*\n/u, '') + '## 10:30 甲\n\n文\n');
    expect(diagnostics).toEqual([]);
    expect(finishBody(value!.body, echo)).toBe('<h2 id="1030-甲">10:30 甲</h2>\n<p>文</p>');
  });
});
