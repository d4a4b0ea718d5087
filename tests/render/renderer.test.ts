import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.js';
import { explain } from '../../src/diagnostics/render-text.js';
import type { CompiledTemplates } from '../../src/render/compiled-templates.js';
import { compileTemplates } from '../../src/render/compile-templates.js';
import { createRenderer } from '../../src/render/renderer.js';
import { fixtureSite } from './fixture-pages.js';
import { shippedTemplates } from './shipped-templates.js';

const { site, article, home } = fixtureSite();

function compiled(texts: Readonly<Record<string, string>>, kept?: CompiledTemplates) {
  const sources = Object.entries(texts).map(
    ([name, text]) => [name, { text, file: `mine/${name}` }] as const,
  );
  return compileTemplates(new Map(sources), kept);
}

function rendererOf(texts: Readonly<Record<string, string>>) {
  return createRenderer(compiled(texts));
}

/** `file:line:column code` of each diagnostic. */
function places(
  diagnostics: readonly { file: string; line: number; column: number; code: string }[],
): string[] {
  return diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

function renderOne(
  texts: Readonly<Record<string, string>>,
  page: Page = { ...article, template: 'page.njk' },
) {
  return rendererOf(texts).render(page, { site });
}

describe('faults that can be seen without rendering', () => {
  it('finds none in the shipped templates', () => {
    expect(compileTemplates(shippedTemplates()).diagnostics).toEqual([]);
  });

  it('reports the syntax errors and missing templates of all files in one run, by file', () => {
    const { diagnostics } = compiled({
      'b.njk': '<p>\n  {{ page.title | }}\n',
      'a.njk': '{% extends "layuot.njk" %}\n{% include "partials/none.njk" %}',
      'layout.njk': 'x\n\n{% bogus %}',
      'fine.njk': '{% include "not-there.njk" ignore missing %}',
    });
    expect(places(diagnostics)).toEqual([
      'mine/a.njk:1:12 DB501',
      'mine/a.njk:2:12 DB501',
      'mine/b.njk:2:19 DB502',
      'mine/layout.njk:3:4 DB502',
    ]);
    expect(diagnostics[0]?.details).toEqual({ name: 'layuot.njk', suggestion: 'layout.njk' });
    expect(diagnostics[3]?.details).toEqual({ problem: 'unknown block tag: bogus' });
  });

  it.each([
    ['an import', '{% import "m.njk" as m %}', '1:11 DB501'],
    ['an import of names', '\n{% from "m.njk" import m %}', '2:9 DB501'],
    ['an unknown filter', 'x\n{{ page.title | upper | shout }}', '2:25 DB502'],
    ['an unknown filter in a test', '{% if page.title | shout %}{% endif %}', '1:20 DB502'],
    ['an unknown test', '\n\n{% if page is wonderful %}{% endif %}', '3:15 DB502'],
    ['a filter that gives another page on each build', '{{ [1, 2] | random }}', '1:13 DB502'],
    ['a tag that is never closed', 'a\n {% if page %}\n{% for x in y %}{% endfor %}\n', '2:2 DB502'],
    ['a comment that is never closed', 'a\nb {# c', '2:3 DB502'],
    ['an expression that is never closed', 'a\nb {{ page', '2:3 DB502'],
    [
      'a block that is defined twice',
      '{% block a %}{% endblock %}\n{% block a %}{% endblock %}',
      '2:1 DB502',
    ],
  ])('gives the place of %s', (_what, text, place) => {
    expect(places(compiled({ 'page.njk': text }).diagnostics)).toEqual([`mine/page.njk:${place}`]);
  });

  it.each([
    ['{{ page.title | uper }}', '沒有名為「uper」的濾鏡', '是不是想寫「upper」？'],
    ['{% if page is wonderful %}{% endif %}', '沒有名為「wonderful」的測試', '語法見 Nunjucks 文件'],
    ['{% iff page %}', '沒有標籤「iff」', '語法見'],
    ['{% if page %}', '到檔案末尾仍缺少 elif, else, or endif', '語法見'],
    ['{{ page.title }', '這個 {{ 沒有以 }} 結束', '語法見'],
    ['{% include "fine.njk" }', '這個 {% 沒有以 %} 結束', '語法見'],
    ['{# 註', '這個 {# 沒有以 #} 結束', '語法見'],
    ['{% block a %}{% endblock %}{% block a %}{% endblock %}', '區塊「a」定義了兩次', '語法見'],
    ['{% extends "page.njk" %}', '模板繼承自己（page.njk extends page.njk）', '語法見'],
  ])('tells in Chinese what is wrong with %j', (text, what, fix) => {
    const [fault] = compiled({ 'page.njk': text, 'fine.njk': '' }).diagnostics;
    expect(explain(fault!, 'zh-Hant').what).toContain(what);
    expect(explain(fault!, 'zh-Hant').fix).toContain(fix);
    expect(explain(fault!, 'zh-Hans').what).not.toMatch(/unknown|expected|defined|[濾鏡這個標籤]/u);
  });

  it('reports templates that extend themselves, which would never end', () => {
    const { diagnostics } = compiled({
      'a.njk': '{% extends "b.njk" %}',
      'b.njk': '{% extends "a.njk" %}',
    });
    expect(places(diagnostics)).toEqual(['mine/a.njk:1:4 DB502', 'mine/b.njk:1:4 DB502']);
    expect(diagnostics[0]?.details['problem']).toBe('a.njk extends b.njk extends a.njk');
  });
});

describe('templates that were compiled before', () => {
  const texts = {
    'page.njk': '{% extends "layout.njk" %}{% block b %}{{ page.title }}{% endblock %}',
    'layout.njk': '<p>{% block b %}{% endblock %}{% include "end.njk" %}',
    'end.njk': '</p>',
    'other.njk': '{% include "end.njk" %}',
  };
  const keep = (templates: CompiledTemplates) => JSON.parse(JSON.stringify(templates)) as CompiledTemplates;

  it('render the same after they were kept as JSON', () => {
    const page = { ...article, template: 'page.njk' };
    expect(createRenderer(keep(compiled(texts))).render(page, { site }).value).toBe(
      `<p>${article.title}</p>`,
    );
  });

  it('are compiled again where their text is another one, and only there', () => {
    const kept = keep(compiled(texts));
    const { templates } = compiled({ ...texts, 'layout.njk': '<div></div>' }, kept);
    expect(
      templates.filter((template) => !kept.templates.includes(template)).map(({ name }) => name),
    ).toEqual(['layout.njk']);
  });

  it.each<[string, Record<string, string>]>([
    ['is gone', { 'page.njk': texts['page.njk'], 'layout.njk': texts['layout.njk'] }],
    ['has a syntax error', { ...texts, 'end.njk': '{% if %}' }],
    ['has an unknown filter', { ...texts, 'end.njk': '{{ page.title | shuot }}' }],
    ['extends those that extend it', { ...texts, 'layout.njk': '{% extends "page.njk" %}' }],
  ])('have the same faults where another one %s', (_what, changed) => {
    const { diagnostics } = compiled(changed);
    expect(diagnostics).not.toEqual([]);
    expect(compiled(changed, keep(compiled(texts))).diagnostics).toEqual(diagnostics);
    expect(compiled(changed, keep(compiled(changed))).diagnostics).toEqual(diagnostics);
    expect(compiled(texts, keep(compiled(changed)))).toEqual(compiled(texts));
  });

  it('are evaluated only where a page needs them', () => {
    const { templates, diagnostics } = compiled(texts);
    const broken = templates.map((each) => (each.name === 'other.njk' ? { ...each, code: 'throw 1' } : each));
    const renderer = createRenderer({ templates: broken, diagnostics });
    expect(renderer.render({ ...article, template: 'page.njk' }, { site }).diagnostics).toEqual([]);
    expect(renderer.render({ ...article, template: 'other.njk' }, { site }).diagnostics).toHaveLength(1);
  });
});

describe('faults on rendering', () => {
  it('gives file and place of a value that is not there, and the page', () => {
    const { value, diagnostics } = renderOne({ 'page.njk': 'a\n  {{ page.nothing }}' });
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'DB503',
        severity: 'error',
        file: 'mine/page.njk',
        line: 2,
        column: 3,
        length: 18,
        details: { page: article.url, problem: '{{ page.nothing }} → undefined' },
      },
    ]);
  });

  it.each([
    ['a parent', { 'page.njk': '{% extends "p.njk" %}', 'p.njk': '\n\n{{ page.no }}' }, 'p.njk:3:1'],
    [
      'a block',
      {
        'page.njk': '{% extends "p.njk" %}\n{% block b %}\n {{ page.no }}{% endblock %}',
        'p.njk': '{% block b %}{% endblock %}',
      },
      'page.njk:3:2',
    ],
    ['an include', { 'page.njk': 'a\n{% include "i.njk" %}', 'i.njk': 'x {{ page.no }}' }, 'i.njk:1:3'],
    [
      'a macro of another file',
      {
        'page.njk': '\n\n{% from "m.njk" import m %}{{ m(page) }}',
        'm.njk': 'x\n{% macro m(a) %}\n  {{ a.no }}{% endmacro %}',
      },
      'm.njk:3:3',
    ],
    ['a call of what is no function', { 'page.njk': 'a\n\n  {{ page.no() }}' }, 'page.njk:3:11'],
    [
      'an include after which a call fails',
      { 'page.njk': '{% include "i.njk" %}\n{{ no() }}', 'i.njk': 'x' },
      'page.njk:2:4',
    ],
  ])('names the innermost file for %s', (_what, texts, place) => {
    expect(places(renderOne(texts).diagnostics)).toEqual([`mine/${place} DB503`]);
  });

  it('reports a missing template with a computed name at the tag that asks for it', () => {
    const { diagnostics } = renderOne({ 'page.njk': 'a\n{% include "x-" + page.kind + ".njk" %}' });
    expect(places(diagnostics)).toEqual(['mine/page.njk:2:4 DB501']);
    expect(diagnostics[0]?.details['name']).toBe('x-article.njk');
  });

  it('reports a page whose template does not exist', () => {
    const { diagnostics } = rendererOf({ 'article.njk': '' }).render(
      { ...article, template: 'artikle.njk' },
      { site },
    );
    expect(places(diagnostics)).toEqual(['artikle.njk:1:1 DB501']);
    expect(diagnostics[0]?.details).toEqual({ name: 'artikle.njk', suggestion: 'article.njk' });
  });

  it('gives an error again on the next page, and no other page its error', () => {
    const renderer = rendererOf({ 'page.njk': '{{ page.article.title }}' });
    const wrong = { ...home, template: 'page.njk' };
    const right = { ...article, template: 'page.njk' };
    expect(renderer.render(wrong, { site }).diagnostics).toHaveLength(1);
    expect(renderer.render(right, { site }).value).toBe(article.title);
    expect(renderer.render(wrong, { site }).diagnostics).toHaveLength(1);
  });
});

