import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { importArticles } from '../../src/import/import-articles.js';
import { sectionFinder } from '../../src/import/known-sections.js';
import { openSource } from '../../src/import/open-source.js';
import { momentReader } from '../../src/import/written-moment.js';
import { silent } from './silent.js';
import { makeFolder } from '../support/command.js';

interface Post {
  readonly id: number;
  readonly title: string;
  readonly content: string;
  readonly more?: string;
  readonly type?: string;
  readonly status?: string;
}

function item({ id, title, content, more = '', type = 'post', status = 'publish' }: Post): string {
  return `<item>
<title>${title}</title>
<link>https://wp.example/2020/08/post-${String(id)}/</link>
<dc:creator><![CDATA[yu]]></dc:creator>
<guid isPermaLink="false">https://wp.example/?p=${String(id)}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${String(id)}</wp:post_id>
<wp:post_date>2020-08-07 07:24:00</wp:post_date>
<wp:post_date_gmt>2020-08-06 23:24:00</wp:post_date_gmt>
<wp:post_name>post-${String(id)}</wp:post_name>
<wp:status>${status}</wp:status>
<wp:post_type>${type}</wp:post_type>
${more}
</item>`;
}

const attachment = (id: number, path: string, caption = ''): string => `<item><title>圖</title>
<excerpt:encoded><![CDATA[${caption}]]></excerpt:encoded>
<wp:post_id>${String(id)}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://wp.example/wp-content/uploads/${path}</wp:attachment_url></item>`;

const exported = (
  items: readonly string[],
  end = '</channel></rss>',
): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d" xmlns:wp="w"><channel>
<title>舊站</title><link>https://wp.example</link><wp:base_blog_url>https://wp.example</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[yu]]></wp:author_login><wp:author_display_name><![CDATA[余衛]]></wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>river</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[江邊]]></wp:cat_name></wp:category>
<wp:category><wp:category_nicename>boats</wp:category_nicename><wp:category_parent>river</wp:category_parent><wp:cat_name><![CDATA[船]]></wp:cat_name></wp:category>
${items.join('\n')}
${end}`;

async function importExport(xml: string, files: Record<string, string> = {}) {
  const folder = makeFolder({ 'old/export.xml': xml, ...files });
  const nameOf = (location: string): string => location.slice(folder.length + 1);
  const tools = { readMoment: momentReader('Asia/Shanghai'), nameOf, files: undefined };
  const { sources } = await openSource(join(folder, 'old/export.xml'), 'auto', tools);
  const run = () =>
    importArticles(() => sources.flatMap(({ articles }) => [...articles()]), {
      folders: { content: join(folder, 'content'), records: join(folder, 'imports'), nameOf },
      sectionOf: sectionFinder([], []),
      isDry: false,
      isSectionGiven: false,
      progress: silent,
    });
  const outcome = run();
  const faults = [...outcome.diagnostics, ...sources.flatMap((each) => each.diagnostics?.() ?? [])];
  return {
    files: outcome.articles.map(({ file }) => file),
    again: () => run().articles.map(({ state }) => state),
    text: (file: string) => readFileSync(join(folder, file), 'utf8'),
    pictures: outcome.pictures,
    faults: faults.map(({ code, file, line, column }) => `${code} ${file}:${String(line)}:${String(column)}`),
  };
}

const classic = `冰排下來了。
船工數冰。

第二段，見<a href="https://wp.example/?p=2">碼頭</a>。

[caption id="a" width="300"]<a href="x"><img src="https://wp.example/wp-content/uploads/2020/08/ice-300x200.jpg" alt="冰" /></a> 江面上的冰。[/caption]

<!--more-->

[gallery ids="10,11"]

