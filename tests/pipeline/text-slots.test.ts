import { expect, it } from 'vitest';

import { buildSite } from '../../src/pipeline/build-site.js';
import { memorySources, now } from '../support/memory-sources.js';

/** Every place of an article that holds words, each with a number of its own after 头发. */
const article = `---
title: 头发1
kicker: 头发2
subtitle: 头发3
date: 2020-08-07T07:24:00+08:00
updated: 2020-08-08T07:24:00+08:00
source: { name: 头发4, url: https://source.example/头发 }
authors: [头发5]
editor: 头发6
tags: [头发7]
summary: 头发8
cover: { image: a.jpg, alt: 头发9, caption: 头发10, credit: 头发11 }
corrections: [{ date: 2020-08-08T07:00:00+08:00, text: 头发36 }]
updates: [{ date: 2020-08-08T07:00:00+08:00, text: 头发37 }]
live: { until: 2020-08-09T07:00:00+08:00 }
points: [头发38]
---

头发12，**头**发13，[头发14](https://link.example/头发 "头发15")，~~头发16~~。

## 10:00 头发17

- 头发18
  1. 头发19

> 头发20

| 头发21 | 列 |
| --- | --- |
| 头发22 | 文[^注] |

![头发23](a.jpg "头发24")

:::引文{出处=头发25}
头发26
:::

:::更正
头发27
:::

<ruby>头发28<rt>tóufa</rt></ruby>，:拼音[头发39]{tóufa 只}

[^注]: 头发29
`;

const last = 29;
const config = `site:
  name: 头发30
  description: 头发31
  baseUrl: https://news.example/
editions: [zh-Hant, zh-Hans]
navigation: [{ title: 头发32, section: hlj }]
social: [{ title: 头发33, url: https://social.example/头发 }]
`;
const files = {
  'hlj/section.yaml': 'title: 头发34\ndescription: 头发35\n',
  'hlj/a.md': article,
  'hlj/a.jpg': new Uint8Array([1]),
};

/** Texts that are in no place for words: addresses, and the quotation of them in a page's own data. */
function withoutAddresses(text: string): string {
  return text
    .replaceAll(/https?:\/\/[^\s"'<>)]*/gu, '')
    .replaceAll(/(?:id|href|src|action|value)="[^"]*"/gu, '')
    .replaceAll(/\/tags\/[^\s"'<>)]*/gu, '');
}

it('converts a marker in every place that holds words, on every page, in feeds and in the search index', () => {
  const { files: outputs, diagnostics } = buildSite(memorySources({ config, files }), now);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const texts = outputs.flatMap((file) => {
    const path = String(file.path);
    if ('bytes' in file && path.startsWith('search/v2/zh-Hant/')) {
      const text = Buffer.from(file.bytes).toString('utf16le');
      return [{ path, text: text.replaceAll(/\t(?:tags|authors|sources)\/[^\t\n]*/gu, '') }];
    }
    return 'text' in file && !path.startsWith('zh-hans/') ? [{ path, text: file.text }] : [];
  });
  expect(texts.map(({ path }) => path)).toContain('search/v2/zh-Hant/39-0.bin');
  for (const { path, text } of texts) {
    expect(withoutAddresses(text).match(/头.?发\d+.{0,20}/gu) ?? [], path).toEqual([]);
  }
  const page = texts.find(({ path }) => path === 'hlj/a/index.html')?.text ?? '';
  for (let number = 1; number <= last; number += 1) {
    const marker = new RegExp(`頭(?:</strong>)?髮${number}(?!\\d)`, 'u');
    expect(page, `頭髮${number}`).toMatch(marker);
  }
  expect(page).toContain('<rt>tóufa 只</rt>');
  const all = texts.map(({ text }) => text).join('\n');
  for (let number = 30; number <= 39; number += 1) expect(all).toContain(`頭髮${number}`);
});

it('leaves the same article as it is in the edition of its own script', () => {
  const { files: outputs } = buildSite(memorySources({ config, files }), now);
  const page = outputs.find(({ path }) => path === 'zh-hans/hlj/a/index.html');
  expect(page !== undefined && 'text' in page ? withoutAddresses(page.text) : '').not.toMatch(/頭|髮/u);
});