describe('what templates get', () => {
  it('escapes every value but the body', () => {
    const page = { ...article, template: 'page.njk', title: `<script>"'&{{ 7*7 }}` };
    const { value } = rendererOf({ 'page.njk': '{{ page.title }}|{{ body }}' }).render(page, {
      site,
      body: '<p>{{ 7*7 }}{% include "x" %}</p>',
    });
    expect(value).toBe('&lt;script&gt;&quot;&#39;&amp;{{ 7*7 }}|<p>{{ 7*7 }}{% include "x" %}</p>');
  });

  it('gives the words of the page’s edition', () => {
    const texts = { 'page.njk': '{{ words.search }} {{ words.pageNumber | fill({n: 3}) }}' };
    expect(renderOne(texts).value).toBe('搜索 第 3 頁');
    expect(renderOne(texts, { ...article, template: 'page.njk', edition: 'zh-Hant-TW' }).value).toBe(
      '搜尋 第 3 頁',
    );
  });

  it.each([
    [
      'jsonscript',
      '{{ page.title | jsonscript }}',
      '</script>&\u2028',
      '"\\u003c/script\\u003e\\u0026\\u2028"',
    ],
    ['length', '{{ page.title | length }}', '𠮷野家', '3'],
    ['truncate', '{{ page.title | truncate(6) }}', '洪峰過境，人還在堤上', '洪峰過境…'],
    ['wordcount', '{{ page.title | wordcount }}', '比2013年低0.71米', '6'],
    ['titleclass', '{{ page.title | titleclass }}', '江水漲了多少，自己也能查', ' class="phrases"'],
    ['titleclass', '{{ page.title | titleclass }}', '爐子與書', ''],
    ['titleclass', '{{ page.title | titleclass }}', '堤上三十七夜 松花江洪峰平穩過境', ' class="phrases"'],
  ])('has the filter %s', (_name, text, title, result) => {
    expect(renderOne({ 'page.njk': text }, { ...article, template: 'page.njk', title }).value).toBe(result);
  });
});
