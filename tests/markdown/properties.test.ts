import fc from 'fast-check';
import type { Nodes } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { finishBody } from '../../src/markdown/finish-body.js';
import { publishedSchema } from '../../src/markdown/html-policy.js';
import { normalizeAddresses } from '../../src/markdown/references.js';
import { createMarkdownReader } from '../../src/markdown/syntax.js';
import { articleOf, echo, parseText } from './support.js';

const snippets = [
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '　　',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## ',
    '| a | b |\n',
  ],
  ...[
    '| - | - |\n',
    '[',
    ']',
    '(',
    ')',
    '](a.md)',
    '![',
    '](b.jpg "題")',
    '[^1]',
    '[^1]: ',
    '[x]: javascript:y\n',
    '<',
    '>',
  ],
  ...[
    '<script>',
    '</script>',
    '<b>',
    '</b>',
    '<ruby>',
    '<rt>',
    '</ruby>',
    '<!--',
    '-->',
    '<a href="javascript:x">',
    '</a>',
  ],
  ...[
    '<img src=x onerror=y>',
    '<svg>',
    '<table>',
    '<td>',
    '</table>',
    '<style>',
    '<textarea>',
    '<plaintext>',
    'javascript:x',
  ],
  ...[
    ':::圖集\n',
    ':::引文{出處="甲"}\n',
    ':::',
    '：：：',
    ':::更正{時間=2020}\n',
    '&lt;',
    '&#60;',
    '\\',
    '漢字',
    '，',
    '。',
    '「',
    '」',
  ],
  ...[
    '“',
    '”',
    '……',
    'https://a.com/x',
    'a@b.com',
    '한글',
    '𠮷',
    '\r',
    '\t',
    '\u0000',
    '"',
    "'",
    '=',
    '{{ 7*7 }}',
    '---\n',
  ],
];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...snippets), fc.string()), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('is parsed without an exception, and every fault is inside the file', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const lines = text.split(/\r\n?|\n/u);
        for (const { line, column, length = 1 } of parseText(text).diagnostics) {
          const written = lines[line - 5] ?? '';
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length + 4);
          expect(column - 1 + (line < 5 ? 0 : length)).toBeLessThanOrEqual(Math.max(1, written.length));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('never brings a script, a handler or an unsafe address onto the page', () => {
    const walk = (node: Nodes): void => {
      if (node.type === 'element') {
        expect(['script', 'style', 'iframe', 'svg', 'object', 'textarea', 'plaintext']).not.toContain(
          node.tagName,
        );
        for (const [name, value] of Object.entries(node.properties)) {
          expect(name).not.toMatch(/^on|^style$|^srcDoc$/iu);
          if (name === 'href' || name === 'src')
            expect(String(value)).not.toMatch(/^\s*(?:javascript|data|vbscript):/iu);
        }
      }
      if ('children' in node) node.children.forEach(walk);
    };
    fc.assert(
      fc.property(markdown, (text) => {
        const { value } = parseText(text);
        if (value === undefined) return;
        walk(value.body);
        expect(finishBody(value.body, echo).replace(/ (?:alt|title|class)="[^"]*"/gu, '')).not.toMatch(
          /<script/iu,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no element and no attribute in the sanitiser without a report', () => {
    const read = createMarkdownReader();
    const unsafe = unified()
      .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
      .use(rehypeRaw)
      .freeze();
    const shape = (node: Nodes): unknown => {
      if (node.type === 'comment') return [];
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' && node.type !== 'root') return node.type;
      const { ariaLabel, ...properties } = node.type === 'element' ? node.properties : {};
      expect(ariaLabel === undefined || properties['dataFootnoteBackref'] !== undefined).toBe(true);
      return [node.type === 'element' && node.tagName, properties, node.children.map(shape).flat()];
    };
    let compared = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        const { diagnostics } = parseText(text);
        if (diagnostics.some(({ code }) => /^DB(?:205|207|212|215)$/u.test(code))) return;
        const body = text.replace(/\r\n?/gu, '\n');
        const tree = unsafe.runSync(normalizeAddresses(read(body)));
        expect(shape(sanitize(tree, publishedSchema))).toEqual(shape(tree));
        compared += 1;
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('reads the same whatever ends its lines', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const unix = text.replace(/\r\n?/gu, '\n');
        expect(parseText(unix.replaceAll('\n', '\r\n'))).toEqual(parseText(unix));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a paragraph of Han characters', () => {
  const han = fc.string({
    unit: fc.constantFrom(...Array.from('東北網黑龍江報道一二三千万，。；：？！「」《》（）、……——')),
    minLength: 1,
  });

  it('comes out as it went in', () => {
    fc.assert(
      fc.property(han, (text) => {
        fc.pre(!/^[：:]{2}/u.test(text));
        expect(finishBody(articleOf(text).body, echo)).toBe(`<p>${text}</p>`);
      }),
    );
  });

  it('has no spaces in it, wherever its lines were broken', () => {
    const wide = fc.string({
      unit: fc.constantFrom(...Array.from('東北網黑龍江報道，。；？！「」《》')),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(wide, { minLength: 1, maxLength: 8 }), (lines) => {
        expect(finishBody(articleOf(lines.join('\n')).body, echo)).toBe(`<p>${lines.join('')}</p>`);
      }),
    );
  });
});