[1]不是短碼。[chart data="1"]數[/chart]`;

const blocks = `<!-- wp:heading {"level":3} -->
<h3>岸上</h3>
<!-- /wp:heading -->
<!-- wp:paragraph -->
<p><strong>「重點。」</strong>船都回來了。</p>
<!-- /wp:paragraph -->
<!-- wp:gallery -->
<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="https://wp.example/wp-content/uploads/2020/08/ice.jpg" alt="冰"/><figcaption>一</figcaption></figure><figure class="wp-block-image"><img src="https://wp.example/wp-content/uploads/boat.png" alt="船"/></figure></figure>
<!-- /wp:gallery -->
<!-- wp:embed --><figure><iframe src="https://video.example/1"></iframe></figure><!-- /wp:embed -->`;

const uploads = { 'old/uploads/2020/08/ice.jpg': '冰', 'old/wp-content/uploads/boat.png': '船' };

describe('a WordPress export', () => {
  it('becomes articles of its categories, by its authors, with pictures, galleries, captions and links', async () => {
    const categories = `<category domain="category" nicename="boats"><![CDATA[船]]></category>
<category domain="post_tag" nicename="ice"><![CDATA[冰]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[11]]></wp:meta_value></wp:postmeta>`;
    const made = await importExport(
      exported([
        item({ id: 1, title: '開江 &amp; 數冰', content: classic, more: categories }),
        item({ id: 2, title: '碼頭', content: blocks, status: 'draft' }),
        attachment(10, '2020/08/ice.jpg', '冰'),
        attachment(11, 'boat.png'),
      ]),
      uploads,
    );
    expect(made.files).toEqual(['content/江邊/船/2020/post-1.md', 'content/2020/post-2.md']);
    expect(made.text('content/江邊/船/2020/post-1.md')).toBe(`---
title: 開江 & 數冰
date: 2020-08-07T07:24:00+08:00
authors:
  - 余衛
tags:
  - 冰
cover:
  image: boat.png
aliases:
  - /2020/08/post-1/
---

冰排下來了。\\
船工數冰。

第二段，見[碼頭](/2020/post-2.md)。

![冰](ice.jpg "江面上的冰。")

:::圖集
![](ice.jpg "冰")

![](boat.png)
:::

\\[1]不是短碼。數
`);
    expect(made.text('content/2020/post-2.md')).toContain(
      '\ndraft: true\n---\n\n## 岸上\n\n**「重點。」**船都回來了。\n\n:::圖集\n![冰](ice.jpg "一")\n\n![船](boat.png)\n:::\n',
    );
    expect(made.faults).toEqual(expect.arrayContaining(['DB910 old/export.xml:23:1']));
    expect(made.again()).toEqual(['unchanged', 'unchanged']);
  });

  it('makes plain pages of pages, leaves out the trash, and names types that it does not import', async () => {
    const made = await importExport(
      exported([
        item({ id: 3, title: '關於', content: '我們。', type: 'page' }),
        item({ id: 4, title: '扔掉的', content: '無。', status: 'trash' }),
        item({ id: 5, title: '商品', content: '無。', type: 'product' }),
        item({ id: 6, title: '商品', content: '無。', type: 'product' }),
      ]),
    );
    expect(made.files).toEqual(['content/pages/post-3.md']);
    expect(made.text('content/pages/post-3.md')).toBe(
      '---\ntitle: 關於\naliases:\n  - /2020/08/post-3/\n---\n\n我們。\n',
    );
    expect(made.faults.filter((fault) => fault.startsWith('DB913'))).toEqual(['DB913 old/export.xml:37:1']);
  });

  it('that is broken gives what stands before, and says where', async () => {
    const made = await importExport(
      exported([item({ id: 7, title: '好的', content: '文。' })], '<item><title>壞</item>'),
    );
    expect(made.files).toEqual(['content/2020/post-7.md']);
    expect(made.faults).toEqual([expect.stringMatching(/^DB912 old\/export\.xml:22:22$/u)]);
  });

  it('says which pictures are not there', async () => {
    const content = '<p>文。</p><p><img src="https://wp.example/wp-content/uploads/none.jpg"></p>';
    const made = await importExport(exported([item({ id: 8, title: '缺圖', content })]));
    expect(made.faults).toEqual(expect.arrayContaining(['DB908 old/export.xml:12:1']));
    expect(made.text('content/2020/post-8.md')).not.toContain('none.jpg');
  });
});
