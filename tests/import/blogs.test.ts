import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openSource } from '../../src/import/open-source.js';
import { importArticles } from '../../src/import/import-articles.js';
import { sectionFinder } from '../../src/import/known-sections.js';
import { momentReader } from '../../src/import/written-moment.js';
import { silent } from './silent.js';
import { makeFolder } from '../support/command.js';

/** Imports a folder, and gives the files that it made by their paths. */
async function importFolder(files: Record<string, string>, path = 'old') {
  const folder = makeFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`old/${name}`, text])),
  );
  const nameOf = (location: string): string => location.slice(folder.length + 1);
  const tools = { readMoment: momentReader('Asia/Shanghai'), nameOf, files: undefined };
  const { sources, diagnostics } = await openSource(join(folder, path), 'auto', tools);
  const outcome = importArticles(() => sources.flatMap(({ articles }) => [...articles()]), {
    folders: { content: join(folder, 'content'), records: join(folder, 'imports'), nameOf },
    sectionOf: sectionFinder([], []),
    isDry: false,
    isSectionGiven: false,
    progress: silent,
  });
  const all = [
    ...diagnostics,
    ...outcome.diagnostics,
    ...sources.flatMap((each) => each.diagnostics?.() ?? []),
  ];
  return {
    ...outcome,
    kinds: sources.map(({ kind }) => kind),
    text: (file: string) => readFileSync(join(folder, file), 'utf8'),
    faults: all.map(({ code, file, line, column }) => `${code} ${file}:${String(line)}:${String(column)}`),
  };
}

describe('a folder of Hexo', () => {
  it('becomes articles with their addresses, categories, pictures, tags and links', async () => {
    const made = await importFolder({
      '_config.yml': 'url: https://hexo.example\npermalink: :year/:month/:title/\n',
      'source/_posts/開江.md': `---
title: 開江
date: 2020-04-12 06:30:00
categories:
- 江邊
- 船
tags: [冰, 船]
author: 余衛
cover: /img/ice.jpg
layout: post
mood: 高興
---
冰排下來了。
<!-- more -->

# 數冰

{% asset_img a.png "江面" %}

見{% post_link harbour "碼頭" %}和[市場](/2021/05/market/)。<br>

{% note %}
水深。
{% endnote %}

{% vote 1 %}

    一行縮排的程式

<div align="center"><b>一段</b>文字<img src="/img/none.jpg" alt="沒有"></div>

\`{% post_link %}\` 是寫法。

:::tip 提示
浪大。
:::

{% codeblock lang:js %}
var a = '{{ b }}';
{% endcodeblock %}
`,
      'source/_posts/開江/a.png': '圖',
      'source/img/ice.jpg': '圖',
      'source/_posts/harbour.md': '---\ntitle: 碼頭\ndate: 2020-05-01\n---\n船。\n',
      'source/_posts/market.md': '---\ntitle: 市場\ndate: 2021-05-01\npublished: false\n---\n魚。\n',
      'source/about/index.md': '---\ntitle: 關於\n---\n我們。\n',
    });
    expect(made.kinds).toEqual(['hexo']);
    expect(made.articles.map(({ file }) => file)).toEqual([
      'content/2020/harbour.md',
      'content/2021/market.md',
      'content/江邊/船/2020/開江.md',
      'content/pages/about.md',
    ]);
    expect(made.text('content/江邊/船/2020/開江.md')).toBe(`---
title: 開江
date: 2020-04-12T06:30:00+08:00
authors:
  - 余衛
tags:
  - 冰
  - 船
summary: 冰排下來了。
cover:
  image: ice.jpg
aliases:
  - /2020/04/開江/
---

冰排下來了。

## 數冰

![江面](a.png)

見[碼頭](/2020/harbour.md)和[市場](/2021/market.md)。<br>

> 水深。

\`\`\`
一行縮排的程式
\`\`\`

**一段**文字

\`{% post_link %}\` 是寫法。

浪大。

\`\`\`js
var a = '{{ b }}';
\`\`\`
`);
    expect(made.text('content/2021/market.md')).toContain('draft: true');
    expect(made.text('content/pages/about.md')).toBe('---\ntitle: 關於\n---\n\n我們。\n');
    expect(made.pictures).toEqual(['content/江邊/船/2020/ice.jpg', 'content/江邊/船/2020/a.png'].sort());
    expect(made.text('imports/unplaced/江邊/船/2020/開江.txt')).toContain('11\tmood: "高興"\n');
    expect(made.faults).toEqual(
      expect.arrayContaining([
        'DB910 old/source/_posts/開江.md:26:1',
        'DB910 old/source/_posts/開江.md:34:1',
        'DB908 old/source/_posts/開江.md:30:1',
        'DB901 old/source/_posts/開江.md:11:1',
      ]),
    );
  });
});

