import fc from 'fast-check';
import type { ElementContent, Properties, Root, RootContent } from 'hast';
import { expect, test } from 'vitest';
import type { ArticleDocument } from '../../src/model/article.js';
import { createConversion } from '../../src/conversion/conversion.js';
import { article, editions, element, html } from './article.js';
import { simplifiedLines, traditionalLines } from './news-lines.js';

const conversion = createConversion();
const terms = [{ file: '', line: 1, column: 1, hans: '博客', hant: '部落格', byEdition: {} }];
const edition = fc.constantFrom(...Object.values(editions));
const script = fc.constantFrom('hans' as const, 'hant' as const);

function textOf(lines: readonly string[]): fc.Arbitrary<string> {
  const characters = [...new Set([...lines, '“‘’”「『』」𠮷'].join(''))];
  const part = fc.oneof(fc.constantFrom(...characters), fc.constantFrom('博客', '头发', '皇后', '“', '”'));
  return fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
}

const text = textOf([...simplifiedLines, ...traditionalLines]);

const tagName = fc.constantFrom(
  ...[
    'p',
    'div',
    'h2',
    'ul',
    'li',
    'table',
    'td',
    'figure',
    'figcaption',
    'strong',
    'em',
    'a',
    'span',
    'sup',
  ],
  ...['code', 'pre', 'kbd', 'ruby', 'rt', 'br', 'img', 'abbr', 'blockquote', 'wbr'],
);
const properties: fc.Arbitrary<Properties> = fc.record(
  {
    href: text,
    src: text,
    id: text,
    className: fc.array(text, { maxLength: 2 }),
    dateTime: text,
    alt: text,
    title: text,
    lang: fc.constantFrom('ja', 'zh', 'zh-Hant', 'zh-CN', ''),
  },
  { requiredKeys: [] },
);
const content = fc.letrec<{ node: ElementContent; nodes: ElementContent[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text.map((value): ElementContent => ({ type: 'text', value })),
    fc
      .tuple(tagName, properties, tie('nodes'))
      .map(([tag, props, children]) => element(tag, props, ...children)),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }),
})).nodes;

const document = fc
  .record({ title: text, summary: text, body: content })
  .map(({ title, summary, body }): ArticleDocument =>
    article({ meta: { title, summary, tags: [title], authors: [summary] }, body }),
  );

const converted = new Set(['alt', 'title', 'lang']);

/** All of a tree that no conversion may change: texts are left out, but for those of code. */
function skeleton(node: Root | RootContent, inCode = false): unknown {
  if (node.type === 'text') return inCode ? node.value : '';
  if (node.type === 'root') return node.children.map((child) => skeleton(child));
  if (node.type !== 'element') return node;
  const isCode = inCode || ['code', 'pre', 'kbd'].includes(node.tagName);
  const kept = Object.entries(node.properties).filter(([name]) => isCode || !converted.has(name));
  return [
    node.tagName,
    Object.keys(node.properties),
    kept,
    node.children.map((child) => skeleton(child, isCode)),
  ];
}

test('markup, addresses, code and the number of texts are the same after conversion', () => {
  fc.assert(
    fc.property(document, script, edition, (source, from, to) => {
      const before = html(source.body);
      const { body } = conversion.convertArticle(source, from, to, terms);
      expect(skeleton(body)).toEqual(skeleton(source.body));
      expect(html(source.body)).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test('an article in the script of a mainland edition is returned as it is', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(editions.hans, editions.hant), (source, own) => {
      const { meta, body, headings } = conversion.convertArticle(source, own.script, own, terms);
      expect(meta).toBe(source.meta);
      expect(body).toBe(source.body);
      expect(headings).toBe(source.headings);
      expect(conversion.convertText(source.meta.title, own.script, own)).toBe(source.meta.title);
    }),
  );
});

test('what was converted before makes no difference', () => {
  const lines = fc.shuffledSubarray([...simplifiedLines, ...traditionalLines], { minLength: 2 });
  fc.assert(
    fc.property(
      lines,
      fc.array(fc.tuple(document, script, edition), { minLength: 2, maxLength: 4 }),
      (before, articles) => {
        const used = createConversion();
        for (const line of before) used.convertText(line, 'hans', editions.hk);
        const inOrder = articles.map((parts) => used.convertArticle(...parts));
        const reversed = articles.toReversed().map((parts) => createConversion().convertArticle(...parts));
        expect(reversed.toReversed()).toEqual(inOrder);
      },
    ),
    { numRuns: 20 },
  );
});

test('text that was converted into an edition stays as it is when it is converted again', () => {
  const into = fc.oneof(
    fc.tuple(textOf(simplifiedLines), fc.constant('hans' as const), edition),
    fc.tuple(textOf(traditionalLines), fc.constant('hant' as const), edition),
  );
  fc.assert(
    fc.property(into, ([source, from, to]) => {
      const once = conversion.convertText(source, from, to);
      expect(conversion.convertText(once, to.script, to)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test('a text by itself and a paragraph of an article read alike', () => {
  fc.assert(
    fc.property(text, script, edition, (source, from, to) => {
      const { body } = conversion.convertArticle(
        article({ body: [element('p', {}, source)] }),
        from,
        to,
        terms,
      );
      expect(html(body)).toBe(`<p>${conversion.convertText(source, from, to, terms)}</p>`);
    }),
  );
});
