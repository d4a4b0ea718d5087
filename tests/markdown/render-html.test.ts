import fc from 'fast-check';
import type { Nodes } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../src/markdown/html-policy.js';
import { createHtmlRenderer } from '../../src/markdown/render-html.js';
import { createMarkdownReader } from '../../src/markdown/syntax.js';
import { writeHtml } from '../../src/markdown/write-html.js';
import { parseText } from './support.js';
import { anyMarkdown, specExamples } from './texts.js';

const read = createMarkdownReader();
const render = createHtmlRenderer();

function withoutPlaces(node: Nodes): unknown {
  const rest = { ...node };
  delete rest.position;
  return 'children' in rest ? { ...rest, children: rest.children.map(withoutPlaces) } : rest;
}

describe('HTML that is rendered', () => {
  it('holds nothing that the sanitiser would still take away', () => {
    const expectSafe = (text: string): void => {
      const html = render(read(text), false);
      expect(withoutPlaces(html), JSON.stringify(text)).toStrictEqual(
        withoutPlaces(sanitize(html, publishedSchema)),
      );
    };
    specExamples.forEach(expectSafe);
    fc.assert(fc.property(anyMarkdown, expectSafe), { numRuns: 300 });
  });

  it('is what remark-rehype makes, for text', () => {
    const direct = unified().use(remarkRehype).freeze();
    for (const text of [
      '一段。\n\n第二段\n兩行。\n\n## 題\n\n　　縮進',
      '# 一\n二  \n三',
      '甲&#32;\n乙\n\n&#9;丙',
      '甲&#10; 乙\n\n丙&#13;&#10;丁',
      '- 表\n\n> 引',
    ]) {
      expect(withoutPlaces(render(read(text), false))).toStrictEqual(
        withoutPlaces(direct.runSync(read(text))),
      );
    }
  });
});

describe('HTML that is written', () => {
  const writer = unified()
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
    .freeze();

  it('is what rehype-stringify writes', () => {
    const expectSame = (text: string): void => {
      const { value } = parseText(text);
      if (value !== undefined) expect(writeHtml(value.body)).toBe(writer.stringify(value.body));
    };
    specExamples.forEach(expectSame);
    fc.assert(fc.property(anyMarkdown, expectSame), { numRuns: 300 });
  });

  it('is what rehype-stringify writes for attributes of all kinds', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '',
        'a',
        '漢 字',
        '"',
        "'",
        '`',
        '&',
        '&amp;',
        '<b>',
        '=',
        '/a?b=c',
        '\n',
        '\u00A0',
        true,
        false,
        null,
      ),
      fc.constantFrom(undefined, 0, 4, NaN, -1.5, ['a', 'b'], [], [1, 'c'], ['a"']),
    );
    const names =
      'id href src alt title width height loading decoding rel className tabIndex ariaLabel dataForms open lang';
    const properties = fc.dictionary(fc.constantFrom(...names.split(' ')), value, { maxKeys: 4 });
    const tagName = fc.constantFrom('p', 'img', 'a', 'h2', 'section', 'td', 'br', 'pre', 'script', 'time');
    const content = fc.constantFrom('漢', '', 'a < b', '&', '"', '\n', '  x');
    fc.assert(
      fc.property(tagName, properties, content, (name, given, text) => {
        const children = name === 'img' || name === 'br' ? [] : [{ type: 'text' as const, value: text }];
        const element = { type: 'element' as const, tagName: name, properties: given, children };
        const root = { type: 'root' as const, children: [element, { type: 'text' as const, value: text }] };
        expect(writeHtml(root)).toBe(writer.stringify(root));
      }),
      { numRuns: 5000 },
    );
  });
});