describe('a folder of Jekyll', () => {
  it('takes the day of the file’s name, Liquid and kramdown', async () => {
    const made = await importFolder({
      '_config.yml': 'title: 舊站\npermalink: pretty\n',
      '_posts/2019-03-02-first-snow.md': `---
layout: post
title: "初雪"
categories: weather
redirect_from: [/old/snow.html]
---
* TOC
{:toc}

![雪]({{ site.baseurl }}/assets/snow.jpg){: .wide}

{% highlight ruby %}
puts 1
{% endhighlight %}

見[第二篇]({% post_url 2019-03-05-second %})。{{ page.mood }}
`,
      '_posts/2019-03-05-second.md': '---\ntitle: 第二篇\ndate: 2019-03-05 08:00:00 +0900\n---\n化了。\n',
      'assets/snow.jpg': '圖',
    });
    expect(made.kinds).toEqual(['jekyll']);
    expect(made.text('content/weather/2019/first-snow.md')).toBe(`---
title: 初雪
date: 2019-03-02T00:00:00+08:00
aliases:
  - /weather/2019/03/02/first-snow/
  - /old/snow.html
---

![雪](snow.jpg)

\`\`\`ruby
puts 1
\`\`\`

見[第二篇](/2019/second.md)。
`);
    expect(made.text('content/2019/second.md')).toContain('date: 2019-03-05T08:00:00+09:00');
    expect(made.faults).toEqual(expect.arrayContaining(['DB910 old/_posts/2019-03-02-first-snow.md:16:1']));
  });
});

describe('a folder of Hugo', () => {
  it('reads TOML, YAML and JSON, page bundles, short codes and permalinks', async () => {
    const made = await importFolder({
      'hugo.toml': 'baseURL = "https://hugo.example/"\n[permalinks]\nposts = "/:year/:slug/"\n',
      'content/_index.md': '---\ntitle: 首頁\n---\n',
      'content/posts/ferry/index.md': `+++
title = "渡船"
date = 2022-10-18T09:05:00+08:00
slug = "du-chuan"
tags = ["江灣"]
aliases = ["/ferry.html"]
+++
{{< figure src="boat.jpg" alt="船" caption="最後一班。" >}}

見[碼頭]({{< ref "harbour.md" >}})，[外頁](https://a.example/)。

{{< gallery >}}
![甲](boat.jpg)
{{< /gallery >}}
`,
      'content/posts/ferry/boat.jpg': '圖',
      'content/posts/harbour.md':
        '{\n  "title": "碼頭",\n  "date": "2022-10-19T00:00:00Z",\n  "draft": true\n}\n\n船。\n',
      'content/local/broken.md': '---\ntitle: [\n---\n壞。\n',
    });
    expect(made.kinds).toEqual(['hugo']);
    expect(made.text('content/2022/du-chuan.md')).toBe(`---
title: 渡船
date: 2022-10-18T09:05:00+08:00
tags:
  - 江灣
aliases:
  - /ferry.html
---

![船](boat.jpg "最後一班。")

見[碼頭](/2022/harbour.md)，[外頁](https://a.example/)。

:::圖集
![甲](boat.jpg)
:::
`);
    expect(made.text('content/2022/harbour.md')).toContain('draft: true');
    expect(made.faults).toEqual(expect.arrayContaining(['DB903 old/content/local/broken.md:1:1']));
  });

  it('says where front matter cannot be read', async () => {
    const made = await importFolder({
      'hugo.toml': '',
      'content/a/b.md': '+++\ntitle = \n+++\n文字。\n',
    });
    expect(made.faults).toEqual(expect.arrayContaining(['DB911 old/content/a/b.md:1:1']));
    expect(made.text('content/a/b.md')).toContain('文字。');
  });
});
